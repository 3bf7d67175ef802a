import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findByAddress, findPublishedById, listPublished, localise } from '#content'
import type { Store } from '#store'
import { onBothDatabases } from '../stores.ts'
import { buildWorld } from '../world.ts'

/** Promise 5: a fallback is visible and read-only; no language ever gains text that nobody wrote. */

const languages = ['en', 'fr', 'ar', 'es', 'pt-BR', 'xx']
const addresses = [
  'care-report',
  'soins-pour-tous',
  'الرعاية-للجميع',
  'permit-briefing',
  'hearing-video',
  'old-leaflet',
]

/** What a reader may do: open an address, follow its permanent link, look through a list, each in any language. */
const step = fc.oneof(
  fc.record({
    look: fc.constant('address' as const),
    language: fc.constantFrom(...languages),
    at: fc.constantFrom(...addresses),
  }),
  fc.record({ look: fc.constant('id' as const), language: fc.constantFrom(...languages), at: fc.nat(7) }),
  fc.record({ look: fc.constant('list' as const), language: fc.constantFrom(...languages) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

onBothDatabases('a fallback', (open) => {
  test('never writes: whatever is read, in whatever languages, every text stays as somebody wrote it', async () => {
    const store = await open()
    const ids = Object.values(await buildWorld(store))
    const written = await everyRow(store)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const one of steps) await take(store, one, ids)
        expect(await everyRow(store)).toEqual(written)
        expect(await textsOf(store, ids)).toEqual(written.texts)
      }),
      { numRuns: 25 },
    )
  })

  test('says of every field which language it is really in, and it is so', async () => {
    const store = await open()
    const ids = Object.values(await buildWorld(store))
    for (const id of ids) {
      const entry = await findPublishedById(store.db, id)
      if (entry === undefined) continue
      for (const asked of languages)
        for (const [name, field] of Object.entries(localise(entry, asked).fields)) {
          const real = entry.parts[field.language]?.fields as Record<string, unknown> | undefined
          expect(real?.[name]).toEqual(field.value)
        }
    }
  })
})

async function take(store: Store, step: Step, ids: readonly string[]): Promise<void> {
  if (step.look === 'list') {
    for (const entry of await listPublished(store.db, 'resource')) localise(entry, step.language)
  } else if (step.look === 'id') {
    const entry = await findPublishedById(store.db, ids[step.at] ?? '')
    if (entry !== undefined) localise(entry, step.language)
  } else {
    const arrival = await findByAddress(store.db, 'resource', step.language, step.at)
    if (arrival?.arrival === 'here') localise(arrival.entry, step.language)
  }
}

/** What is stored of every text, and what readers are given of it, language by language. */
async function everyRow(store: Store) {
  return {
    revisions: await store.db
      .selectFrom('revision')
      .selectAll()
      .orderBy('entry_id')
      .orderBy('language')
      .orderBy('number')
      .execute(),
    parts: await store.db.selectFrom('part').selectAll().orderBy('entry_id').orderBy('language').execute(),
    changes: await store.db.selectFrom('change').selectAll().orderBy('seq').execute(),
    texts: await textsOf(
      store,
      (await store.db.selectFrom('entry').select('id').orderBy('id').execute()).map(({ id }) => id),
    ),
  }
}

async function textsOf(store: Store, ids: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const id of ids.toSorted()) {
    const entry = await findPublishedById(store.db, id)
    // As text, at once: what readers were given before may be the very same object.
    for (const [language, part] of Object.entries(entry?.parts ?? {}))
      texts[`${id} ${language}`] = JSON.stringify(part.fields)
  }
  return texts
}
