import type { Localised } from '#content'
import type { SiteRequest } from '../site.ts'

const citations = [
  ['.csl.json', 'application/vnd.citationstyles.csl+json'],
  ['.bib', 'application/x-bibtex'],
  ['.ris', 'application/x-research-info-systems'],
] as const

/**
 * Tells programs where they are (FAIR signposting): the address to cite, and where the same is described for machines.
 *
 * @param license address of the licence, where it is known
 */
export function signposted(
  response: Response,
  { site, language }: SiteRequest,
  resource: Localised<'resource'>,
  license?: string,
): Response {
  // Citations of videos stand beside those of all other resources.
  const citable = `/${language}/library/${encodeURIComponent(resource.slug)}`
  const links = [
    link(`${site.origin}/id/${resource.id}`, 'cite-as'),
    ...citations.map(([suffix, type]) => link(`${site.origin}${citable}${suffix}`, 'describedby', type)),
    link(`${site.origin}/api/v1/resources/${resource.key}`, 'describedby', 'application/json'),
    ...(license === undefined ? [] : [link(license, 'license')]),
    ...resource.shared.links.slice(0, 10).map(({ url }) => link(url, 'item')),
  ]
  response.headers.set('link', links.join(', '))
  return response
}

/** Headers hold ASCII only, and `>` would end the address early: both are escaped by URL. */
function link(address: string, rel: string, type?: string): string {
  return `<${new URL(address).href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`
}
