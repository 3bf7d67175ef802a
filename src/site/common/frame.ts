import { findPublished, type Localised, listPublished, localise } from '#content'
import type { Language } from '#languages'
import { messages } from '#languages'
import type { SiteFrame } from '#web'
import type { Site } from '../site.ts'
import { pathTo } from './addresses.ts'

export type Network = Localised<'network'>

/** The settings entry in the reader's language; undefined while the site is empty. */
export async function findNetwork(site: Site, language: Language): Promise<Network | undefined> {
  const entry = await site.memo('network', () => findPublished(site.db, 'network', 'network'))
  return entry === undefined ? undefined : localise(entry, language)
}

/** Languages of the site, the default first. */
export async function siteLanguages(site: Site): Promise<readonly Language[]> {
  const network = await site.memo('network', () => findPublished(site.db, 'network', 'network'))
  return network !== undefined && network.shared.languages.length > 0 ? network.shared.languages : ['en']
}

/** What every page in this language has in common. */
export function frameFor(site: Site, language: Language): Promise<SiteFrame> {
  return site.memo(`frame/${language}`, () => makeFrame(site, language))
}

async function makeFrame(site: Site, language: Language): Promise<SiteFrame> {
  const network = await findNetwork(site, language)
  const pages = (await listPublished(site.db, 'page'))
    .map((page) => localise(page, language))
    .toSorted((a, b) => (a.shared.order ?? 99) - (b.shared.order ?? 99) || (a.key < b.key ? -1 : 1))
  const linksTo = (place: 'header' | 'footer') =>
    pages
      .filter((page) => page.shared.place === place)
      .map((page) => ({ path: pathTo(page, language) ?? '', label: page.fields.title, section: page.key }))
  const t = messages(language)
  return {
    origin: site.origin,
    name: network?.fields.title ?? { value: 'Tessera', language: 'en' },
    languages: await siteLanguages(site),
    nav: [
      { path: `/${language}/work`, label: t('nav.work'), section: 'work' },
      { path: `/${language}/files`, label: t('nav.files'), section: 'files' },
      { path: `/${language}/library`, label: t('nav.library'), section: 'library' },
      { path: `/${language}/members`, label: t('nav.members'), section: 'members' },
      { path: `/${language}/words`, label: t('nav.words'), section: 'words' },
      ...linksTo('header'),
    ],
    footer: linksTo('footer'),
    ...(network?.shared.demonstration && network.fields.demonstrationNotice !== undefined
      ? { demonstration: network.fields.demonstrationNotice }
      : {}),
    ...(network?.shared.hiddenFromSearchEngines ? { hidden: true } : {}),
  }
}
