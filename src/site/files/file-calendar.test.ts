import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import type { Instant } from '#shared'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

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
