import { tagsOf } from './html.ts'
import type { Reachable } from './running-site.ts'

/** One address of every type of page, in English: what is tested on pages is tested on these. */
export const pageTypes = {
  home: '/en/',
  'what we work on': '/en/work',
  'work area': '/en/work/health',
  'policy files': '/en/files',
  'policy files as a table': '/en/files?view=table&sort=-since',
  'policy files by what comes next': '/en/files?view=next',
  'policy files narrowed by facets': '/en/files?topic=health&actor=member-states&country=ES',
  'policy files that nothing fits': '/en/files?form=treaty&q=zzzz&topic=never',
  'policy file': '/en/files/facilitation-directive',
  'package of policy files': '/en/files/eu-migration-pact',
  'policy file with plans of every country': '/en/files/european-child-guarantee',
  'policy file of which little is known in the countries': '/en/files/single-permit-directive',
  'policy file to print': '/en/files/facilitation-directive/print',
  'card of a policy file for other sites': '/en/files/facilitation-directive/embed',
  'policy file that replaces others': '/en/files/return-regulation',
  library: '/en/library',
  'search with results': '/en/library?q=children',
  'search narrowed by facets': '/en/library?topic=criminalisation&format=report',
  'search that finds nothing': '/en/library?q=zzzzzz',
  'search with nonsense in it': '/en/library?year=never&page=-3',
  resource: '/en/library/cases-of-criminalisation-2023',
  videos: '/en/videos',
  video: '/en/videos/living-undocumented-in-europe',
  members: '/en/members',
  'members of one country': '/en/members?country=CZ',
  member: '/en/members/apav',
  'words matter': '/en/words',
  term: '/en/words/illegal-migrant',
  'term whose advice is disputed': '/en/words/illegal-migration',
  'words in a language that the site does not speak': '/en/words?in=de',
  'leaflet of words': '/en/words/leaflet',
  'checker of words': '/en/words/check',
  figures: '/en/figures',
  figure: '/en/figures/criminalised-2024-by-country',
  statements: '/en/statements',
  statement: '/en/statements/kisa-2024',
  page: '/en/about',
  'page that helps': '/en/where-to-find-help',
  'no such page': '/en/no-such-page',
} as const

export type PageType = keyof typeof pageTypes

/** The languages in which the sample network is tested: all it has. */
export const siteLanguages: readonly string[] = ['en', 'fr', 'es', 'ar']

/** The same pages in another language, found as a reader finds them: by the switch in the header. */
export async function addressesIn(site: Reachable, language: string): Promise<Record<PageType, string>> {
  const entries = await Promise.all(
    Object.entries(pageTypes).map(async ([type, path]) => [type, await switched(site, path, language)]),
  )
  return Object.fromEntries(entries)
}

async function switched(site: Reachable, path: string, language: string): Promise<string> {
  const html = await (await site.ask(path)).text()
  const links = tagsOf(html).filter(({ attributes }) => attributes.hreflang === language)
  // A page without a header says it to programs alone.
  const link = links.find(({ name }) => name === 'a') ?? links.find(({ name }) => name === 'link')
  if (link?.attributes.href === undefined) throw new Error(`${path} has no link to ${language}`)
  return link.attributes.href.replace(site.origin, '')
}
