import { element, type Xml, xmlDeclaration } from '#exchange'
import type { Language } from '#languages'
import { file } from '../answers.ts'
import { errorAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'
import { countPages, listPages, type SitePage } from './site-pages.ts'

/** A sitemap may hold 50,000 addresses; smaller ones are made and fetched faster. */
const mostAddresses = 20_000

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** Every page in every language it is translated into. A large site gets an index, and one sitemap for each part. */
export async function sitemap(request: SiteRequest): Promise<Response> {
  const perSitemap = Math.floor(mostAddresses / request.frame.languages.length)
  const count = await countPages(request)
  const sitemaps = Math.max(1, Math.ceil(count / perSitemap))
  const { page } = request.params
  if (page === undefined)
    return sitemaps === 1 ? pagesFrom(request, 0, perSitemap) : xml(index(request, sitemaps))
  const number = Number(page)
  if (number < 1 || number > sitemaps || String(number) !== page) return errorAnswer(request, 404)
  return pagesFrom(request, (number - 1) * perSitemap, perSitemap)
}

async function pagesFrom(request: SiteRequest, offset: number, limit: number): Promise<Response> {
  const pages = await listPages(request, { offset, limit })
  return xml(
    element(
      'urlset',
      namespaces,
      pages.flatMap((page) => addresses(request, page)),
    ),
  )
}

function index({ site }: SiteRequest, sitemaps: number): Xml {
  const places = Array.from({ length: sitemaps }, (_, i) =>
    element('sitemap', {}, element('loc', {}, `${site.origin}/sitemap-${i + 1}.xml`)),
  )
  return element('sitemapindex', { xmlns: namespaces.xmlns }, places)
}

/** One address for each language, each naming all of them. */
function addresses({ site, frame }: SiteRequest, { paths, changed }: SitePage): Xml[] {
  const languages = frame.languages.filter((language) => paths[language] !== undefined)
  const hrefOf = (language: Language) => `${site.origin}${paths[language]}`
  const alternate = (hreflang: string, language: Language) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: hrefOf(language) })
  const alternates =
    languages.length < 2
      ? []
      : [
          ...languages.map((language) => alternate(language, language)),
          ...languages.slice(0, 1).map((language) => alternate('x-default', language)),
        ]
  return languages.map((language) =>
    element('url', {}, [
      element('loc', {}, hrefOf(language)),
      changed === undefined ? undefined : element('lastmod', {}, changed),
      alternates,
    ]),
  )
}

function xml(root: Xml): Response {
  return file(`${xmlDeclaration}${root.xml}\n`, 'application/xml; charset=utf-8')
}
