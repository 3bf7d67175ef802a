import { type EntryId, Invalid } from '#shared'
import { insertRows } from '#store'
import type { Act } from './act.ts'
import { checkedFields } from './check-fields.ts'
import { entryId } from './entry-id.ts'
import type { KindName } from './kinds.ts'
import { record } from './record.ts'
import { claimSlug } from './slugs.ts'
import { fieldsOfPart, storedFields } from './stored-fields.ts'

export type NewEntry = {
  kind: KindName
  /** Permanent name, unique among its kind: small letters, digits and single hyphens. */
  key: string
  /** The language it is first written in; its translations are made from this one. */
  language: string
  shared: unknown
  fields: unknown
  /** Last piece of its address; the key when left out. */
  slug?: string
}

/** Begins an entry: its shared part and its first language, both as drafts that nobody reads yet. */
export async function createEntry(act: Act, entry: NewEntry): Promise<EntryId> {
  const { kind, key, language, slug = key } = entry
  const id = entryId(kind, key)
  const shared = checkedFields(kind, '', entry.shared)
  const fields = checkedFields(kind, language, entry.fields)
  await refuseKey(act, id, entry)
  await claimSlug(act.tx, { id, kind, slug })
  await act.tx
    .insertInto('entry')
    .values({
      id,
      kind,
      key,
      source_language: language,
      state: 'live',
      archived_at: null,
      moved_to: null,
      created_at: act.now,
      sort_day: null,
    })
    .execute()
  await insertRows(act.tx, 'part', [draft(id, '', null), draft(id, language, slug)])
  await insertRows(
    act.tx,
    'revision',
    [
      { language: '', values: shared },
      { language, values: fields },
    ].map(({ language, values }) => ({
      entry_id: id,
      language,
      number: 1,
      fields: storedFields(fieldsOfPart(kind, language), values),
      author: act.author,
      note: null,
      created_at: act.now,
      source: null,
    })),
  )
  await record(act, { id, kind }, 'created')
  return id
}

async function refuseKey({ tx }: Act, id: EntryId, { kind, key, language }: NewEntry): Promise<void> {
  if (key.length > 120 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
    throw refusal(key, 'is not a key; write small letters, digits and single hyphens, at most 120 characters')
  if (language === '')
    throw new Invalid('An entry begins in a language; say which.', [
      { message: 'Say which language it is written in.', field: 'language' },
    ])
  const known = await tx.selectFrom('entry').select('state').where('id', '=', id).executeTakeFirst()
  if (known?.state === 'purged')
    throw refusal(key, 'was removed for good and is never used again; choose another')
  if (known !== undefined) throw refusal(key, `is taken by another ${kind}; choose another`)
}

function refusal(key: string, why: string): Invalid {
  const message = `The key "${key}" ${why}.`
  return new Invalid(message, [{ message, field: 'key' }])
}

/** A part with one revision that nobody reads yet. */
export function draft(id: string, language: string, slug: string | null) {
  return {
    entry_id: id,
    language,
    latest: 1,
    published: null,
    first_published_at: null,
    published_at: null,
    scheduled: null,
    scheduled_at: null,
    scheduled_by: null,
    slug,
  }
}
