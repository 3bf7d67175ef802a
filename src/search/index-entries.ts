import { setImmediate } from 'node:timers/promises'
import { getPublishedByIds, type Published } from '#content'
import { insertRows, type Tx } from '#store'
import { documentOf } from './document.ts'
import { facetsOf } from './facets.ts'
import { searchableKinds } from './searchable-texts.ts'
import type { NumberedDocument, WordIndex } from './word-index.ts'

const atOnce = 250

/** Brings the index up to date for some entries, published, changed or gone. */
export async function indexEntries(tx: Tx, index: WordIndex, ids: readonly string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce)
    // Readers are served between two batches.
    await setImmediate()
    await forget(tx, index, some)
    const entries = await getPublishedByIds(tx, some)
    await remember(
      tx,
      index,
      entries.filter(({ kind }) => searchableKinds.includes(kind)),
    )
  }
}

async function forget(tx: Tx, index: WordIndex, ids: readonly string[]): Promise<void> {
  const known = await tx.selectFrom('search_entry').select('documents').where('entry_id', 'in', ids).execute()
  if (known.length === 0) return
  await index.remove(
    tx,
    known.flatMap(({ documents }) => Object.values<number>(JSON.parse(documents))),
  )
  await tx.deleteFrom('search_entry').where('entry_id', 'in', ids).execute()
}

async function remember(tx: Tx, index: WordIndex, entries: readonly Published[]): Promise<void> {
  if (entries.length === 0) return
  const { next_document: first } = await tx
    .selectFrom('search_state')
    .select('next_document')
    .executeTakeFirstOrThrow()
  const documents: NumberedDocument[] = []
  const rows = entries.map((entry) => {
    const numbers: Record<string, number> = {}
    for (const { language, fields } of Object.values(entry.parts)) {
      const id = first + documents.length
      documents.push({ id, document: documentOf(entry.kind, fields, language) })
      numbers[language] = id
    }
    return {
      entry_id: entry.id,
      kind: entry.kind,
      source_language: entry.sourceLanguage,
      sort_day: entry.sortDay,
      facets: JSON.stringify(facetsOf(entry)),
      documents: JSON.stringify(numbers),
    }
  })
  await index.write(tx, documents)
  await insertRows(tx, 'search_entry', rows)
  await tx
    .updateTable('search_state')
    .set({ next_document: first + documents.length })
    .execute()
}
