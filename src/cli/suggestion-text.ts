import { wordingIn } from '#languages'
import type { Effect, Fact, FeedName, SaidBy, Suggestion, Withdrawal } from '#official'
import { statusSentence } from '#policies'
import { dayOf } from '#shared'

const wording = wordingIn('en')
const { translate, formatDate: date } = wording

/** All that somebody must know to decide, in plain words, over several lines. */
export function suggestionText(suggestion: Suggestion, title: string, effect: Effect): string {
  const { id, file, fact, saidBy, disputed } = suggestion
  const before = statusSentence(effect.before, wording)
  const after = statusSentence(effect.after, wording)
  return [
    `${id}  ${title} (${file.key})`,
    `  ${meaning(suggestion, effect)}: ${factText(fact)}`,
    ...saidBy.map((said) => `  ${sayer(said)}\n      ${said.source}`),
    ...(disputed ? ['  The sources disagree with each other; read each of them before you decide.'] : []),
    ...(suggestion.state === 'open'
      ? [
          `  Now:     ${before}`,
          `  With it: ${after === before ? 'the status stays as it is.' : after}`,
          ...effect.warnings.map((warning) => `  Look out: ${warning}`),
        ]
      : [`  ${decision(suggestion)}`]),
  ].join('\n')
}

/** Where the file stands now, as one sentence. */
export function standing({ before }: Effect): string {
  return statusSentence(before, wording)
}

export function factText(fact: Fact): string {
  if (fact.about === 'national') {
    const newest = fact.notified === undefined ? '' : `, the newest on ${date(fact.notified)}`
    return `${fact.country} has notified ${fact.measures} ${fact.measures === 1 ? 'measure' : 'measures'}${newest}. That says nothing of whether they are enough.`
  }
  const { kind, planned, outcome, committee, document } = fact
  const details = [
    ...(planned ? ['planned'] : []),
    ...(outcome === undefined ? [] : [outcome]),
    ...(committee === undefined ? [] : [committee]),
    ...(document === undefined ? [] : [document]),
  ]
  const more = details.length === 0 ? '' : ` (${details.join(', ')})`
  return `${translate(`policy.event.${kind}`)}, ${date(fact.date)}${more}`
}

function meaning({ verdict, fact }: Suggestion, { event }: Effect): string {
  const there = event?.date === undefined ? '' : ` (${date(event.date)})`
  switch (verdict) {
    case 'new':
      return fact.about === 'national' ? 'New row' : 'New event'
    case 'fills-pending':
      return 'A date for a step that was due'
    case 'answers-plan':
      return `What was planned${there} has happened`
    case 'contradicts':
      return `Otherwise than the file has it${there}`
    case 'confirms':
      return 'Confirms what the file is unsure of'
    case 'no-longer-listed':
      return 'Notice: accepted once, and listed by no source any more'
  }
}

const names: Record<FeedName, string> = {
  parliament: 'European Parliament',
  cellar: 'Publications Office (Cellar)',
}

function sayer(said: SaidBy): string {
  const read = `read on ${date(dayOf(said.readAt))}`
  if ('celex' in said) return `${names[said.feed]}: measures listed for ${said.celex}; ${read}`
  const sure =
    said.mapping === 'exact'
      ? 'a code that means just this'
      : 'a code that can mean other things; read the source before you accept'
  return `${names[said.feed]}, ${date(said.date)}: ${said.nativeCode || 'no code'}, ${sure}; ${read}`
}

const withdrawals: Record<Withdrawal, string> = {
  'not-listed': 'Withdrawn: no source lists it any more.',
  'in-file': 'Withdrawn: the file says it now.',
  passed: 'Withdrawn: its day has passed.',
}

function decision({ state, decidedBy, decidedAt, why }: Suggestion): string {
  if (state === 'withdrawn') return withdrawals[why as Withdrawal] ?? 'Withdrawn.'
  const reason = why === undefined ? '' : `: ${why}`
  return `${state === 'accepted' ? 'Accepted' : 'Refused'} by ${decidedBy} on ${decidedAt?.slice(0, 10)}${reason}`
}
