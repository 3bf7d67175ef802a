import { Conflict } from '#shared'
import type { Act } from './act.ts'
import { checkedFields } from './check-fields.ts'
import { draft } from './create-entry.ts'
import type { TranslatedFrom } from './entry.ts'
import { type EntryRow, findPartRow, getLiveEntryRow, getRevisionRow, type PartRow } from './entry-rows.ts'
import { record } from './record.ts'
import { revisionFields } from './revision-fields.ts'
import { claimSlug } from './slugs.ts'
import { fieldsOfPart, storedFields, withEmpty } from './stored-fields.ts'
import { translatedFrom } from './translation.ts'

export type SavedPart = {
  id: string
  /** '' for the shared part. */
  language: string
  fields: unknown
  /** Number of the revision that was changed; 0 for a language that has none yet. */
  basedOn: number
  note?: string
  /** For a language that has nothing yet: the last piece of its address, the key when left out. */
  slug?: string
  /** For a translation: the source revision it was made from; the published one when left out, else the latest. */
  source?: number
  /** For a translation: fields left as they are that still say what the source says. */
  confirmed?: readonly string[]
}

/**
 * Saves a part as a new revision and gives its number; readers see it once it is published. If somebody saved since `basedOn`,
 * it is a `Conflict` and nothing is written. Saving what stands there already makes no revision.
 */
export async function savePart(act: Act, part: SavedPart): Promise<number> {
  const { id, language } = part
  const entry = await getLiveEntryRow(act.tx, id)
  const fields = checkedFields(entry.kind, language, part.fields)
  const known = await findPartRow(act.tx, id, language)
  await refuseConflict(act, known, part)
  const latest = known && (await getRevisionRow(act.tx, id, language, known.latest))
  const stored = storedFields(fieldsOfPart(entry.kind, language), fields)
  const source = await sourceNote(act, entry, part, {
    now: fields,
    before: latest && { fields: revisionFields(entry.kind, latest), source: latest.source },
  })
  if (latest !== undefined && latest.fields === stored && latest.source === source) return latest.number

  const number = (latest?.number ?? 0) + 1
  if (known === undefined) await beginLanguage(act, entry, part)
  else
    await act.tx
      .updateTable('part')
      .set({ latest: number })
      .where('entry_id', '=', id)
      .where('language', '=', language)
      .execute()
  await act.tx
    .insertInto('revision')
    .values({
      entry_id: id,
      language,
      number,
      fields: stored,
      author: act.author,
      note: part.note?.replaceAll('\0', '') ?? null,
      created_at: act.now,
      source,
    })
    .execute()
  await record(act, entry, 'saved', { language, details: { revision: number } })
  return number
}

async function refuseConflict(
  { tx }: Act,
  known: PartRow | undefined,
  { id, language, basedOn }: SavedPart,
): Promise<void> {
  const latest = known?.latest ?? 0
  if (latest === basedOn) return
  if (latest === 0) throw new Conflict('This language has no text yet; nothing was saved. Open it again.')
  const { author, created_at } = await getRevisionRow(tx, id, language, latest)
  throw new Conflict(
    `${author} saved this text on ${created_at.slice(0, 10)} at ${created_at.slice(11, 16)} UTC, after you opened it. Nothing of yours was saved; compare both and save again.`,
  )
}

async function beginLanguage({ tx }: Act, entry: EntryRow, part: SavedPart): Promise<void> {
  const slug = part.slug ?? entry.key
  await claimSlug(tx, { id: entry.id, kind: entry.kind, slug })
  await tx
    .insertInto('part')
    .values(draft(entry.id, part.language, slug))
    .execute()
}

type Texts = {
  now: Record<string, unknown>
  before: { fields: Record<string, unknown>; source: string | null } | undefined
}

/** What each field of a translation was made from: fields that were left alone keep what they remember, unless confirmed. */
async function sourceNote(
  { tx }: Act,
  entry: EntryRow,
  { id, language, source, confirmed = [] }: SavedPart,
  { now, before }: Texts,
): Promise<string | null> {
  if (language === '' || language === entry.source_language) return null
  const sourcePart = await findPartRow(tx, id, entry.source_language)
  if (sourcePart === undefined) return null
  const revision = source ?? sourcePart.published ?? sourcePart.latest
  const row = await getRevisionRow(tx, id, entry.source_language, revision)
  const fresh = translatedFrom(
    { revision, fields: revisionFields(entry.kind, row) },
    withEmpty(fieldsOfPart(entry.kind, language), now),
  )
  const remembered = before?.source == null ? {} : (JSON.parse(before.source) as TranslatedFrom)
  const untouched = (name: string) =>
    !confirmed.includes(name) && JSON.stringify(before?.fields[name]) === JSON.stringify(now[name])
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(fresh).map(([name, from]) => [name, (untouched(name) && remembered[name]) || from]),
    ),
  )
}
