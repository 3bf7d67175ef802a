import type { InLanguage, Localised } from '#content'
import { formatDate, formatList } from '#languages'
import { type Day, lastDay } from '#shared'
import { Facts, groupOfOutcome, StatusChip, spoken, wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'
import { textOf } from './file-texts.ts'

type Ask = Localised<'policy-file'>['shared']['asks'][number]

/** An ask with its words; `isLate`: still open, but the last useful moment has passed. */
export type ShownAsk = Ask & { readonly demand: InLanguage; readonly isLate: boolean }

/** The asks that have a text in some language, those that can still be taken up first, the most urgent before others. */
export function asksOf(file: Localised<'policy-file'>, today: Day): ShownAsk[] {
  return file.shared.asks
    .flatMap((ask) => {
      const demand = textOf(file, 'asks', ask.id)
      return demand === undefined ? [] : [{ ...ask, demand, isLate: isLate(ask, today) }]
    })
    .toSorted((a, b) => rank(a) - rank(b) || (soonest(a) < soonest(b) ? -1 : soonest(a) > soonest(b) ? 1 : 0))
}

function isLate({ outcome, until }: Ask, today: Day): boolean {
  return outcome === 'open' && until !== undefined && lastDay(until) < today
}

const ranks = { open: 0, partly: 2, 'taken-up': 3, rejected: 4 } as const

function rank(ask: ShownAsk): number {
  return ask.isLate ? 1 : ranks[ask.outcome]
}

function soonest({ until }: Ask): string {
  return until === undefined ? '9999' : lastDay(until)
}

/** What the network asks: of whom, until when, and what became of it. */
export function Asks({ request, file }: { request: SiteRequest; file: Localised<'policy-file'> }) {
  const asks = asksOf(file, request.today)
  if (asks.length === 0) return null
  return (
    <section>
      <h2 id="asks">{request.t('file.asks')}</h2>
      <ul class="rows">
        {asks.map((ask) => (
          <AskLine request={request} ask={ask} />
        ))}
      </ul>
    </section>
  )
}

/** One ask with its facts. To be put into a list. */
export function AskLine({ request: { language, t }, ask }: { request: SiteRequest; ask: ShownAsk }) {
  const { demand, addressees, until, outcome, outcomeDate, source, isLate } = ask
  return (
    <li class="ask">
      <StatusChip group={groupOfOutcome(outcome)}>{t(`policy.ask.${outcome}`)}</StatusChip>
      <div>
        <p {...spoken(demand, language)}>{wordsOf(demand)}</p>
        <Facts
          of={[
            addressees.length > 0 &&
              t('file.askedOf', {
                addressees: formatList(
                  addressees.map((addressee) => t(`policy.addressee.${addressee}`)),
                  language,
                ),
              }),
            until !== undefined && !isLate && t('file.askUntil', { date: formatDate(until, language) }),
            outcomeDate !== undefined && t('file.askOutcome', { date: formatDate(outcomeDate, language) }),
            source !== undefined && (
              <a href={source} rel="noreferrer">
                {t('file.source')}
              </a>
            ),
          ]}
        />
        {isLate && until !== undefined && (
          <p class="warn small">{t('file.askLate', { date: formatDate(until, language) })}</p>
        )}
      </div>
    </li>
  )
}
