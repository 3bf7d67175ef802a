import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import { withWorldSite, worldOrigin } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()

type Alternate = { '@hreflang': string; '@href': string }
type Listed = { loc: string; lastmod?: string; 'xhtml:link'?: Alternate[] }

async function listed(): Promise<Listed[]> {
  const { text } = await with_.site.read('/sitemap.xml')
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'url' || name === 'xhtml:link',
  })
  return parser.parse(text).urlset.url
}

test('the sitemap lists every page in every language it is translated into', async () => {
  const paths = (await listed()).map(({ loc }) => loc.slice(worldOrigin.length))
  expect(paths).toContain('/fr/library/soins-pour-tous')
  expect(paths).toContain('/en/videos/hearing-video')
  expect(paths).not.toContain('/fr/videos/hearing-video')
  expect(paths.filter((path) => /old-leaflet|draft|winter/.test(path))).toEqual([])
  expect(new Set(paths).size).toBe(paths.length)
})

test('every address in it answers', async () => {
  for (const { loc } of await listed())
    expect([loc, (await with_.site.read(loc.slice(worldOrigin.length))).status]).toEqual([loc, 200])
})

test('alternates name each other and a default', async () => {
  const pages = new Map((await listed()).map((page) => [page.loc, page]))
  for (const { loc, 'xhtml:link': alternates = [] } of pages.values()) {
    if (alternates.length === 0) continue
    expect(alternates.map((one) => one['@hreflang'])).toContain('x-default')
    for (const { '@href': href } of alternates)
      expect(pages.get(href)?.['xhtml:link']?.map((one) => one['@href'])).toContain(loc)
  }
})

test('robots.txt keeps crawlers out of combinations, or out of everything', async () => {
  expect((await with_.site.read('/robots.txt')).text).toContain(`Sitemap: ${worldOrigin}/sitemap.xml`)
  await changeNetwork({ hiddenFromSearchEngines: true })
  expect((await with_.site.read('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n')
})

test('security.txt is there when somebody is named', async () => {
  expect((await with_.site.read('/.well-known/security.txt')).status).toBe(404)
  await changeNetwork({ security: 'mailto:safe@harbour.example', securityExpires: '2027-05-01T00:00:00Z' })
  expect((await with_.site.read('/.well-known/security.txt')).text).toBe(
    [
      'Contact: mailto:safe@harbour.example',
      'Expires: 2027-05-01T00:00:00Z',
      'Preferred-Languages: en, fr, ar',
      `Canonical: ${worldOrigin}/.well-known/security.txt`,
      '',
    ].join('\n'),
  )
})

async function changeNetwork(more: object): Promise<void> {
  const { store, world, refresh } = with_.site
  const part = { id: world.network, language: '' }
  const { number, fields } = await getRevision(store.db, part)
  await does(store, amina, async (act) => {
    await savePart(act, { ...part, basedOn: number, fields: { ...fields, ...more } })
    await publishPart(act, part)
  })
  await refresh()
}
