import { wordingIn } from '#languages'
import { nextWhen } from '#policies'
import type { FileOnPage } from './file-on-page.ts'

/** “Next: Application begins, 2 December 2026”; nothing when no further step is known. */
export function nextInWords({ request, view }: Pick<FileOnPage, 'request' | 'view'>): string | undefined {
  const { t, language } = request
  const [step] = view.status.next
  if (step === undefined) return undefined
  const when = nextWhen(step, wordingIn(language))
  return t('embed.next', { event: t(`policy.event.${step.kind}`), when })
}
