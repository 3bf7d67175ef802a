import { file } from '../answers.ts'
import { findNetwork } from '../common/frame.ts'
import type { SiteRequest } from '../site.ts'

/** robots.txt: what crawlers may read. Searches and combinations of facets are endless, and nothing in them is new. */
export async function robots({ site, language }: SiteRequest): Promise<Response> {
  const network = await findNetwork(site, language)
  const rules = network?.shared.hiddenFromSearchEngines
    ? ['Disallow: /']
    : [
        'Disallow: /*?*&',
        'Disallow: /*?q=',
        'Disallow: /api/',
        'Disallow: /oai',
        '',
        `Sitemap: ${site.origin}/sitemap.xml`,
      ]
  return file(`${['User-agent: *', ...rules].join('\n')}\n`, 'text/plain; charset=utf-8')
}
