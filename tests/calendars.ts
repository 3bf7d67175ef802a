import ICAL from 'ical.js'
import { convertIcsCalendar, type IcsEvent } from 'ts-ics'

/** What a calendar program takes from an event. */
export type ReadEvent = {
  uid: string
  sequence: number
  status: string
  /** Days, `2026-12-02`; the end is the first day that no longer belongs to it. */
  start: string
  end: string
  summary: string
  description: string
  url: string
}

/** The events of a calendar as ical.js reads them. */
export function readByIcal(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      status: value('status'),
      start: value('dtstart'),
      end: value('dtend'),
      summary: value('summary'),
      description: value('description'),
      url: value('url'),
    }
  })
}

/** The same as ts-ics reads them, which shares no code with it. */
export function readByTsIcs(text: string): ReadEvent[] {
  const { events = [] } = convertIcsCalendar(undefined, text)
  return events.map((event: IcsEvent) => ({
    uid: event.uid,
    sequence: event.sequence ?? Number.NaN,
    status: event.status ?? '',
    start: dayOf(event.start),
    end: dayOf(event.end),
    summary: event.summary,
    description: event.description ?? '',
    url: event.url ?? '',
  }))
}

function dayOf(date: IcsEvent['end']): string {
  if (date?.type !== 'DATE') throw new Error('not a whole day')
  return date.date.toISOString().slice(0, 10)
}
