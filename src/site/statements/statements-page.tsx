import { listPublished, localise } from '#content'
import { DateText, EmptyState, Facts, PageHead, renderPage, spoken, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import type { SiteRequest } from '../site.ts'
import { standing } from './signatories.tsx'

/** Every joint statement, the newest first. */
export async function statementsPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, db, today } = request
  const statements = (await listPublished(db, 'statement', { limit: 1_000 })).map((statement) =>
    localise(statement, language),
  )
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/statements`,
      alternates: inEveryLanguage(request, 'statements'),
      title: t('topic.statements'),
      description: t('statements.hint'),
      section: 'library',
      feeds: feedsAt(request, 'kind=statement', t('topic.statements')),
      children: (
        <div class="wide">
          <PageHead language={language} title={t('topic.statements')} lede={t('statements.hint')} />
          {statements.length === 0 && <EmptyState title={t('statements.none')} />}
          <ul class="rows">
            {statements.map((statement) => {
              const { title, summary } = statement.fields
              const { date, signatories } = statement.shared
              return (
                <li>
                  <h2 {...spoken(title, language)}>
                    <a href={pathTo(statement, language)}>{wordsOf(title)}</a>
                  </h2>
                  {summary !== undefined && <p {...spoken(summary, language)}>{wordsOf(summary)}</p>}
                  <Facts
                    of={[
                      date === undefined ? t('date.unknown') : <DateText date={date} language={language} />,
                      signatories.length === 0
                        ? t('statement.notHeldShort')
                        : t('statement.listedShort', { count: standing(signatories, today).length }),
                    ]}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      ),
    }),
  )
}
