import { type Localised, listPublished, localise } from '#content'
import { spoken, wordsOf } from '#web'
import { pathTo } from './addresses.ts'
import type { Network } from './frame.ts'
import type { SiteRequest } from './site.ts'

/** Terms that people should know first and that say what to write instead, in the reader's language where there is one. */
export async function essentialTerms(request: SiteRequest, limit: number): Promise<Localised<'term'>[]> {
  const all = await request.site.memo('terms', () =>
    listPublished(request.db, 'term', { limit: 10_000, order: 'key' }),
  )
  return all
    .filter((term) => term.shared.order === 'essential' && term.shared.severity === 'avoid')
    .map((term) => localise(term, request.language))
    .filter((term) => (term.fields.say?.value.length ?? 0) > 0 && (term.fields.avoid?.value.length ?? 0) > 0)
    .toSorted((a, b) => Number(b.language === request.language) - Number(a.language === request.language))
    .slice(0, limit)
}

type WordsBandProps = {
  request: SiteRequest
  network: Network | undefined
  terms: Localised<'term'>[]
  guide: string
}

/** Why words matter, with an example or two: what to avoid, and what to say instead. */
export function WordsBand({ request: { language, t }, network, terms, guide }: WordsBandProps) {
  const why = network?.fields.words
  return (
    <section class="band">
      <div class="wide columns">
        <div>
          <h2>{t('home.words')}</h2>
          {why !== undefined && <p {...spoken(why, language)}>{wordsOf(why)}</p>}
          <p>
            <a class="button" href={guide}>
              {t('home.wordsGuide')}
            </a>
          </p>
        </div>
        <ul class="instead">
          {terms.map((term) => (
            <li {...spoken(term.fields.title, language)}>
              <a href={pathTo(term, language)}>
                <s>{term.fields.avoid?.value[0]}</s> <span class="arrow" aria-hidden="true" />{' '}
                <b>{term.fields.say?.value[0]}</b>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
