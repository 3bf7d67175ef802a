import { formatDate } from '#languages'
import { timelineOf } from '#policies'
import { Definitions, PageHead, renderPage, SectionHeading } from '#web'
import { html } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { alternatesOfEntry, entryPage } from '../common/entry-page.ts'
import { moveLine, policyViews } from '../common/policy-files.ts'
import { prose } from '../common/prose.tsx'
import { Asks } from './file-asks.tsx'
import { FileStatus } from './file-status.tsx'

/** A policy file on one sheet of paper: where it stands, the dates that matter, the asks, the reading, and where it all is. */
export const filePrintPage = entryPage(
  'policy-file',
  async (request, file) => {
    const { language, t, frame, today } = request
    const view = (await policyViews(request)).get(file.key)
    if (view === undefined) throw new Error(`policy-file/${file.key} has no status`)
    const { title, summary, reading } = file.fields
    const path = pathTo(file, language) ?? ''
    const milestones = timelineOf(view.facts, today).filter((entry) => entry.isMilestone)
    return html(
      renderPage({
        site: frame,
        language,
        path: `${path}/print`,
        canonical: path,
        alternates: alternatesOfEntry(request, file, '/print'),
        title: t('file.printTitle', { title: title.value }),
        hidden: true,
        section: 'files',
        children: (
          <article class="wide brief">
            <PageHead
              language={language}
              title={title}
              lede={summary}
              trail={[{ label: t('file.back'), path }]}
            />
            <FileStatus request={request} view={view} calendar={`${path}.ics`} />
            <SectionHeading>{t('file.timeline')}</SectionHeading>
            <Definitions
              of={milestones.map(({ date, kind, state }) => [
                date === undefined ? t('date.unknown') : formatDate(date, language, 'short'),
                state === 'happened'
                  ? moveLine({ kind }, language)
                  : `${moveLine({ kind }, language)} (${t(`policy.state.${state}`)})`,
              ])}
            />
            <Asks request={request} file={file} />
            {reading !== undefined && (
              <section>
                <h2>{t('file.reading')}</h2>
                {await prose(request, reading, { headingsFrom: 3 })}
              </section>
            )}
            <p class="soft">
              {t('file.printed', { date: formatDate(today, language) })}{' '}
              <bdi dir="ltr">{`${request.site.origin}/id/${file.id}`}</bdi>
            </p>
          </article>
        ),
      }),
    )
  },
  '/print',
)
