import { Invalid, NotFound } from '#shared'
import type { Db, Tables } from '#store'
import type { KindName } from './kinds.ts'

export type EntryRow = Tables['entry'] & { kind: KindName }
export type PartRow = Tables['part']
export type RevisionRow = Tables['revision']

/** The entry, live or archived. */
export async function getEntryRow(db: Db, id: string): Promise<EntryRow> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.state === 'purged') throw new NotFound('There is no such entry.')
  return row as EntryRow
}

/** The entry, if it can be worked on: an archived one must be restored first. */
export async function getLiveEntryRow(db: Db, id: string): Promise<EntryRow> {
  const row = await getEntryRow(db, id)
  if (row.state === 'archived')
    throw new Invalid(`${row.kind}/${row.key} is archived; restore it before you change it.`)
  return row
}

export function findPartRow(db: Db, id: string, language: string): Promise<PartRow | undefined> {
  return db
    .selectFrom('part')
    .selectAll()
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .executeTakeFirst()
}

export async function getPartRow(db: Db, id: string, language: string): Promise<PartRow> {
  const row = await findPartRow(db, id, language)
  if (row === undefined) throw new NotFound(`This entry has nothing in "${language}".`)
  return row
}

export async function getRevisionRow(
  db: Db,
  id: string,
  language: string,
  number: number,
): Promise<RevisionRow> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`There is no revision ${number} of this part.`)
  return row
}
