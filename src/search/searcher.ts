import { type Change, listChangesAfter } from '#history'
import type { Db, Store } from '#store'
import { Catalogue, type CatalogueRow } from './catalogue.ts'
import { followChanges } from './follow-changes.ts'
import type { IndexState, WordIndex } from './word-index.ts'
import { wordIndexOf } from './word-index-of.ts'

/** Answers searches of one process. Make one with `openSearcher` and keep it. */
export type Searcher = {
  readonly db: Db
  readonly index: WordIndex
  /** What is known of the entries at a state of the index, or later. */
  catalogueAt(state: IndexState): Promise<Catalogue>
  /** What is known of the entries without asking the database. */
  readonly catalogue: Catalogue
  readonly state: IndexState
  /** Brings the index, and what this process knows of it, up to the feed of changes. */
  follow(): Promise<void>
}

/** More changed entries than this are read faster all at once. */
const mostChanges = 2_000

/** Follows what has changed since the index was last written, and loads what facets need: about half a second for 100,000 entries. */
export async function openSearcher(store: Store): Promise<Searcher> {
  await followChanges(store)
  const searcher = new Following(store)
  await searcher.load()
  return searcher
}

class Following implements Searcher {
  readonly db: Db
  readonly index: WordIndex
  catalogue = new Catalogue()
  state: IndexState = { followed: 0, generation: 0 }
  readonly #store: Store
  #loading: Promise<void> | undefined

  constructor(store: Store) {
    this.#store = store
    this.db = store.db
    this.index = wordIndexOf(store)
  }

  async catalogueAt(state: IndexState): Promise<Catalogue> {
    for (let attempt = 0; attempt < 3 && isBehind(this.state, state); attempt++) await this.load()
    return this.catalogue
  }

  async follow(): Promise<void> {
    await followChanges(this.#store)
    await this.load()
  }

  /** One at a time: who comes while it runs waits for the same. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  async #load(): Promise<void> {
    const state = await this.db
      .selectFrom('search_state')
      .select(['followed', 'generation'])
      .executeTakeFirstOrThrow()
    if (!isBehind(this.state, state)) return
    const changes =
      state.generation === this.state.generation
        ? await listChangesAfter(this.db, this.state.followed, mostChanges)
        : undefined
    if (changes === undefined || changes.length === mostChanges) this.catalogue = await loadAll(this.db)
    else await update(this.catalogue, this.db, changes)
    // Read before the rows: what was written meanwhile may be there already, and is read once more the next time.
    this.state = state
  }
}

function isBehind(known: IndexState, state: IndexState): boolean {
  return known.generation !== state.generation || known.followed < state.followed
}

const rowsAtOnce = 5_000

async function loadAll(db: Db): Promise<Catalogue> {
  const catalogue = new Catalogue()
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('search_entry')
      .selectAll()
      .where('entry_id', '>', after)
      .orderBy('entry_id')
      .limit(rowsAtOnce)
      .execute()
    for (const row of rows) catalogue.put(row)
    const last = rows.at(-1)
    if (last === undefined) return catalogue
    after = last.entry_id
  }
}

async function update(catalogue: Catalogue, db: Db, changes: readonly Change[]): Promise<void> {
  const ids = [...new Set(changes.map(({ entryId }) => entryId))]
  const rows: CatalogueRow[] = []
  for (let i = 0; i < ids.length; i += 500)
    rows.push(
      ...(await db
        .selectFrom('search_entry')
        .selectAll()
        .where('entry_id', 'in', ids.slice(i, i + 500))
        .execute()),
    )
  // All at once, so that no search sees half of it.
  for (const id of ids) catalogue.remove(id)
  for (const row of rows) catalogue.put(row)
}
