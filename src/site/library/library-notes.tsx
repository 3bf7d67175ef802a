import type { Ignored } from '#search'
import { EmptyState } from '#web'
import type { SiteRequest } from '../site.ts'
import { addressOf } from './library-facets.tsx'
import { countChosen, type LeftOut, type LibraryQuery } from './library-query.ts'

type NotesProps = { request: SiteRequest; leftOut: readonly LeftOut[]; ignored: readonly Ignored[] }

/** What of the address or of the words typed was not taken as it stands, and why. */
export function Notes({ request: { t }, leftOut, ignored }: NotesProps) {
  const notes = [
    ...leftOut.map(({ name, value }) => t(`library.leftOut.${name as 'topic'}`, { value })),
    ...ignored.slice(0, 5).map(({ text, because }) => t(`library.ignored.${because}`, { text })),
  ]
  if (notes.length === 0) return null
  return (
    <ul class="fallback notes">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  )
}

/** How to search: the few signs that mean something. */
export function SearchHelp({ request: { t } }: { request: SiteRequest }) {
  const lines = ['words', 'phrase', 'without', 'or', 'begins'] as const
  return (
    <details class="search-help">
      <summary>{t('library.help')}</summary>
      <dl>
        {lines.map((line) => (
          <div>
            <dt>
              <code>{t(`library.help.${line}.example`)}</code>
            </dt>
            <dd>{t(`library.help.${line}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Nothing was found: what may help. */
export function NothingFound({
  request: { language, t },
  query,
}: {
  request: SiteRequest
  query: LibraryQuery
}) {
  const unfiltered = { ...query, filters: none, page: 1 }
  return (
    <EmptyState title={t('library.none')}>
      <ul>
        {query.text !== '' && <li>{t('library.none.words')}</li>}
        {query.text !== '' && <li>{t('library.none.shorter')}</li>}
        {countChosen(query) > 0 && (
          <li>
            <a href={addressOf(language, unfiltered)} rel="nofollow">
              {query.text === '' ? t('library.clear') : t('library.none.everywhere')}
            </a>
          </li>
        )}
        <li>
          <a href={`/${language}/work`}>{t('library.none.work')}</a>
        </li>
      </ul>
    </EmptyState>
  )
}

const none: LibraryQuery['filters'] = {
  topic: [],
  file: [],
  format: [],
  language: [],
  year: [],
  country: [],
}
