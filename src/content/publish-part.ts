import type { Act } from './act.ts'
import { getLiveEntryRow, getPartRow } from './entry-rows.ts'
import { publishRevision } from './publish-revision.ts'

/**
 * Publishes the latest revision of a part, or the one that is named. Publishing the first language publishes the shared part with
 * it, which no language can be read without; publishing a translation never publishes the original. A schedule of the part ends.
 */
export async function publishPart(
  act: Act,
  { id, language, revision }: { id: string; language: string; revision?: number },
): Promise<void> {
  const entry = await getLiveEntryRow(act.tx, id)
  const part = await getPartRow(act.tx, id, language)
  await publishRevision(act, entry, part, { revision: revision ?? part.latest, at: act.now })
}
