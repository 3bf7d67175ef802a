import { DateText, SectionHeading, Text } from '#web'
import { HostLink } from '../common/links.tsx'
import type { TermProps } from './term-words.tsx'

/** Disputed advice: those who give it beside those who see it otherwise, each with date and source. */
export function TermViews({ request: { language, t }, term }: TermProps) {
  const { views } = term.shared
  if (views.length === 0) return null
  const said = term.fields.views
  return (
    <section class="opinions">
      <SectionHeading id="views">{t('term.views')}</SectionHeading>
      <div>
        {(['same', 'other'] as const).map((side) => {
          const ofSide = views
            .filter((view) => view.side === side)
            .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1))
          return (
            ofSide.length > 0 && (
              <section>
                <h3>{t(`term.views.${side}`)}</h3>
                <ul class="rows">
                  {ofSide.map(({ id, by, date, url }) => (
                    <li>
                      <p>
                        <strong>
                          <bdi>{by}</bdi>
                        </strong>{' '}
                        <span class="soft">
                          {date === undefined ? (
                            t('date.unknown')
                          ) : (
                            <DateText date={date} language={language} />
                          )}
                        </span>
                      </p>
                      {said?.value[id] !== undefined && (
                        <p>
                          <Text of={{ value: said.value[id], language: said.language }} within={language} />
                        </p>
                      )}
                      <p class="facts">
                        <HostLink href={url} />
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </section>
  )
}
