import { DateText, hostOf, SectionHeading } from '#web'
import { documentsOf } from './documents-of-file.ts'
import type { FileOnPage } from './file-on-page.ts'

/** The documents of the file, each with its number and, where it can be told, its official page. */
export function Documents({ on }: { on: FileOnPage }) {
  const { t, language } = on.request
  const documents = documentsOf({ ...on, t, language })
  if (documents.length === 0) return null
  return (
    <section>
      <SectionHeading id="documents">{t('file.documents')}</SectionHeading>
      <table class="blocks">
        <caption class="hidden-text">{t('file.documents')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('file.document')}</th>
            <th scope="col">{t('file.date')}</th>
            <th scope="col">{t('file.document.number')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ what, date, number, page }) => (
            <tr>
              <th scope="row">{what}</th>
              <td>{date === undefined ? '–' : <DateText date={date} language={language} style="short" />}</td>
              <td>
                {page === undefined ? (
                  <bdi dir="ltr">{number}</bdi>
                ) : (
                  <>
                    <a href={page} rel="noreferrer">
                      <bdi dir="ltr">{number}</bdi>
                    </a>{' '}
                    <small class="soft">
                      <bdi dir="ltr">{hostOf(page)}</bdi>
                    </small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
