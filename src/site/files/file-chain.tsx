import { localise } from '#content'
import { StatusChip, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { chipOf, type PolicyView } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import type { Ties } from './file-ties.ts'

type Views = ReadonlyMap<string, PolicyView>

/** One file of a chain of replaced ones; `distance` counts back before the file asked for, and on after it. */
export type ChainLink = { readonly view: PolicyView; readonly distance: number }

/** Every file that this one replaces, and that replaces it, and so on in both directions: the oldest first. Ends in circles, too. */
export function chainOf(views: Views, replacedBy: Ties['replacedBy'], key: string): ChainLink[] {
  const distances = new Map([[key, 0]])
  const walk = (step: -1 | 1, next: (key: string) => readonly string[]) => {
    let reached = [key]
    for (let distance = step; reached.length > 0; distance += step) {
      reached = [...new Set(reached.flatMap(next))].filter((one) => views.has(one) && !distances.has(one))
      for (const one of reached) distances.set(one, distance)
    }
  }
  walk(-1, (one) => views.get(one)?.entry.shared.replaces ?? [])
  walk(1, (one) => replacedBy.get(one) ?? [])
  return [...distances]
    .flatMap(([one, distance]): ChainLink[] => {
      const view = views.get(one)
      return view === undefined ? [] : [{ view, distance }]
    })
    .sort((a, b) => a.distance - b.distance || (a.view.entry.key < b.view.entry.key ? -1 : 1))
}

/** So many before and after stand in the row: nobody reads more. */
const shown = 6

/** The chain as a row of names, each with where it stands; nothing when the file stands alone. */
export function Chain({ request, chain }: { request: SiteRequest; chain: readonly ChainLink[] }) {
  const { language, t } = request
  if (chain.length < 2) return null
  const near = chain.filter(({ distance }) => Math.abs(distance) <= shown)
  return (
    <nav class="chain" aria-label={t('file.chain')}>
      <p class="above">{t('file.chain')}</p>
      <ol>
        {near.map(({ view, distance }) => {
          const entry = localise(view.entry, language)
          const { title } = entry.fields
          const { group, label } = chipOf(view, language)
          return (
            <li>
              {distance === 0 ? (
                <strong aria-current="page" {...spoken(title, language)}>
                  {wordsOf(title)}
                </strong>
              ) : (
                <a href={pathTo(entry, language)} {...spoken(title, language)}>
                  {wordsOf(title)}
                </a>
              )}{' '}
              {distance !== 0 && <StatusChip group={group}>{label}</StatusChip>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
