import type { Localised } from '#content'
import { formatDate } from '#languages'
import { DateText, Definitions, PageHead, SectionHeading } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { FilesNamed } from '../common/files-named.tsx'
import { Lede } from '../common/lede.tsx'
import { HostLink, LinkLine, linkTo } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { filesOf } from '../library/resource-ties.ts'
import type { SiteRequest } from '../site.ts'
import { Signatories } from './signatories.tsx'

type Statement = Localised<'statement'>

/** A joint statement: its text, its versions, and who signed as far as that is known. */
export const statementPage = entryPage('statement', async (request, statement) => {
  const { language, t, today } = request
  const { title, summary, body } = statement.fields
  const { date, addressees, source, openUntil, signatories } = statement.shared
  const topics = await topicsOf(request, statement.shared.topics)
  return entryDocument(request, statement, {
    title,
    summary,
    section: 'library',
    kind: 'article',
    jsonLd: statementData(request, statement),
    children: (
      <article class="wide">
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('topic.statements'), path: `/${language}/statements` }]}
          above={`${t('library.kind.statement')} · ${date === undefined ? t('date.unknown') : formatDate(date, language)}`}
        >
          <TranslationNote entry={statement} />
        </PageHead>
        <div class="split">
          <div>
            <Lede text={summary} within={language} />
            {body !== undefined && (await prose(request, body))}
          </div>
          <Definitions
            of={[
              [t('statement.to'), addressees !== undefined && t(`statement.to.${addressees}`)],
              [
                t('statement.open'),
                openUntil !== undefined &&
                  openUntil >= today &&
                  t('policy.until', { date: formatDate(openUntil, language) }),
              ],
              [
                t('library.facet.topic'),
                topics.length > 0 && <LinkLine language={language} of={topics.map(linkTo)} />,
              ],
              [t('source.one'), source !== undefined && <HostLink href={source} />],
            ]}
          />
        </div>
        <Versions request={request} statement={statement} />
        <Signatories request={request} signatories={signatories} />
        <FilesNamed request={request} files={await filesOf(request, statement.shared.files)} />
      </article>
    ),
  })
})

/** Versions of the text, the newest first; one alone says no more than the date above. */
function Versions({ request: { language, t }, statement }: { request: SiteRequest; statement: Statement }) {
  const { versions } = statement.shared
  if (versions.length < 2) return null
  return (
    <section>
      <SectionHeading id="versions">{t('statement.versions')}</SectionHeading>
      <ul class="rows">
        {versions
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))
          .map(({ date, source }) => (
            <li>
              <DateText date={date} language={language} />
              {source !== undefined && (
                <>
                  {' · '}
                  <HostLink href={source} />
                </>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** schema.org `Article`: the statement, signed by organisations. */
function statementData({ site, language }: SiteRequest, statement: Statement): object {
  const { date, signatories } = statement.shared
  const { title, summary } = statement.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': `${site.origin}/id/${statement.id}`,
    headline: title.value,
    ...(summary === undefined ? {} : { description: summary.value }),
    ...(date === undefined ? {} : { datePublished: date }),
    url: `${site.origin}${pathTo(statement, language)}`,
    inLanguage: title.language,
    author: signatories
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(({ organisation }) => ({ '@type': 'Organization', name: organisation })),
  }
}
