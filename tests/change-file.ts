import { findPublished, publishPart, savePart } from '../src/content/index.ts'
import type { Instant } from '../src/shared/index.ts'
import type { WorldSite } from './site.ts'
import { amina, does, worldMorning } from './world.ts'

type Change = { shared?: object; fields?: object; key?: string; at?: Instant }

/** Amina changes some fields of a policy file, of the single permit unless another key is given, publishes it, and readers see it. */
export async function changeFile(
  { store, refresh }: WorldSite,
  { shared, fields, key = 'single-permit', at = worldMorning }: Change,
): Promise<void> {
  await does(
    store,
    amina,
    async (act) => {
      const entry = await findPublished(act.tx, 'policy-file', key)
      if (entry === undefined) throw new Error(`${key} is not there`)
      const parts = [
        { language: '', changed: shared, present: entry.shared },
        { language: 'en', changed: fields, present: entry.parts.en?.fields },
      ]
      for (const { language, changed, present } of parts) {
        if (changed === undefined) continue
        const part = { id: entry.id, language }
        const { latest } = await act.tx
          .selectFrom('part')
          .select('latest')
          .where('entry_id', '=', entry.id)
          .where('language', '=', language)
          .executeTakeFirstOrThrow()
        await savePart(act, { ...part, fields: { ...present, ...changed }, basedOn: latest })
        await publishPart(act, part)
      }
    },
    at,
  )
  await refresh()
}
