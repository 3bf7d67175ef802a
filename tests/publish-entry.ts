import { createEntry, type NewEntry, publishPart } from '../src/content/index.ts'
import type { EntryId } from '../src/shared/index.ts'
import type { WorldSite } from './site.ts'
import { amina, does } from './world.ts'

type Told = Omit<NewEntry, 'language'> & { language?: string }

/** Amina writes an entry, publishes it, and the site shows it. */
export async function publishEntry({ store, refresh }: WorldSite, entry: Told): Promise<EntryId> {
  const { language = 'en' } = entry
  const id = await does(store, amina, async (act) => {
    const created = await createEntry(act, { ...entry, language })
    await publishPart(act, { id: created, language })
    return created
  })
  await refresh()
  return id
}
