import type { Localised } from '#content'
import { formatDate, formatList } from '#languages'
import { Facts, groupOfOutcome, StatusChip, spoken, wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'
import { textOf } from './file-timeline.tsx'

/** What the network asks: of whom, until when, and what became of it. */
export function Asks({ request, file }: { request: SiteRequest; file: Localised<'policy-file'> }) {
  const { language, t } = request
  const asks = file.shared.asks.flatMap((ask) => {
    const demand = textOf(file, 'asks', ask.id)
    return demand === undefined ? [] : [{ ...ask, demand }]
  })
  if (asks.length === 0) return null
  return (
    <section>
      <h2 id="asks">{t('file.asks')}</h2>
      <ul class="rows">
        {asks.map(({ demand, addressees, until, outcome, outcomeDate, source }) => (
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
                  until !== undefined && t('file.askUntil', { date: formatDate(until, language) }),
                  outcomeDate !== undefined &&
                    t('file.askOutcome', { date: formatDate(outcomeDate, language) }),
                  source !== undefined && (
                    <a href={source} rel="noreferrer">
                      {t('file.source')}
                    </a>
                  ),
                ]}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
