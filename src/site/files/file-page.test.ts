import { afterEach, describe, expect, test } from 'vitest'
import { archiveEntry, findPublished, moveEntry, restoreEntry } from '#content'
import type { Instant } from '#shared'
import { changeFile } from '../../../tests/change-file.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does, worldMorning } from '../../../tests/world.ts'

const with_ = withWorldSite()
const file = '/en/files/single-permit'

afterEach(() => with_.site.clock.set(worldMorning))

test('a file says where it stands in one sentence, and why', async () => {
  const { text } = await with_.site.read(file)
  expect(text).toContain('Awaiting the Council')
  expect(text).toMatch(/Because: .*March 2025/)
  expect(text).toContain('href="https://law.example/mandate"')
})

test('a planned date is shown as planned and moves nothing', async () => {
  const { text } = await with_.site.read(file)
  expect(text).toMatch(/Application begins.*\(To come\)/s)
})

test('once its day has passed, a plan that nobody confirmed asks to be checked', async () => {
  with_.site.clock.set('2027-09-01T08:00:00.000Z')
  await with_.site.refresh()
  expect((await with_.site.read(file)).text).toContain('Whether it happened has not been checked')
})

test('what is not sure enough is never shown', async () => {
  const entry = await findPublished(with_.site.store.db, 'policy-file', 'single-permit')
  const events = entry?.shared.events ?? []
  const rumour = {
    id: 'rumour',
    kind: 'withdrawal',
    date: '2026-01-01',
    confidence: 'low',
    source: 'https://rumour.example/',
  }
  await changeFile(with_.site, { shared: { events: [...events, rumour] } })
  for (const path of [file, `${file}/print`, '/en/files', '/en/'])
    expect((await with_.site.read(path)).text, path).not.toMatch(/rumour|Withdrawn/)
})

test('a reading says when the file has moved since it was written', async () => {
  await changeFile(with_.site, {
    shared: { readingDate: '2024-06-01' },
    fields: { reading: 'It is a **beginning**.' },
  })
  expect((await with_.site.read(file)).text).toContain('The file has moved since')
})

test('a package shows its parts, each with its own status', async () => {
  const { text } = await with_.site.read('/en/files/permits-package')
  expect(text).toContain('href="/en/files/single-permit"')
  expect(text).toMatch(/Its part<.*Awaiting the Council/s)
})

test('what was published on a file stands by where the file stood then', async () => {
  const { text } = await with_.site.read(file)
  // In March 2025 Parliament took its position; the report is of 2026.
  expect(text).toMatch(/<h3>Awaiting the Council’s position .*Care for everybody/s)
  // The briefing is of 2025, and that may have been before or after.
  expect(text).toMatch(/<h3>Date too vague to tell the stage .*The permit, briefly/s)
})

test('a page without a translation says so and marks what is in another language', async () => {
  const { text } = await with_.site.read('/ar/files/single-permit')
  expect(text).toMatch(/<html lang="ar" dir="rtl">/)
  expect(text).toMatch(/<h1 lang="en" dir="ltr">Single permit<\/h1>/)
  expect(text).toContain('class="fallback"')
})

describe('addresses', () => {
  test('each language has its own, and the others lead there', async () => {
    const { status, headers } = await with_.site.read('/fr/files/single-permit')
    expect([status, headers.get('location')]).toEqual([301, '/fr/files/permis-unique'])
    expect((await with_.site.read('/fr/files/permis-unique')).status).toBe(200)
  })

  test('a former one leads on for ever', async () => {
    const { store, world, refresh, read } = with_.site
    await does(store, amina, (act) =>
      moveEntry(act, { id: world.singlePermit, language: 'fr', slug: 'le-permis' }),
    )
    await refresh()
    expect((await read('/fr/files/permis-unique')).headers.get('location')).toBe('/fr/files/le-permis')
    expect((await read('/fr/files/permis-unique?x=1')).status).toBe(301)
  })

  test('an archived file is gone, and says what to read instead', async () => {
    const { store, world, refresh, read } = with_.site
    const later = '2026-11-24T09:00:00.000Z' as Instant
    await does(
      store,
      amina,
      (act) =>
        archiveEntry(act, {
          id: world.singlePermit,
          movedTo: { kind: 'policy-file', key: 'permits-package' },
        }),
      later,
    )
    await refresh()
    const { status, text } = await read(file)
    expect(status).toBe(410)
    expect(text).toContain('href="/en/files/permits-package"')
    const problem = await read(file, { accept: 'application/json' })
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(problem.text)).toMatchObject({ status: 410, instead: '/en/files/permits-package' })
    await does(store, amina, (act) => restoreEntry(act, { id: world.singlePermit }), later)
    await refresh()
  })

  test.each([
    '/en/files/nothing',
    '/xx/files/single-permit',
    '/en/files/%E0%A4%A',
    '/en/files/a/b/c',
    '/nothing',
  ])('%s is missing, and offers a search', async (path) => {
    const { status, text } = await with_.site.read(path)
    expect(status).toBe(404)
    expect(text).toContain('type="search"')
  })
})
