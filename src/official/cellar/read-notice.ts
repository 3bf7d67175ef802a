import type { Candidate, Reading } from '../candidate.ts'
import { type Asked, type Meaning, meaningOf } from '../meaning.ts'
import { type Read, readingOf } from '../reading.ts'
import { actPage, procedurePage } from './addresses.ts'
import { committeeOf, documentOf } from './documents.ts'
import { cellarCodes } from './event-codes.ts'
import { type NoticeEvent, noticeEvents } from './notice-events.ts'
import { procedureKeyOf } from './procedure-key.ts'

const amendment = 'AMEND_byEP'
const referralBack = 'REF_toCMT_NGTINST_byEP_PLEN'

/**
 * The events of one procedure in its notice from Cellar (RDF/XML, `notice=tree`). Events of other procedures that come with it are
 * left out, and records of one event by several systems are one. That a code is missing says nothing: older notices have few.
 * Throws `UnreadableAnswer` for the notice of another procedure, a web page, or a text that is cut off.
 */
export function readNotice(xml: string, asked: Asked): Reading {
  const { events, skipped } = noticeEvents(xml, asked.procedure)
  const first = { PUB_OJ: firstPublication(events), REF_OF_byEP: earliest(events, 'REF_OF_byEP') }
  const reads = events.map((event): Read => {
    const only = Object.hasOwn(first, event.code) ? first[event.code as keyof typeof first] : undefined
    return only !== undefined && only !== event ? 'detail' : readEvent(event, events, asked)
  })
  return readingOf([...reads, ...skipped])
}

/** Corrections are published too, and one procedure can lead to several acts. */
function firstPublication(events: readonly NoticeEvent[]): NoticeEvent | undefined {
  return (
    earliest(
      events.filter(({ publishesAct }) => publishesAct),
      'PUB_OJ',
    ) ?? earliest(events, 'PUB_OJ')
  )
}

function earliest(events: readonly NoticeEvent[], wanted: string): NoticeEvent | undefined {
  return events
    .filter(({ code, projected }) => code === wanted && !projected)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
}

function readEvent(event: NoticeEvent, events: readonly NoticeEvent[], asked: Asked): Read {
  const { code, date, nativeId, projected } = event
  const thatDay = (other: string) => events.filter((one) => one.code === other && one.date === date)
  const onThatDay = (other: string) => thatDay(other).length > 0
  if (projected && date < asked.today)
    return { nativeId, reason: `expected on ${date}, and not confirmed since` }
  if (code === amendment && onThatDay(referralBack)) return 'detail'
  if (code === referralBack && !onThatDay(amendment))
    return { nativeId, reason: 'sent back to the committee, and no amendments were voted that day' }
  if (code === 'REP_R1_byEP_CMT' && event.older) return 'detail'
  const meaning = meaningOf(cellarCodes, code, asked)
  if (meaning === 'detail') return 'detail'
  if ('unclear' in meaning) return { nativeId, reason: meaning.unclear }
  // The older system records an “opinion” on the day of a vote that opened talks instead of closing the reading.
  if (meaning.kind === 'ep-adoption' && code === 'OPI_R1_byEP' && onThatDay(amendment)) return 'detail'
  const amendments = code === referralBack ? thatDay(amendment) : []
  return [candidateOf(event, meaning, asked, amendments)]
}

function candidateOf(
  event: NoticeEvent,
  { kind, mapping, outcome }: Meaning,
  { procedure, today }: Asked,
  amendments: readonly NoticeEvent[],
): Candidate {
  const document = documentOf(
    kind,
    [event, ...amendments].flatMap(({ names }) => names),
  )
  const committee = kind === 'ep-draft-report' ? committeeOf(event.names) : undefined
  return {
    feed: 'cellar',
    procedure,
    kind,
    date: event.date,
    planned: event.projected || event.date > today,
    ...(outcome && { outcome }),
    ...(committee && { committee }),
    ...(document && { document }),
    source:
      document && /^[35]\d{4}[A-Z]/.test(document)
        ? actPage(document)
        : procedurePage(procedureKeyOf(procedure) ?? ''),
    nativeCode: event.code === referralBack ? `${amendment} + ${event.code}` : event.code,
    nativeId: event.nativeId,
    mapping: event.code === 'PUB_OJ' && !event.publishesAct ? 'conditional' : mapping,
  }
}
