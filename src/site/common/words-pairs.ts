import { type Localised, listPublished, localise, type Published } from '#content'
import type { SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'

/** Every term, by key. */
export function publishedTerms({ site, db }: SiteRequest): Promise<Published<'term'>[]> {
  return site.memo('terms', () => listPublished(db, 'term', { limit: 10_000, order: 'key' }))
}

/** Every term in the reader's language, or in another, by key. */
export async function allTerms(
  request: SiteRequest,
  language = request.language,
): Promise<Localised<'term'>[]> {
  return (await publishedTerms(request)).map((term) => localise(term, language))
}

/** Words that people should know first, each with what to say instead; those in the reader's language come first, and what most sources advise on. */
export async function essentialPairs(request: SiteRequest, limit: number) {
  return (await allTerms(request))
    .filter(({ shared }) => shared.order === 'essential' && shared.severity === 'avoid')
    .toSorted(
      (a, b) =>
        Number(b.language === request.language) - Number(a.language === request.language) ||
        b.shared.sources.length - a.shared.sources.length,
    )
    .flatMap((term) => pairOf(term, request.language) ?? [])
    .slice(0, limit)
}

/** The first form to avoid with the first thing to say instead; nothing when a term lacks either. */
function pairOf(term: Localised<'term'>, language: string) {
  const { avoid, say } = term.fields
  const [bad] = avoid?.value ?? []
  const [good] = say?.value ?? []
  if (avoid === undefined || say === undefined || bad === undefined || good === undefined) return undefined
  return {
    avoid: { value: bad, language: avoid.language },
    say: { value: good, language: say.language },
    path: pathTo(term, language) ?? '',
  }
}
