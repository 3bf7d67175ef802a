import { assert, property, string } from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Instant, PartialDate } from '#shared'
import { type CalendarEvent, writeCalendar } from './calendar.ts'

const event: CalendarEvent = {
  uid: '0123456789.application@harbour.example',
  sequence: 7,
  modified: '2026-11-23T09:00:00.000Z' as Instant,
  date: '2027-06-30' as PartialDate,
  status: 'confirmed',
  title: 'Permis unique : début d’application',
  description: 'Source : https://law.example/a,b;c\nLu le 2 novembre 2026.',
  page: 'https://harbour.example/fr/files/permis-unique',
  topics: ['Travail, santé'],
}

function write(...events: CalendarEvent[]): string {
  return writeCalendar({
    name: 'Dates à venir',
    language: 'fr',
    address: 'https://harbour.example/fr/files.ics',
    events,
  })
}

function read(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar))
  return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('another program reads what was written', () => {
  const [found] = read(write(event))
  expect(found).toMatchObject({
    uid: event.uid,
    sequence: 7,
    summary: event.title,
    description: event.description,
  })
  expect(found?.component.getFirstProperty('summary')?.getFirstParameter('language')).toBe('fr')
  expect(found?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(found?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-23T09:00:00Z')
})

test('a day is one whole day, a month all of its days', () => {
  const [day, month] = read(write(event, { ...event, date: '2028-02' as PartialDate }))
  expect([day?.startDate.isDate, day?.startDate.toString(), day?.endDate.toString()]).toEqual([
    true,
    '2027-06-30',
    '2027-07-01',
  ])
  expect([month?.startDate.toString(), month?.endDate.toString()]).toEqual(['2028-02-01', '2028-03-01'])
})

test('a calendar without dates is still a whole one, which strict programs take', () => {
  const components = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents().map(({ name }) => name)
  expect(components(write())).toEqual(['vtimezone'])
  expect(components(write(event))).toEqual(['vevent'])
})

test('no line is longer than 75 bytes, whatever the script', () => {
  const long = {
    ...event,
    title: 'مهلة النقل إلى القوانين الوطنية '.repeat(20),
    description: '𝕏'.repeat(200),
  }
  const calendar = write(long)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(read(calendar)[0]).toMatchObject({ summary: long.title, description: long.description })
})

test('any text comes back as it went in, but for signs that calendars cannot hold', () => {
  assert(
    property(string({ unit: 'grapheme' }), (title) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      const kept = title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      expect(read(write({ ...event, title }))[0]?.summary ?? '').toBe(kept)
    }),
  )
})
