import type { Localised } from '#content'
import { nameOf } from '#languages'
import { hostOf } from '#web'
import type { SiteRequest } from '../site.ts'

type ResourceLinksProps = { request: SiteRequest; resource: Localised<'resource'> }

/** Where the document can be read: each link says whose page it is and in which language. */
export function ResourceLinks({ request: { language, t }, resource }: ResourceLinksProps) {
  const { links } = resource.shared
  if (links.length === 0) return <p class="soft">{t('resource.noLink')}</p>
  return (
    <ul class="links">
      {links.map((link, place) => (
        <li>
          <a class={place === 0 ? 'button main' : 'button'} href={link.url} rel="noreferrer">
            {t('resource.readAt')} <bdi dir="ltr">{hostOf(link.url)}</bdi>
          </a>{' '}
          <span class="soft">
            {t(`resource.where.${link.where}`)}
            {link.language !== undefined && ` · ${nameOf(link.language, language)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
