import { formatDate, wordingIn } from '#languages'
import { nextWhen } from '#policies'
import { PageHead, renderPage, StatusChip, Text, wordsOf } from '#web'
import { html } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { alternatesOfEntry, entryPage } from '../common/entry-page.ts'
import { chipOf, sentenceOf } from '../common/policy-files.ts'
import { prose } from '../common/prose.tsx'
import { briefOf } from './brief.ts'
import { AskLine } from './file-asks.tsx'
import { EventTitle } from './file-event.tsx'
import { Freshness } from './file-freshness.tsx'
import { fileOnPage } from './file-on-page.ts'
import { ReadingWarning } from './file-reading.tsx'
import { Because } from './file-status.tsx'
import { recordOf } from './record-of-file.ts'

/** A policy file on one sheet of A4: where it stands, what comes next, the dates and asks that matter, and where it all is. */
export const filePrintPage = entryPage(
  'policy-file',
  async (request, file) => {
    const { language, t, frame, today, site } = request
    const on = await fileOnPage(request, file)
    const brief = briefOf(on)
    const record = await recordOf(request, file)
    const { title } = file.fields
    const path = pathTo(file, language) ?? ''
    const chip = chipOf(on.view, language)
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
              above={t('file.brief', { network: wordsOf(frame.name) })}
              trail={[{ label: t('file.back'), path }]}
            />
            {brief.summary !== undefined && (
              <p>
                <Text of={brief.summary} within={language} />
              </p>
            )}
            <div class="stands">
              <StatusChip group={chip.group}>{chip.label}</StatusChip>
              <p class="sentence">{sentenceOf(on.view, language)}</p>
              <p class="soft small">
                <Because on={on} />
              </p>
              <Freshness on={on} />
            </div>
            {brief.next.length > 0 && (
              <section>
                <h2>{t('file.next')}</h2>
                <ul>
                  {brief.next.map(({ step, note }) => (
                    <li>
                      <strong>{t(`policy.event.${step.kind}`)}</strong>
                      {t('file.termIs')}
                      {nextWhen(step, wordingIn(language))}
                      {note !== undefined && (
                        <>
                          {'. '}
                          <Text of={note} within={language} />
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <div class="columns">
              {brief.dates.length > 0 && (
                <section>
                  <h2>{t('file.timeline')}</h2>
                  <dl>
                    {brief.dates.map((entry) => (
                      <div>
                        <dt>
                          {entry.date === undefined
                            ? t('file.undated')
                            : formatDate(entry.date, language, 'short')}
                        </dt>
                        <dd>
                          <EventTitle on={on} entry={entry} isBare />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              )}
              {brief.asks.length > 0 && (
                <section>
                  <h2>{t('file.asks')}</h2>
                  <ul class="asks">
                    {brief.asks.map((ask) => (
                      <AskLine request={request} ask={ask} />
                    ))}
                  </ul>
                </section>
              )}
            </div>
            {brief.action !== undefined && (
              <section>
                <h2>{t('file.action')}</h2>
                {await prose(request, brief.action, { headingsFrom: 3, id: 'action' })}
              </section>
            )}
            {brief.reading !== undefined && (
              <section>
                <h2>{t('file.reading')}</h2>
                {await prose(request, brief.reading, { headingsFrom: 3, id: 'reading' })}
                <ReadingWarning request={request} view={on.view} record={record} />
              </section>
            )}
            <p class="soft small">
              {brief.isCut && `${t('file.briefCut')} `}
              {t('file.printed', { date: formatDate(today, language) })}{' '}
              <bdi dir="ltr">{`${site.origin}/id/${file.id}`}</bdi>
            </p>
            {frame.demonstration !== undefined && (
              <p class="soft small">
                <Text of={frame.demonstration} within={language} />
              </p>
            )}
          </article>
        ),
      }),
    )
  },
  '/print',
)
