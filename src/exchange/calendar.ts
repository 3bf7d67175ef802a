import { addDays, firstDay, type Instant, lastDay, type PartialDate } from '#shared'

export type Calendar = {
  readonly name: string
  readonly description?: string
  readonly language: string
  /** Absolute address of this calendar. */
  readonly address: string
  readonly events: readonly CalendarEvent[]
}

export type CalendarEvent = {
  /** Never changes, whatever happens to the event: `entry.event@host`. */
  readonly uid: string
  /** Grows with every change. */
  readonly sequence: number
  readonly modified: Instant
  /** A day; or a month, which fills all its days. */
  readonly date: PartialDate
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly title: string
  readonly description: string
  /** Absolute address of the page about it. */
  readonly page: string
  readonly topics: readonly string[]
}

/**
 * A calendar as iCalendar (RFC 5545, names of RFC 7986). Events are whole days and never say that anybody is busy. An own writer,
 * because the libraries cannot say in which language a text is.
 */
export function writeCalendar({ name, description, language, address, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tessera//Calendar of policy files//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('NAME', name, { LANGUAGE: language }),
    property('X-WR-CALNAME', name),
    ...(description === undefined ? [] : [property('DESCRIPTION', description, { LANGUAGE: language })]),
    `SOURCE;VALUE=URI:${address}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(events.length === 0 ? timezone : events.flatMap((event) => eventLines(event, language))),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** A calendar must have one component at least (RFC 5545, 3.4), also while no date is known. No event needs it. */
const timezone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(event: CalendarEvent, language: string): string[] {
  const { uid, sequence, modified, date, status, title, description, page, topics } = event
  return [
    'BEGIN:VEVENT',
    property('UID', uid),
    `DTSTAMP:${utc(modified)}`,
    `LAST-MODIFIED:${utc(modified)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(firstDay(date))}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${compact(addDays(lastDay(date), 1))}`,
    `STATUS:${status.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    property('SUMMARY', title, { LANGUAGE: language }),
    property('DESCRIPTION', description, { LANGUAGE: language }),
    `URL:${page}`,
    ...(topics.length === 0
      ? []
      : [`CATEGORIES${parameters({ LANGUAGE: language })}:${topics.map(escaped).join(',')}`]),
    'END:VEVENT',
  ]
}

function property(name: string, value: string, given: Record<string, string> = {}): string {
  return `${name}${parameters(given)}:${escaped(value)}`
}

function parameters(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, value]) => `;${name}=${value}`)
    .join('')
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  )
}

/** Lines of at most 75 bytes, cut between characters; a space begins each further one. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...lines, current].join('\r\n')
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function utc(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}
