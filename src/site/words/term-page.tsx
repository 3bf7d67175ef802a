import { formatDate } from '#languages'
import { PageHead, Panel, SectionHeading } from '#web'
import { redirect } from '../answers.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { prose } from '../common/prose.tsx'
import { TranslationNote } from '../common/translation-note.tsx'
import type { SiteRequest } from '../site.ts'
import { Adoptions, adoptionsOf } from './adoptions.tsx'
import { pathOfConcept } from './concept-address.ts'
import { termData } from './term-data.ts'
import { TermSources, TermVersions } from './term-history.tsx'
import { TermKin } from './term-kin.tsx'
import { LanguageLine, TermLanguages } from './term-languages.tsx'
import { TermViews } from './term-views.tsx'
import { TermWords } from './term-words.tsx'

/** One concept of Words Matter; also at the name that the rules of the checker have for it. */
export async function termPage(request: SiteRequest): Promise<Response> {
  const path = await pathOfConcept(request, request.params.slug ?? '')
  return path === undefined ? page(request) : redirect(path + request.url.search)
}

/** What to avoid, what to say, why, when it is fine, who says so and who otherwise, how the advice changed, and all of it in other languages. */
const page = entryPage('term', async (request, term) => {
  const { language, t } = request
  const { title, why, fine, reviewedOn } = term.fields
  const props = { request, term }
  const adoptions = adoptionsOf([term])
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
          <LanguageLine {...props} />
        </PageHead>
        <TermWords {...props} />
        {term.shared.disputed && (
          <p class="fallback">
            {t('term.disputed')}
            {term.shared.views.length > 0 && (
              <>
                {' '}
                <a href="#views">{t('term.views')}</a>
              </>
            )}
          </p>
        )}
        <div class="split">
          <section>
            <h2 id="why">{t('term.why')}</h2>
            {await prose(request, why, { headingsFrom: 3, id: 'why' })}
            <p class="soft">
              {reviewedOn === undefined
                ? t('term.notReviewed')
                : t('term.reviewed', { date: formatDate(reviewedOn.value, language) })}
            </p>
            {await TermKin(props)}
            <p>
              <a href={`/${language}/words/check`}>{t('words.check')}</a>
            </p>
          </section>
          {fine !== undefined && (
            <Panel title={t('term.fine')}>
              {await prose(request, fine, { headingsFrom: 3, id: 'fine' })}
            </Panel>
          )}
        </div>
        <TermViews {...props} />
        <TermVersions {...props} />
        {adoptions.length > 0 && (
          <section>
            <SectionHeading id="adoptions">{t('words.adoptions')}</SectionHeading>
            <Adoptions request={request} of={adoptions} />
          </section>
        )}
        <TermSources {...props} />
        {await TermLanguages(props)}
      </article>
    ),
  })
})
