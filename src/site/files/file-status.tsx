import { formatDate } from '#languages'
import { becauseLine, type NextStep, nextWhen, quietLine } from '#policies'
import { StatusBlock } from '#web'
import { chipOf, type PolicyView, sentenceOf, wordingIn } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

type FileStatusProps = { request: SiteRequest; view: PolicyView; calendar: string }

/** Where the file stands, as one sentence with its reason and source; beside it, what comes next. */
export function FileStatus({ request, view, calendar }: FileStatusProps) {
  const { language, t } = request
  const { status, entry } = view
  const chip = chipOf(view, language)
  const wording = wordingIn(language)
  const deciding = entry.shared.events.find((event) => event.id === status.because?.id)
  const because = becauseLine(status, wording)
  const quiet = quietLine(status, wording)
  return (
    <>
      <StatusBlock
        status={chip}
        sentence={sentenceOf(view, language)}
        because={
          <>
            {because !== undefined && (
              <>
                {because}
                {deciding !== undefined && (
                  <>
                    {' ('}
                    <a href={deciding.source} rel="noreferrer">
                      {t('file.source')}
                    </a>
                    {')'}
                  </>
                )}
                {'. '}
              </>
            )}
            {entry.shared.checked !== undefined &&
              t('policy.checked', { date: formatDate(entry.shared.checked, language) })}
          </>
        }
        next={{
          title: t('file.next'),
          children: (
            <>
              {status.next.length === 0 && <p class="soft">{t('file.nothingNext')}</p>}
              {status.next.length > 0 && (
                <dl>
                  {status.next.slice(0, 3).map((step) => (
                    <Step request={request} step={step} />
                  ))}
                </dl>
              )}
              <p>
                <a href={calendar}>{t('file.calendar')}</a>
              </p>
            </>
          ),
        }}
      />
      {quiet !== undefined && <p class="warn strong">{quiet}</p>}
      {status.unchecked.map(({ kind, date }) => (
        <p class="warn strong">
          {t('policy.unchecked', { event: t(`policy.event.${kind}`), date: formatDate(date, language) })}
        </p>
      ))}
    </>
  )
}

function Step({ request: { language, t }, step }: { request: SiteRequest; step: NextStep }) {
  return (
    <div>
      <dt>{t(`policy.event.${step.kind}`)}</dt>
      <dd>{nextWhen(step, wordingIn(language))}</dd>
      <dd class="soft">{t(`policy.next.${step.kind}`)}</dd>
    </div>
  )
}
