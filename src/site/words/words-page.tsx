import { findPublished, type Localised, localise } from '#content'
import { nameOf } from '#languages'
import { EmptyState, FallbackNote, PageHead, renderPage, SectionHeading, spoken, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { findNetwork } from '../common/frame.ts'
import { Instead } from '../common/instead.tsx'
import { prose } from '../common/prose.tsx'
import { allTerms } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'
import { Adoptions, adoptionsOf } from './adoptions.tsx'
import {
  guideLanguage,
  guideLanguages,
  inQuery,
  signedOf,
  type TermGroups,
  termGroups,
} from './guide-language.ts'
import { termSetData } from './term-data.ts'
import { WordsDownloads } from './words-downloads.tsx'
import { WordsLanguages } from './words-languages.tsx'

/** Words Matter: what to avoid and what to say instead, in the reader's language or in another, why, who has taken it up, and all of it to download. */
export async function wordsPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame } = request
  const shown = await guideLanguage(request)
  const query = inQuery(request, shown.language)
  const name = nameOf(shown.language, language)
  const introduction = await wordsIntroduction(request)
  const groups = await termGroups(request, shown.language)
  const adoptions = adoptionsOf(await allTerms(request))
  const title = t('nav.words')
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/words${query}`,
      alternates: inEveryLanguage(request, `words${query}`),
      title: query === '' ? title : t('words.titleIn', { title, language: name }),
      description: introduction?.fields.summary?.value ?? t('words.hint'),
      section: 'words',
      feeds: feedsAt(request, 'kind=term', title),
      jsonLd: termSetData(request, groups, shown.language),
      children: (
        <div class="wide">
          <PageHead language={language} title={title} lede={t('words.hint')}>
            <p class="buttons">
              <a class="button main" href={`/${language}/words/check`}>
                {t('words.check')}
              </a>
              <a class="button" href={`/${language}/words/leaflet${query}`}>
                {t('words.leaflet')}
              </a>
            </p>
            <p class="contents">
              {introduction !== undefined && <a href="#why">{t('words.whyLink')}</a>}
              {adoptions.length > 0 && <a href="#adoptions">{t('words.adoptions')}</a>}
              <a href="#languages">{t('words.languages')}</a>
              <a href="#downloads">{t('words.downloads')}</a>
            </p>
            {shown.unknown !== undefined && (
              <p class="fallback">{t('words.unknownLanguage', { asked: shown.unknown })}</p>
            )}
            {query !== '' && (
              <p class="fallback">
                {t('words.shownIn', { language: name })}{' '}
                <a href={`/${language}/words`}>{t('words.shownInOwn')}</a>
              </p>
            )}
          </PageHead>
          {groups.essential.length + groups.further.length + groups.elsewhere.length === 0 && (
            <EmptyState title={t('words.none')} />
          )}
          <Terms request={request} groups={groups} group="essential" />
          <Terms request={request} groups={groups} group="further" />
          {introduction !== undefined && (
            <section>
              <SectionHeading id="why">
                <span {...spoken(introduction.fields.title, language)}>
                  {wordsOf(introduction.fields.title)}
                </span>
              </SectionHeading>
              <FallbackNote shown={introduction.language} within={language} part />
              {await prose(request, introduction.fields.body, { headingsFrom: 3, id: 'why' })}
            </section>
          )}
          {adoptions.length > 0 && (
            <section>
              <SectionHeading id="adoptions">{t('words.adoptions')}</SectionHeading>
              <p class="soft">{t('words.adoptionsHint')}</p>
              <Adoptions request={request} of={adoptions} />
            </section>
          )}
          {query === '' && <Terms request={request} groups={groups} group="elsewhere" />}
          <WordsLanguages
            request={request}
            languages={await guideLanguages(request)}
            shown={shown.language}
            signed={signedOf(groups, shown.language)}
          />
          <WordsDownloads request={request} />
        </div>
      ),
    }),
    // Nonsense in the address would fill the memory.
    { remember: shown.unknown === undefined },
  )
}

/** The page that makes the case, in the reader's language. */
export async function wordsIntroduction({
  db,
  site,
  language,
}: SiteRequest): Promise<Localised<'page'> | undefined> {
  const key = (await findNetwork(site, language))?.shared.wordsPage
  const entry = key === undefined ? undefined : await findPublished(db, 'page', key)
  return entry && localise(entry, language)
}

type TermsProps = { request: SiteRequest; groups: TermGroups; group: keyof TermGroups }

function Terms({ request: { language, t }, groups, group }: TermsProps) {
  const terms = groups[group]
  if (terms.length === 0) return null
  return (
    <section>
      <SectionHeading id={group}>{t(`words.${group}`)}</SectionHeading>
      {group === 'elsewhere' && <p class="soft">{t('words.elsewhereHint')}</p>}
      <ul class="rows terms">
        {terms.map((term) => (
          <li>
            <div>
              <h3 {...spoken(term.fields.title, language)}>
                <a href={placeOf(term, language)}>{wordsOf(term.fields.title)}</a>
              </h3>
              <p class="soft small">{t(`term.severity.${term.shared.severity}`)}</p>
            </div>
            <Instead language={language} avoid={term.fields.avoid} say={term.fields.say} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reader's own page about a term: of words in another language, the place where they stand on it. */
function placeOf(term: Localised<'term'>, language: string): string {
  const page = pathTo(term, language) ?? ''
  return term.asked === language || term.parts[term.asked] === undefined ? page : `${page}#in-${term.asked}`
}
