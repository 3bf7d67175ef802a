import { formatDate, wordingIn } from '#languages'
import {
  becauseLine,
  type ComingDate,
  comingDates,
  type NextStep,
  nextWhen,
  quietLine,
  termOf,
  termOfStatus,
} from '#policies'
import { StatusBlock, Text } from '#web'
import { pathTo } from '../common/addresses.ts'
import { HostLink, LinkLine } from '../common/links.tsx'
import { chipOf, sentenceOf } from '../common/policy-files.ts'
import { Freshness } from './file-freshness.tsx'
import { type FileOnPage, linkToFile } from './file-on-page.ts'
import { Explained, TermLine } from './file-terms.tsx'
import { textOf } from './file-texts.ts'

const shownSteps = 3

/** Where the file stands, as one sentence with its reason and source; beside it, what comes next. */
export function FileStatus({ on }: { on: FileOnPage }) {
  const { request, view, file } = on
  const { language, t } = request
  const { status } = view
  const quiet = quietLine(status, wordingIn(language))
  const steps = status.next.slice(0, shownSteps)
  const parts = comingDates(
    on.parts.map(({ facts }) => facts),
    request.today,
  ).slice(0, shownSteps)
  return (
    <>
      <StatusBlock
        status={chipOf(view, language)}
        sentence={sentenceOf(view, language)}
        because={<Because on={on} />}
        more={
          <>
            <TermLine request={request} term={termOfStatus(status.code)} />
            <Freshness on={on} />
          </>
        }
        next={{
          title: t('file.next'),
          children: (
            <>
              {steps.length + parts.length === 0 && <p class="soft">{t('file.nothingNext')}</p>}
              {steps.length > 0 && (
                <dl>
                  {steps.map((step) => (
                    <Step on={on} step={step} />
                  ))}
                </dl>
              )}
              {steps.length === 0 && parts.length > 0 && (
                <dl>
                  {parts.map((coming) => (
                    <PartStep on={on} coming={coming} />
                  ))}
                </dl>
              )}
              <p>
                <a href={`${pathTo(file, language)}.ics`}>{t('file.calendar')}</a>
              </p>
              <p>
                <a href={`${pathTo(file, language)}/print`}>{t('file.print')}</a>
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

/** The event that decided, where to check it, and how sure it is. */
export function Because({ on: { request, view, timeline } }: { on: FileOnPage }) {
  const { t, language } = request
  const { status } = view
  const because = becauseLine(status, wordingIn(language))
  const deciding = timeline.find(({ id }) => id === status.because?.id)?.event
  if (because === undefined) return null
  return (
    <>
      {because}
      {deciding !== undefined && (
        <>
          {' ('}
          <HostLink href={deciding.source} />
          {t('list.comma')}
          {t(`policy.sure.${deciding.confidence === 'verified' ? 'verified' : 'general'}`)})
        </>
      )}
      {'.'}
    </>
  )
}

/** A step of a part, for a package that has none of its own. */
function PartStep({ on, coming }: { on: FileOnPage; coming: ComingDate }) {
  const { t, language } = on.request
  const part = linkToFile(on, coming.file)
  return (
    <div>
      <dt>{part !== undefined && <LinkLine language={language} of={[part]} />}</dt>
      <dd>{nextWhen(coming, wordingIn(language))}</dd>
      <dd class="soft">{t(`policy.event.${coming.kind}`)}</dd>
    </div>
  )
}

/** A step to come: when, and what to know about it or, failing that, what such a step is. */
function Step({ on: { request, file }, step }: { on: FileOnPage; step: NextStep }) {
  const { t, language } = request
  const part = step.event === undefined ? undefined : textOf(file, 'eventParts', step.event)
  const note = step.event === undefined ? undefined : textOf(file, 'eventNotes', step.event)
  return (
    <div>
      <dt>
        <Explained term={termOf(step.kind)}>{t(`policy.event.${step.kind}`)}</Explained>
      </dt>
      <dd>{nextWhen(step, wordingIn(language))}</dd>
      {part !== undefined && (
        <dd class="soft">
          <Text of={part} within={language} />
        </dd>
      )}
      {note !== undefined && (
        <dd class="soft">
          <Text of={note} within={language} />
        </dd>
      )}
      {part === undefined && note === undefined && <dd class="soft">{t(`policy.next.${step.kind}`)}</dd>}
    </div>
  )
}
