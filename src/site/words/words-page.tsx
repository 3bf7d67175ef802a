import { findPublished, type Localised, localise } from '#content'
import { collator } from '#languages'
import { EmptyState, FallbackNote, PageHead, renderPage, SectionHeading, spoken, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { findNetwork } from '../common/frame.ts'
import { Instead } from '../common/instead.tsx'
import { prose } from '../common/prose.tsx'
import { allTerms } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'
import { termSetData } from './term-data.ts'

type Term = Localised<'term'>

/** Words Matter: what to avoid and what to say instead, in the reader's language, and why. */
export async function wordsPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame } = request
  const introduction = await introductionOf(request)
  const summary = introduction?.fields.summary
  const groups = grouped(await allTerms(request), language)
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/words`,
      alternates: inEveryLanguage(request, 'words'),
      title: t('nav.words'),
      description: summary?.value ?? t('words.hint'),
      section: 'words',
      feeds: feedsAt(request, 'kind=term', t('nav.words')),
      jsonLd: termSetData(request, [...groups.essential, ...groups.further]),
      children: (
        <div class="wide">
          <PageHead language={language} title={t('nav.words')} lede={t('words.hint')}>
            {introduction !== undefined && (
              <p>
                <a href="#why">{t('words.whyLink')}</a>
              </p>
            )}
          </PageHead>
          {groups.essential.length + groups.further.length + groups.elsewhere.length === 0 && (
            <EmptyState title={t('words.none')} />
          )}
          <Terms request={request} terms={groups.essential} group="essential" />
          <Terms request={request} terms={groups.further} group="further" />
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
          <Terms request={request} terms={groups.elsewhere} group="elsewhere" />
        </div>
      ),
    }),
  )
}

async function introductionOf({ db, site, language }: SiteRequest): Promise<Localised<'page'> | undefined> {
  const key = (await findNetwork(site, language))?.shared.wordsPage
  const entry = key === undefined ? undefined : await findPublished(db, 'page', key)
  return entry && localise(entry, language)
}

/** Words belong to one language: those that nobody has written about in the reader's stand apart. */
function grouped(terms: readonly Term[], language: string) {
  const { compare } = collator(language)
  const sorted = terms.toSorted((a, b) => compare(a.fields.title.value, b.fields.title.value))
  const here = sorted.filter((term) => term.parts[language] !== undefined)
  return {
    essential: here.filter((term) => term.shared.order === 'essential'),
    further: here.filter((term) => term.shared.order !== 'essential'),
    elsewhere: sorted.filter((term) => term.parts[language] === undefined),
  }
}

type TermsProps = {
  request: SiteRequest
  terms: readonly Term[]
  group: 'essential' | 'further' | 'elsewhere'
}

function Terms({ request: { language, t }, terms, group }: TermsProps) {
  if (terms.length === 0) return null
  return (
    <section>
      <SectionHeading id={group}>{t(`words.${group}`)}</SectionHeading>
      {group === 'elsewhere' && <p class="soft">{t('words.elsewhereHint')}</p>}
      <ul class="rows terms">
        {terms.map((term) => (
          <li>
            <h3 {...spoken(term.fields.title, language)}>
              <a href={pathTo(term, language)}>{wordsOf(term.fields.title)}</a>
            </h3>
            <Instead language={language} avoid={term.fields.avoid} say={term.fields.say} />
          </li>
        ))}
      </ul>
    </section>
  )
}
