import type { Localised } from '#content'
import type { Language, Translate } from '#languages'
import type { DatedEvent, EventKind, TimelineEntry } from '#policies'
import { lastDay, type PartialDate } from '#shared'
import { documentPage, eurLexPage, yearOf } from './document-links.ts'

/** One document of a file: what it is, when, under which number, and where it can be read if that is known. */
export type FileDocument = {
  readonly what: string
  readonly date: PartialDate | undefined
  readonly number: string
  readonly page: string | undefined
}

type Task = {
  readonly file: Localised<'policy-file'>
  readonly timeline: readonly TimelineEntry[]
  readonly t: Translate
  readonly language: Language
}

/** The documents of a file, the oldest first: proposals, what was voted, the act, and the acts that it changes. */
export function documentsOf(task: Task): FileDocument[] {
  const all = [...proposals(task), ...voted(task), ...acts(task), ...changedActs(task), ...procedures(task)]
  const seen = new Set<string>()
  return all
    .filter(({ number }) => !seen.has(number) && seen.add(number))
    .toSorted((a, b) => compare(sortDate(a), sortDate(b)))
}

const proposalKinds: readonly EventKind[] = [
  'commission-proposal',
  'commission-amended-proposal',
  'communication-adopted',
]

/** Commission documents with the CELEX number that belongs to them, each dated by the step of its year. */
function proposals({ file, timeline, t, language }: Task): FileDocument[] {
  const { com, proposalCelex } = file.shared
  const steps = happened(timeline).filter(({ kind }) => proposalKinds.includes(kind))
  const paired = new Set<string>()
  const documents = com.map((number, place): FileDocument => {
    const celex = proposalCelex.find((one) => celexTail(one) === comTail(number))
    if (celex !== undefined) paired.add(celex)
    const year = yearOf(number)
    const sameYear = steps.filter(({ date }) => date.startsWith(year ?? '-'))
    const step = sameYear[sameYear.length > 1 ? place : 0]
    const isPlan = celex?.slice(5, 7) === 'DC' || step?.kind === 'communication-adopted'
    const kind = step?.kind ?? (isPlan ? 'communication-adopted' : 'commission-proposal')
    return {
      what: t(`policy.event.${kind}`),
      date: step?.date ?? (year as PartialDate | undefined),
      number,
      page: celex === undefined ? documentPage(number, language) : eurLexPage(celex, language),
    }
  })
  const others = proposalCelex
    .filter((celex) => !paired.has(celex))
    .map(
      (celex): FileDocument => ({
        what: t('policy.event.commission-proposal'),
        date: yearOf(celex) as PartialDate | undefined,
        number: celex,
        page: eurLexPage(celex, language),
      }),
    )
  return [...documents, ...others]
}

/** Year and number, which both ways of writing share. */
function comTail(com: string): string | undefined {
  const [, year, number = ''] = /\((\d{4})\) ?(\d+)/.exec(com) ?? []
  return year && `${year}/${number.padStart(4, '0')}`
}

function celexTail(celex: string): string | undefined {
  const [, year, number] = /^5(\d{4})[A-Z]{2}(\d{4})/.exec(celex) ?? []
  return year && `${year}/${number}`
}

function voted({ timeline, t, language }: Task): FileDocument[] {
  return timeline.flatMap(({ event: { document }, kind, date }) =>
    document === undefined
      ? []
      : [{ what: t(`policy.event.${kind}`), date, number: document, page: documentPage(document, language) }],
  )
}

function acts({ file, timeline, t, language }: Task): FileDocument[] {
  const { form, celex, oj, eli } = file.shared
  const steps = happened(timeline)
  const dateOf = (...kinds: EventKind[]) => steps.findLast(({ kind }) => kinds.includes(kind))?.date
  const made = dateOf('signature', 'council-adoption', 'ep-adoption')
  return [
    ...celex.map((number) => ({
      what: t('file.document.act', { form: t(`policy.form.${form}`) }),
      date: made ?? dateOf('oj-publication') ?? (yearOf(number) as PartialDate | undefined),
      number,
      page: eurLexPage(number, language),
    })),
    ...(oj === undefined
      ? []
      : [
          {
            what: t('policy.event.oj-publication'),
            date: dateOf('oj-publication'),
            number: oj,
            page: eli[0],
          },
        ]),
  ]
}

function changedActs({ file, t, language }: Task): FileDocument[] {
  return file.shared.amendsActs.map((number) => ({
    what: t('file.document.changed'),
    date: yearOf(number) as PartialDate | undefined,
    number,
    page: eurLexPage(number, language),
  }))
}

function procedures({ file, t }: Task): FileDocument[] {
  return file.shared.procedures.map(({ ref, oeil, eurlex }) => ({
    what: t('file.document.procedure'),
    date: undefined,
    number: ref,
    page: oeil ?? eurlex,
  }))
}

function happened(timeline: readonly TimelineEntry[]): DatedEvent[] {
  return timeline
    .filter(({ state }) => state === 'happened')
    .map(({ event }) => event)
    .filter((event): event is DatedEvent => event.date !== undefined)
}

function sortDate({ date }: FileDocument): string {
  return date === undefined ? '9999' : lastDay(date)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
