import type { NextStep } from '#policies'
import { DateText } from '#web'
import type { SiteRequest } from '../site.ts'

type StepProps = { request: SiteRequest; step: NextStep }

/** The step that comes next, in a line: what, when, and how sure the date is. */
export function NextStepLine({ request, step }: StepProps) {
  return (
    <p class="next-step">
      <span class="soft">{request.t('files.nextShort')}</span> {request.t(`policy.event.${step.kind}`)}
      {request.t('list.comma')}
      <StepWhen request={request} step={step} />
    </p>
  )
}

/** When a step is due: a date with whether law has fixed it; else that it has none. */
export function StepWhen({ request, step }: StepProps) {
  const { language, t } = request
  if (step.date === undefined)
    return <span class="soft">{t(step.event ? 'policy.due.pending' : 'policy.due.undated')}</span>
  return (
    <>
      <DateText date={step.date} language={language} style="short" />{' '}
      <HowSure request={request} planned={step.planned} />
    </>
  )
}

/** Whether a date to come is fixed by law or only announced: a word and an outline of its own. */
export function HowSure({ request: { t }, planned }: { request: SiteRequest; planned: boolean }) {
  return (
    <span class={planned ? 'sure announced' : 'sure fixed'}>
      {t(planned ? 'files.announced' : 'files.fixed')}
    </span>
  )
}
