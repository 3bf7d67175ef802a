import type { NewChange } from '#history'
import type { Instant } from '#shared'
import type { Tables } from '#store'
import type { PartRow } from './entry-rows.ts'
import type { LoadedPart } from './loaded-entry.ts'
import type { Loading } from './loading.ts'
import { type TakenContent, takeContent } from './taken-content.ts'

/** One part as it must stand in the store, and what has to be written and told for that. */
export type TakenPart = {
  row: PartRow
  content: TakenContent
  slugs: Tables['slug'][]
  deeds: PartDeed[]
}

type PartDeed = Pick<NewChange, 'deed' | 'language' | 'details'>

/** The shared part: published when any language is. */
export function takeShared(loading: Loading): TakenPart {
  const { entry, before, now } = loading
  const known = before?.parts.get('')
  const published = isReadable(loading)
  const content = takeContent(loading, {
    language: '',
    values: entry.shared,
    shown: published ? known?.published : undefined,
  })
  const row = draftRow(loading, '', content)
  if (published) {
    const first = known?.first_published_at ?? firstPublication(entry.parts, now)
    row.published = content.number
    row.first_published_at = first
    row.published_at =
      known?.published == null ? first : known.published === content.number ? known.published_at : now
  }
  return { row, content, slugs: [], deeds: deedsOf(loading, known, row) }
}

/** The part in one language; a translation is compared with the source that is loaded beside it. */
export function takeLanguage(loading: Loading, part: LoadedPart, source?: TakenContent): TakenPart {
  const { entry, before, now, author } = loading
  const { language, outdated } = part
  const known = before?.parts.get(language)
  const published = publishedAt(part)
  const isScheduled = published !== undefined && published > now
  const isPublished = published !== undefined && !isScheduled
  const content = takeContent(loading, {
    language,
    values: part.fields,
    shown: isPublished ? known?.published : isScheduled ? known?.scheduled : undefined,
    source,
    outdated,
  })
  const row = draftRow(loading, language, content)
  row.slug = part.slug ?? entry.key
  if (isPublished) {
    row.published = content.number
    row.first_published_at = published
    row.published_at = part.updated === undefined ? published : exact(part.updated)
    if (known !== undefined) keepSchedule(row, known)
  }
  if (isScheduled) {
    row.scheduled = content.number
    row.scheduled_at = published
    row.scheduled_by = known?.scheduled_by ?? author
  }
  const slugs = slugRows(loading, part, row)
  return { row, content, slugs, deeds: deedsOf(loading, known, row, slugs) }
}

/** Whether any language can be read afterwards: one of those loaded, or one that the pack does not name. */
function isReadable({ entry, before, now }: Loading): boolean {
  const loaded = new Set(entry.parts.map(({ language }) => language))
  const others = [...(before?.parts.values() ?? [])].filter(
    (row) => row.language !== '' && !loaded.has(row.language),
  )
  return firstPublication(entry.parts, now) !== null || others.some((row) => row.published !== null)
}

function firstPublication(parts: readonly LoadedPart[], now: Instant): Instant | null {
  const instants = parts.flatMap((part) => publishedAt(part) ?? []).filter((instant) => instant <= now)
  return instants.toSorted()[0] ?? null
}

function publishedAt({ published }: LoadedPart): Instant | undefined {
  return published === undefined ? undefined : exact(published)
}

/** Instants compare as text only when all have milliseconds. */
function exact(instant: Instant): Instant {
  return instant.length === 24 ? instant : (new Date(instant).toISOString() as Instant)
}

function draftRow({ id, before }: Loading, language: string, { latest }: TakenContent): PartRow {
  return {
    entry_id: id,
    language,
    latest,
    published: null,
    first_published_at: before?.parts.get(language)?.first_published_at ?? null,
    published_at: null,
    scheduled: null,
    scheduled_at: null,
    scheduled_by: null,
    slug: null,
  }
}

/** A pack cannot tell of a later text that already waits behind a published one. */
function keepSchedule(row: PartRow, known: PartRow): void {
  if (known.published === null || known.scheduled === row.published) return
  row.scheduled = known.scheduled
  row.scheduled_at = known.scheduled_at
  row.scheduled_by = known.scheduled_by
}

/** Addresses that differ from those the store knows: the current one once readers can reach it, and former ones. */
function slugRows({ id, entry, before }: Loading, part: LoadedPart, row: PartRow): Tables['slug'][] {
  const known = new Map(
    before?.slugs
      .filter(({ language }) => language === part.language)
      .map(({ slug, current }) => [slug, current]),
  )
  const isInUse = row.published !== null || [...known.values()].includes(1)
  const wanted = new Map<string, number>()
  for (const slug of [...known.keys(), ...part.formerSlugs]) wanted.set(slug, 0)
  if (row.slug !== null) {
    if (isInUse) wanted.set(row.slug, 1)
    else wanted.delete(row.slug)
  }
  return [...wanted]
    .filter(([slug, current]) => known.get(slug) !== current)
    .map(([slug, current]) => ({ kind: entry.kind, language: part.language, slug, entry_id: id, current }))
}

/** What is told of a part: nothing exactly when nothing differs. */
function deedsOf(
  { before }: Loading,
  known: PartRow | undefined,
  row: PartRow,
  slugs: unknown[] = [],
): PartDeed[] {
  const { language, latest, published, scheduled, scheduled_at, slug } = row
  const deeds: PartDeed[] = []
  const tell = (deed: PartDeed['deed'], details: Record<string, unknown> = {}) =>
    deeds.push({ deed, language, details })
  if (before !== undefined && known?.latest !== latest) tell('saved', { revision: latest })
  if (known !== undefined && known.slug !== slug) tell('moved', { from: known.slug, to: slug })
  if (published === null && known?.published != null) deeds.push({ deed: 'unpublished', language })
  else if (
    published !== null &&
    (known?.published !== published ||
      known.published_at !== row.published_at ||
      known.first_published_at !== row.first_published_at)
  )
    tell('published', { revision: published })
  if (scheduled !== null && (known?.scheduled !== scheduled || known.scheduled_at !== scheduled_at))
    tell('scheduled', { revision: scheduled, at: scheduled_at })
  else if (scheduled === null && known?.scheduled != null && known.scheduled !== published)
    deeds.push({ deed: 'unscheduled', language })
  if (known !== undefined && slugs.length > 0 && deeds.length === 0)
    tell('moved', { from: known.slug, to: slug })
  return deeds
}
