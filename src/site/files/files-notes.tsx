import { EmptyState, Text } from '#web'
import type { SiteRequest } from '../site.ts'
import { chooseFiles } from './files-choice.ts'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import {
  countChosen,
  type FilesFacet,
  type FilesQuery,
  filesFacets,
  type LeftOut,
  toggled,
  unfiltered,
} from './files-query.ts'
import type { FileRow } from './files-rows.ts'

/** What of the address was not taken as it stands, and why. */
export function LeftOutNotes({
  request: { t },
  leftOut,
}: {
  request: SiteRequest
  leftOut: readonly LeftOut[]
}) {
  if (leftOut.length === 0) return null
  return (
    <ul class="fallback notes">
      {leftOut.map(({ name, value }) => (
        <li>{t(`files.leftOut.${name}`, { value })}</li>
      ))}
    </ul>
  )
}

/** No file fits, or there is none at all: which filter to take away, and what that would show. */
export function NoFiles(props: FilesProps & { all: readonly FileRow[] }) {
  const { request, query, all, naming } = props
  const { language, t } = request
  if (countChosen(query) === 0)
    return (
      <EmptyState title={t('files.none')}>
        <p>
          <a href={`/${language}/work`}>{t('library.none.work')}</a>
        </p>
      </EmptyState>
    )
  const ways = waysOut(query).flatMap((way) => {
    const found = chooseFiles(all, way.query).rows.length
    return found > 0 ? [{ ...way, found }] : []
  })
  return (
    <EmptyState title={t('files.noneFit')}>
      <ul>
        {ways.map(({ facet, value, query: wider, found }) => (
          <li>
            <a href={filesAddress(language, wider)} rel="nofollow">
              {t('files.without')}{' '}
              <Text
                of={
                  facet === undefined ? t('files.titleHas', { text: value }) : (naming(facet, value) ?? value)
                }
                within={language}
              />
            </a>{' '}
            <span class="soft">({t('counts.files', { count: found })})</span>
          </li>
        ))}
        <li>
          <a href={filesAddress(language, unfiltered(query))}>{t('home.allFiles')}</a>{' '}
          <span class="soft">({t('counts.files', { count: all.length })})</span>
        </li>
      </ul>
    </EmptyState>
  )
}

type WayOut = { facet?: FilesFacet; value: string; query: FilesQuery }

/** The query without one of the things that are chosen. */
function waysOut(query: FilesQuery): WayOut[] {
  if (countChosen(query) < 2) return []
  return [
    ...(query.text === '' ? [] : [{ value: query.text, query: { ...query, text: '', page: 1 } }]),
    ...filesFacets.flatMap((facet) =>
      query.filters[facet].map((value) => ({ facet, value, query: toggled(query, facet, value) })),
    ),
  ]
}
