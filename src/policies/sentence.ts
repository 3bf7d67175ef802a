import type { MessageKey, MessageValues, Translate } from '#languages'
import { type PartialDate, precisionOf } from '#shared'
import type { LegalForm, Milestone } from './policy-facts.ts'
import type { NextStep, Status } from './status.ts'

/** How to speak one language: bound functions of `languages`, passed in so that the rules read no files. */
export type Wording = {
  readonly translate: Translate
  readonly formatDate: (date: PartialDate) => string
  readonly formatList: (items: readonly string[]) => string
}

/** The word on the chip: “In negotiation”. */
export function statusName(status: Pick<Status, 'code' | 'form'>, translate: Translate): string {
  return translate(nameKey(status))
}

/** Where a file stands, as one or two sentences: “The Council adopted the regulation on 1 October 2026. …” */
export function statusSentence(status: Status, wording: Wording): string {
  const { translate } = wording
  const { code, form, rule, because, since, councilReady, nextApplication, children } = status
  const entry = status.next.find(({ kind, planned }) => kind === 'entry-into-force' && !planned)
  const deadline = code === 'transposition-open' ? status.next.find(isDeadline) : because
  const values: MessageValues = {
    form: selector(form),
    rule: selector(rule),
    why: selector(because?.kind ?? 'none'),
    act: actName(form, translate),
    gender: translate('policy.gender', { form: selector(form) }),
    when: phrase('policy.when', because?.date, wording),
    since: phrase('policy.since', since, wording),
    becauseSince: phrase('policy.since', because?.date, wording),
    until: phrase('policy.until', deadline?.date, wording),
    dated: deadline?.date ? 'yes' : 'no',
    next: nextApplication ? 'yes' : 'no',
    nextFrom: phrase('policy.from', nextApplication?.date, wording),
    entry: entry?.date ? 'known' : 'unknown',
    entryOn: phrase('policy.when', entry?.date, wording),
    council: councilReady ? 'ready' : 'no',
    councilSince: phrase('policy.since', councilReady?.date, wording),
    total: children?.total ?? 0,
    parts: partsList(status, wording),
  }
  return capitalised(translate(`policy.sentence.${code}`, values))
}

/** Why: “Because: Council adoption, 1 October 2026”. Nothing where no single event decided. */
export function becauseLine(status: Status, wording: Wording): string | undefined {
  return status.because && wording.translate('policy.because', named(status.because, wording))
}

/** That it is quiet around a file, once that is worth saying. */
export function quietLine(status: Status, wording: Wording): string | undefined {
  if (status.quiet === 'no' || !status.lastMove) return undefined
  return wording.translate(`policy.quiet.${status.quiet}`, {
    months: status.quietMonths ?? 0,
    since: phrase('policy.since', status.lastMove.date, wording),
  })
}

/** When a coming step is due: its date, or that it has none yet. */
export function nextWhen(step: NextStep, { translate, formatDate }: Wording): string {
  if (!step.date) return translate(step.event ? 'policy.due.pending' : 'policy.due.undated')
  return translate(step.planned ? 'policy.due.planned' : 'policy.due.fixed', {
    date: formatDate(step.date),
  })
}

function named({ kind, date }: Milestone, { translate, formatDate }: Wording): MessageValues {
  return { event: translate(`policy.event.${kind}`), date: formatDate(date) }
}

/** “on 1 October 2026”, but “in October 2026”: prepositions follow the precision. */
function phrase(key: MessageKey, date: PartialDate | undefined, { translate, formatDate }: Wording): string {
  return date ? translate(key, { precision: precisionOf(date), date: formatDate(date) }) : ''
}

function partsList({ children }: Status, { translate, formatList }: Wording): string {
  const parts = (children?.spread ?? []).map(({ code, count }) =>
    translate('policy.package.part', { name: translate(`policy.status.${code}`), count }),
  )
  return formatList(parts)
}

/** Strategies and treaties pass through the same states under other names. */
function nameKey({ code, form }: Pick<Status, 'code' | 'form'>): MessageKey {
  if (form === 'strategy' && code === 'adopted') return 'policy.status.adopted.strategy'
  if (form === 'treaty' && code === 'adopted') return 'policy.status.adopted.treaty'
  if (form === 'treaty' && code === 'council-negotiation') return 'policy.status.council-negotiation.treaty'
  return `policy.status.${code}`
}

function actName(form: LegalForm, translate: Translate): string {
  return translate('policy.act', { form: selector(form) })
}

/** ICU selectors know no hyphens. */
function selector(name: string): string {
  return name.replaceAll('-', '_')
}

function isDeadline(step: NextStep): boolean {
  return step.kind === 'transposition-deadline'
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
