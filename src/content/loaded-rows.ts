import type { NewChange } from '#history'
import type { Day, EntryId, Instant } from '#shared'
import type { Tables } from '#store'
import { entryId } from './entry-id.ts'
import type { PartRow, RevisionRow } from './entry-rows.ts'
import type { KindName } from './kinds.ts'
import { type TakenPart, takeLanguage, takeShared } from './loaded-part.ts'
import type { Loading } from './loading.ts'
import { linkRows, versionParts } from './settle-publication.ts'
import { sortDayOf } from './sort-day.ts'

/** What must be written so that the store holds an entry as it was loaded. No changes: it does already. */
export type EntryRows = {
  id: EntryId
  isNew: boolean
  entry: Tables['entry'][]
  parts: PartRow[]
  revisions: RevisionRow[]
  slugs: Tables['slug'][]
  /** All links of the entry. */
  links: Tables['link'][]
  version: Tables['version'] | undefined
  changes: NewChange[]
}

/** Compares an entry with what the store holds; pure, so that thousands cost no query. */
export function rowsOfEntry(loading: Loading): EntryRows {
  const { id, entry, before, now } = loading
  const shared = takeShared(loading)
  const taken = [shared, ...takeLanguages(loading)]
  const parts = new Map([...(before?.parts ?? []), ...taken.map(({ row }) => [row.language, row] as const)])
  const pointers = versionParts([...parts.values()])
  const pointersBefore = versionParts([...(before?.parts.values() ?? [])])
  const sortDay = sortDayAmong(entry.kind, [...parts.values()], shared)
  const row = entryRow(loading, sortDay)
  const isLive = row.state === 'live' && sortDay !== null
  const changes = [...entryChanges(loading, row), ...taken.flatMap((part) => part.deeds)].map(
    (change): NewChange => ({ ...change, at: now, author: loading.author, kind: entry.kind, entryId: id }),
  )
  return {
    id,
    isNew: before === undefined,
    entry: [row],
    parts: taken.map((part) => part.row),
    revisions: taken.flatMap((part) => part.content.revision ?? []),
    slugs: taken.flatMap((part) => part.slugs),
    links: isLive ? linkRows({ id, kind: entry.kind }, shared.content.fields, sortDay) : [],
    version:
      sortDay === null || pointers === pointersBefore
        ? undefined
        : {
            entry_id: id,
            version: (before?.version ?? 0) + 1,
            published_at: versionDate(loading, parts),
            parts: pointers,
          },
    changes,
  }
}

/** The source language first: the others are compared with it. */
function takeLanguages(loading: Loading): TakenPart[] {
  const { parts, sourceLanguage } = loading.entry
  const part = parts.find(({ language }) => language === sourceLanguage)
  const source = part && takeLanguage(loading, part)
  return parts.map((other) =>
    source !== undefined && other === part ? source : takeLanguage(loading, other, source?.content),
  )
}

function entryRow({ id, entry, before, now }: Loading, sortDay: Day | null): Tables['entry'] {
  return {
    id,
    kind: entry.kind,
    key: entry.key,
    source_language: entry.sourceLanguage,
    state: entry.archived === undefined ? 'live' : 'archived',
    archived_at: entry.archived ?? null,
    moved_to: entry.movedTo === undefined ? null : `${entry.movedTo.kind}/${entry.movedTo.key}`,
    created_at: before?.entry.created_at ?? now,
    sort_day: sortDay,
  }
}

function sortDayAmong(kind: KindName, parts: readonly PartRow[], shared: TakenPart): Day | null {
  const firsts = parts.flatMap((part) =>
    part.language === '' || part.published === null ? [] : (part.first_published_at as Instant),
  )
  return firsts.length === 0 ? null : sortDayOf(kind, shared.content.fields, firsts.toSorted()[0] as Instant)
}

/** The first version is as old as what it shows; a later one begins when it is loaded. */
function versionDate({ before, now }: Loading, parts: ReadonlyMap<string, PartRow>): Instant {
  if (before !== undefined && before.version > 0) return now
  const dates = [...parts.values()].flatMap((part) => part.published_at ?? [])
  return (dates.toSorted().at(-1) ?? now) as Instant
}

type EntryChange = Pick<NewChange, 'deed' | 'language' | 'details'>

function entryChanges({ entry, before }: Loading, row: Tables['entry']): EntryChange[] {
  if (before === undefined) return [{ deed: 'created', language: '' }]
  const was = before.entry
  const changes: EntryChange[] = []
  if (was.source_language !== row.source_language) changes.push({ deed: 'saved', language: '' })
  if (was.state === 'archived' && row.state === 'live') changes.push({ deed: 'restored', language: '' })
  if (row.state === 'archived' && (was.archived_at !== row.archived_at || was.moved_to !== row.moved_to)) {
    const details = entry.movedTo && { details: { movedTo: entryId(entry.movedTo.kind, entry.movedTo.key) } }
    changes.push({ deed: 'archived', language: '', ...details })
  }
  return changes
}
