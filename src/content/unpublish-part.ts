import { Invalid } from '#shared'
import type { Act } from './act.ts'
import { getLiveEntryRow, getPartRow } from './entry-rows.ts'
import { record } from './record.ts'
import { settlePublication } from './settle-publication.ts'

/** Takes a language away from readers; its text and its address are kept. With the last one goes the shared part. */
export async function unpublishPart(
  act: Act,
  { id, language }: { id: string; language: string },
): Promise<void> {
  if (language === '')
    throw new Invalid('The shared part is read with every language; unpublish the languages.')
  const entry = await getLiveEntryRow(act.tx, id)
  if ((await getPartRow(act.tx, id, language)).published === null) return
  await withdraw(act, id, language)
  const others = await act.tx
    .selectFrom('part')
    .select('language')
    .where('entry_id', '=', id)
    .where('language', '!=', '')
    .where('published', 'is not', null)
    .execute()
  if (others.length === 0) await withdraw(act, id, '')
  await record(act, entry, 'unpublished', { language })
  await settlePublication(act.tx, entry, act.now)
}

async function withdraw({ tx }: Act, id: string, language: string): Promise<void> {
  await tx
    .updateTable('part')
    .set({ published: null, published_at: null, scheduled: null, scheduled_at: null, scheduled_by: null })
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .execute()
}
