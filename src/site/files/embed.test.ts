import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { archiveEntry, restoreEntry } from '#content'
import { withWorldSite, worldOrigin } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()
const page = '/en/files/single-permit'
const oembed = (query: Record<string, string>) =>
  with_.site.read(`/oembed?${new URLSearchParams({ url: `${worldOrigin}${page}`, ...query })}`)

test('the card says where the file stands and what comes next, and leads to the page', async () => {
  const { text, status } = await with_.site.read(`${page}/embed`)
  expect(status).toBe(200)
  expect(text).toContain('Awaiting the Council')
  expect(text).toContain('Next: Application begins, planned for 30 June 2027.')
  expect(text).toContain(`href="${worldOrigin}${page}" target="_blank" rel="noopener noreferrer"`)
  expect(text).toContain('Harbour Network')
  expect(text).toContain(`<link rel="canonical" href="${worldOrigin}${page}"/>`)
  expect(text).toContain('<meta name="robots" content="noindex"/>')
  expect(text).not.toMatch(/<script|style="/)
  expect(text.length).toBeLessThan(4_000)
})

test('in a language from right to left, and where nobody has translated it', async () => {
  expect((await with_.site.read('/fr/files/permis-unique/embed')).text).toContain(
    '<html lang="fr" dir="ltr">',
  )
  const { text } = await with_.site.read('/ar/files/single-permit/embed')
  expect(text).toContain('<html lang="ar" dir="rtl">')
  expect(text).toMatch(/<h1 lang="en" dir="ltr">/)
})

test('only the card may be framed', async () => {
  const { headers } = await with_.site.read(`${page}/embed`)
  expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.has('x-frame-options')).toBe(false)
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('cache-control')).toBe('no-cache')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  for (const path of [page, `${page}/print`, '/en/', '/oembed', `${page}/embed/`]) {
    const other = (await with_.site.read(path)).headers
    expect(other.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    expect(other.get('x-frame-options'), path).toBe('DENY')
  }
})

test('its stylesheet is small and may be asked for from a frame', async () => {
  const { text } = await with_.site.read(`${page}/embed`)
  const [, path = ''] = /rel="stylesheet" href="([^"]+)"/.exec(text) ?? []
  const sheet = await with_.site.read(path)
  expect(sheet.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(sheet.text.length).toBeLessThan(8_000)
})

test('former addresses of the card lead on, unknown ones are missing', async () => {
  const { status, headers } = await with_.site.read('/fr/files/single-permit/embed')
  expect([status, headers.get('location')]).toEqual([301, '/fr/files/permis-unique/embed'])
  expect((await with_.site.read('/en/files/nothing/embed')).status).toBe(404)
})

test('the page of the file offers the card, and says where programs find it', async () => {
  const { text } = await with_.site.read(page)
  expect(text).toMatch(
    /<textarea id="embed" readonly[^>]*>&lt;iframe src=&quot;https:\/\/harbour\.example\/en/,
  )
  const [, href = ''] =
    /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(text) ?? []
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'))
  expect(JSON.parse((await with_.site.read(pathname + search)).text)).toMatchObject({ type: 'rich' })
})

test('oEmbed answers as JSON', async () => {
  const { text, headers } = await oembed({})
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  const answer = JSON.parse(text)
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Single permit: where it stands',
    provider_name: 'Harbour Network',
    provider_url: `${worldOrigin}/`,
    width: 560,
  })
  expect(answer.html).toContain(`<iframe src="${worldOrigin}${page}/embed"`)
  expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`)
})

test('and as XML', async () => {
  const { text, headers } = await oembed({ format: 'xml' })
  expect(headers.get('content-type')).toBe('text/xml; charset=utf-8')
  expect(XMLValidator.validate(text)).toBe(true)
  const json = JSON.parse((await oembed({})).text)
  expect(new XMLParser().parse(text).oembed).toMatchObject({ ...json, version: 1 })
})

test('never larger than asked for, whatever is asked', async () => {
  const size = async (query: Record<string, string>) => {
    const { width, height } = JSON.parse((await oembed(query)).text)
    return [width, height]
  }
  const [, high] = await size({})
  expect(await size({ maxwidth: '300' })).toEqual([300, expect.any(Number)])
  expect((await size({ maxwidth: '300' }))[1]).toBeGreaterThan(high ?? 0)
  expect(await size({ maxwidth: '9000', maxheight: '120' })).toEqual([560, 120])
  for (const nonsense of ['0', '-5', 'wide', '', '1e9'])
    expect(await size({ maxwidth: nonsense, maxheight: nonsense })).toEqual([560, high])
})

test('every address of a file is understood, in its own language', async () => {
  const { world } = with_.site
  for (const path of [`${page}/print`, `${page}/embed`, `${page}#timeline`, `/id/${world.singlePermit}`])
    expect((await oembed({ url: `${worldOrigin}${path}` })).status, path).toBe(200)
  const french = JSON.parse((await oembed({ url: `${worldOrigin}/fr/files/permis-unique` })).text)
  expect(french.title).toMatch(/^Permis unique/)
  expect(french.html).toContain('/fr/files/permis-unique/embed')
  expect((await oembed({ url: `${worldOrigin}/fr/files/single-permit` })).status).toBe(200)
})

test('other formats are not there, and neither is any other address', async () => {
  expect((await oembed({ format: 'yaml' })).status).toBe(501)
  const { world, store, refresh } = with_.site
  for (const url of [
    '',
    'nonsense',
    '/en/files/single-permit',
    'https://other.example/en/files/single-permit',
    `https://${new URL(worldOrigin).host}.other.example/en/files/single-permit`,
    `${worldOrigin}/en/files`,
    `${worldOrigin}/en/files/nothing`,
    `${worldOrigin}/xx/files/single-permit`,
    `${worldOrigin}/en/files/%E0%A4%A`,
    `${worldOrigin}/en/library/care-report`,
    `${worldOrigin}/id/${world.careReport}`,
    `${worldOrigin}/id/${world.draftNote}`,
  ])
    expect((await oembed({ url })).status, url).toBe(404)
  expect((await with_.site.read('/oembed')).status).toBe(404)
  await does(store, amina, (act) => archiveEntry(act, { id: world.singlePermit }))
  await refresh()
  expect((await oembed({})).status).toBe(404)
  await does(store, amina, (act) => restoreEntry(act, { id: world.singlePermit }))
  await refresh()
})
