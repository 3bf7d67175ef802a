/** Somebody subscribes to coming dates: whatever program they use reads the same. */
import { expect, test } from 'vitest'
import { readByIcal, readByTsIcs } from '../calendars.ts'
import { samplePolicyFiles } from '../policy-files.ts'
import { sampleSite } from '../sample-site.ts'

const languages = ['en', 'fr', 'es', 'ar']

test.each(languages)('all dates in %s are the same in two programs', async (language) => {
  const text = await (await sampleSite.ask(`/${language}/files.ics`)).text()
  const events = readByIcal(text)
  expect(events.length).toBeGreaterThan(3)
  expect(readByTsIcs(text)).toEqual(events)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  for (const { start, end } of events) expect(end > start).toBe(true)
})

test('and so are those of each file', async () => {
  for (const { key } of samplePolicyFiles()) {
    const text = await (await sampleSite.ask(`/en/files/${key}.ics`)).text()
    expect(readByTsIcs(text), key).toEqual(readByIcal(text))
  }
})

test('an event is the same one in every language, and nobody is woken or kept busy by it', async () => {
  const texts = await Promise.all(
    languages.map(async (language) => (await sampleSite.ask(`/${language}/files.ics`)).text()),
  )
  const [first, ...others] = texts.map((text) => readByIcal(text).map(({ uid, start }) => `${uid} ${start}`))
  for (const other of others) expect(other).toEqual(first)
  for (const text of texts) {
    expect(text).not.toContain('BEGIN:VALARM')
    expect(text.match(/TRANSP:TRANSPARENT/g)?.length).toBe(text.match(/BEGIN:VEVENT/g)?.length)
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  }
})
