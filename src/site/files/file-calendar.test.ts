import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import type { Instant } from '#shared'
import { readByIcal, readByTsIcs } from '../../../tests/calendars.ts'
import { changeFile } from '../../../tests/change-file.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does, worldMorning } from '../../../tests/world.ts'

const with_ = withWorldSite()

async function events(path: string) {
  const { text, headers, status } = await with_.site.read(path)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    uid: one.getFirstPropertyValue('uid'),
    status: one.getFirstPropertyValue('status'),
    summary: one.getFirstPropertyValue('summary'),
    start: String(one.getFirstPropertyValue('dtstart')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
  }))
}

test('the calendar holds the dates to come', async () => {
  expect(await events('/en/files.ics')).toMatchObject([
    { start: '2027-06-30', status: 'TENTATIVE', summary: 'Single permit: Application begins' },
  ])
})

test('a file has a calendar of its own, in the reader’s language; a package that of its parts', async () => {
  expect(await events('/fr/files/permis-unique.ics')).toMatchObject([{ start: '2027-06-30' }])
  expect(await events('/en/files/permits-package.ics')).toHaveLength(1)
})

test('former addresses of a calendar lead on, unknown ones are missing', async () => {
  expect((await with_.site.read('/fr/files/single-permit.ics')).headers.get('location')).toBe(
    '/fr/files/permis-unique.ics',
  )
  expect((await with_.site.read('/en/files/nothing.ics')).status).toBe(404)
})

test('a date that another one replaces stays, cancelled, under the same name and a higher number', async () => {
  const [before] = await events('/en/files.ics')
  const { store, world, refresh } = with_.site
  const { fields } = await getRevision(store.db, { id: world.singlePermit, language: '', number: 1 })
  const { events: known } = fields as { events: { id: string }[] }
  const superseded = known.map((event) =>
    event.id === 'application' ? { ...event, supersededBy: '2028-01-01' } : event,
  )
  const added = {
    id: 'application-2',
    kind: 'application',
    date: '2028-01-01',
    confidence: 'verified',
    source: 'https://law.example/moved',
  }
  await does(
    store,
    amina,
    async (act) => {
      const part = { id: world.singlePermit, language: '' }
      await savePart(act, { ...part, basedOn: 1, fields: { ...fields, events: [...superseded, added] } })
      await publishPart(act, part)
    },
    '2026-11-24T09:00:00.000Z' as Instant,
  )
  await refresh()
  const [old, young] = await events('/en/files.ics')
  expect(old).toMatchObject({ uid: before?.uid, start: '2027-06-30', status: 'CANCELLED' })
  expect(old?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  expect(young).toMatchObject({ start: '2028-01-01', status: 'CONFIRMED' })
})

describe('what changes later', () => {
  const plan = (more: object = {}) => ({
    id: 'vote',
    kind: 'council-adoption',
    date: '2027-01-12',
    planned: true,
    confidence: 'verified',
    source: 'https://law.example/vote',
    ...more,
  })
  const publish = async (day: number, ...events: object[]) => {
    const proposal = {
      ...plan(),
      id: 'proposal',
      kind: 'commission-proposal',
      date: '2024-05-21',
      planned: false,
    }
    await changeFile(with_.site, {
      shared: { events: [proposal, ...events] },
      at: `2026-11-${day}T09:00:00.000Z` as Instant,
    })
    return (await read()).find(({ uid }) => uid.includes('.vote@'))
  }
  const read = async () => {
    const { text } = await with_.site.read('/en/files.ics')
    expect(readByTsIcs(text)).toEqual(readByIcal(text))
    return readByIcal(text)
  }

  test('a date that moves keeps its name and gets a higher number', async () => {
    const before = await publish(25, plan())
    const after = await publish(26, plan({ date: '2027-02' }))
    expect(before).toMatchObject({ start: '2027-01-12', end: '2027-01-13', status: 'TENTATIVE' })
    expect(after).toMatchObject({
      uid: before?.uid,
      start: '2027-02-01',
      end: '2027-03-01',
      status: 'TENTATIVE',
    })
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY)
  })

  test('a plan that is taken out comes back as cancelled, until its time is over', async () => {
    const before = await publish(27, plan())
    const after = await publish(28)
    expect(after).toMatchObject({
      uid: before?.uid,
      status: 'CANCELLED',
      description: 'We have taken this date out of our record.',
    })
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY)
    with_.site.clock.set('2027-06-01T08:00:00.000Z')
    await with_.site.refresh()
    expect((await read()).some(({ uid }) => uid === before?.uid)).toBe(false)
    with_.site.clock.set(worldMorning)
    await with_.site.refresh()
  })

  test('and as planned again when it is put back', async () => {
    expect(await publish(29, plan())).toMatchObject({ status: 'TENTATIVE' })
  })

  test('a plan that the end of the file makes impossible is cancelled', async () => {
    const rejection = plan({ id: 'no', kind: 'rejected', date: '2026-11-20', planned: false })
    expect(await publish(30, plan(), rejection)).toMatchObject({
      status: 'CANCELLED',
      description: expect.stringContaining('This will not happen: the file has ended.'),
    })
  })

  test('what was never sure enough is never told, not even as cancelled', async () => {
    await publish(30, plan({ id: 'rumour', confidence: 'low' }))
    await publish(30)
    expect((await with_.site.read('/en/files.ics')).text).not.toContain('rumour')
  })

  test('long titles, signs with a meaning, emoji and Arabic arrive whole', async () => {
    const title = `Commas, semicolons; a \\ backslash, “quotes”, 🕊️ and ${'very '.repeat(40)}long words`
    const part = 'المرحلة الأولى، وفيها فاصلة؛ وشرطة \\ مائلة'
    await changeFile(with_.site, { fields: { title, eventParts: { vote: part } } })
    const vote = await publish(30, plan())
    expect(vote?.summary).toBe(`${title}: Adoption by the Council (${part})`)
    const { text } = await with_.site.read('/en/files.ics')
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  })
})
