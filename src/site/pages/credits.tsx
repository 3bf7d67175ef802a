import type { SharedOf } from '#content'
import { Definitions } from '#web'
import type { SiteRequest } from '../site.ts'

type CreditsProps = { request: SiteRequest; credits: SharedOf<'network'>['credits'] }

/** Whose work the site shows. */
export function Credits({ request: { t }, credits }: CreditsProps) {
  if (credits.length === 0) return null
  return (
    <section>
      <h2 id="credits">{t('credits.title')}</h2>
      <Definitions of={credits.map(({ role, name }) => [t(`credits.${role}`), <bdi>{name}</bdi>])} />
    </section>
  )
}
