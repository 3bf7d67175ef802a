import { type InLanguage, type Localised, pathOf } from '#content'
import { formatDate } from '#languages'
import { DateText, PageHead, Panel, SectionHeading, spoken } from '#web'
import { redirect } from '../answers.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { Instead } from '../common/instead.tsx'
import { HostLink, languageName } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import { TranslationNote } from '../common/translation-note.tsx'
import type { SiteRequest } from '../site.ts'
import { pathOfConcept } from './concept-address.ts'
import { termData } from './term-data.ts'

type Term = Localised<'term'>

/** One concept of Words Matter; also at the name that the rules of the checker have for it. */
export async function termPage(request: SiteRequest): Promise<Response> {
  const path = await pathOfConcept(request, request.params.slug ?? '')
  return path === undefined ? page(request) : redirect(path + request.url.search)
}

/** What to avoid, what to say, why, when it is fine, who says so, and how the advice changed. */
const page = entryPage('term', async (request, term) => {
  const { language, t } = request
  const { title, why, fine } = term.fields
  return entryDocument(request, term, {
    title,
    description: t('term.description', { term: title.value }),
    section: 'words',
    kind: 'article',
    jsonLd: termData(request, term),
    children: (
      <article class="wide">
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('nav.words'), path: `/${language}/words` }]}
          above={t(`term.severity.${term.shared.severity}`)}
        >
          <TranslationNote entry={term} />
        </PageHead>
        <WordLists request={request} term={term} />
        {term.shared.disputed && <p class="fallback">{t('term.disputed')}</p>}
        <div class="split">
          <section>
            <h2 id="why">{t('term.why')}</h2>
            {await prose(request, why, { headingsFrom: 3, id: 'why' })}
            <p class="soft">
              {term.fields.reviewedOn === undefined
                ? t('term.notReviewed')
                : t('term.reviewed', { date: formatDate(term.fields.reviewedOn.value, language) })}
            </p>
          </section>
          {fine !== undefined && (
            <Panel title={t('term.fine')}>
              {await prose(request, fine, { headingsFrom: 3, id: 'fine' })}
            </Panel>
          )}
        </div>
        <Versions request={request} term={term} />
        <Sources request={request} term={term} />
        <InAllLanguages request={request} term={term} />
      </article>
    ),
  })
})

type TermProps = { request: SiteRequest; term: Term }

/** Every form to avoid beside everything to say instead. */
function WordLists({ request: { language, t }, term: { fields } }: TermProps) {
  const list = (heading: string, words: InLanguage<string[]> | undefined, struck: boolean) =>
    words !== undefined && (
      <section>
        <h2>{heading}</h2>
        <ul {...spoken({ value: '', language: words.language }, language)}>
          {words.value.map((word) => (
            <li>{struck ? <s>{word}</s> : <b>{word}</b>}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <div class="word-lists">
      {list(t('term.avoid'), fields.avoid, true)}
      {list(t('term.say'), fields.say, false)}
    </div>
  )
}

/** How the advice changed, the newest first. */
function Versions({ request: { language, t }, term }: TermProps) {
  const { versions } = term.shared
  if (versions.length === 0) return null
  const texts = term.fields.versions
  return (
    <section>
      <SectionHeading id="versions">{t('term.versions')}</SectionHeading>
      <ul class="rows">
        {versions
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))
          .map(({ id, date, source }) => (
            <li>
              <p class="kicker">
                <DateText date={date} language={language} />
                {source !== undefined && (
                  <>
                    {' · '}
                    <HostLink href={source} />
                  </>
                )}
              </p>
              {texts?.value[id] !== undefined && (
                <p {...spoken({ value: '', language: texts.language }, language)}>{texts.value[id]}</p>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Who gives this advice, where and when, and the day it was read. */
function Sources({ request: { language, t }, term }: TermProps) {
  const { sources } = term.shared
  if (sources.length === 0) return null
  return (
    <section>
      <SectionHeading id="sources">{t('source.title')}</SectionHeading>
      <ul class="rows">
        {sources.map(({ url, title, publisher, date, read }) => (
          <li>
            <a href={url} rel="noreferrer">
              <bdi>{title}</bdi>
            </a>
            <p class="facts">
              {publisher !== undefined && (
                <>
                  <bdi>{publisher}</bdi>
                  {' · '}
                </>
              )}
              {date === undefined ? t('date.unknown') : <DateText date={date} language={language} />}
              {read !== undefined && ` · ${t('source.read', { date: formatDate(read, language) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same concept in every language it was written about: each with words of its own. */
function InAllLanguages({ request: { language, t, frame }, term }: TermProps) {
  const others = Object.values(term.parts).filter((part) => part.language !== term.language)
  if (others.length === 0) return null
  return (
    <section>
      <SectionHeading id="languages">{t('term.languages')}</SectionHeading>
      <ul class="rows terms">
        {others.map(({ language: spokenIn, slug, fields }) => (
          <li>
            <h3>
              {frame.languages.includes(spokenIn) ? (
                <a href={pathOf(spokenIn, 'term', slug)} hreflang={spokenIn}>
                  {languageName(spokenIn, language)}
                </a>
              ) : (
                languageName(spokenIn, language)
              )}
            </h3>
            <Instead
              language={language}
              avoid={{ value: fields.avoid, language: spokenIn }}
              say={{ value: fields.say, language: spokenIn }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
