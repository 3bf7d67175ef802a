import type { Found } from './word-index.ts'

/** What both databases answer to a question: the state of the index, and the ids of documents as JSON. */
export type FoundRow = {
  followed: number
  generation: number
  wanted: string | null
  unwanted: string | null
}

export function foundIn([row]: readonly FoundRow[]): Found {
  if (row === undefined) throw new Error('the search index has lost its state')
  const { followed, generation, wanted, unwanted } = row
  return {
    state: { followed, generation },
    wanted: wanted === null ? undefined : (JSON.parse(wanted) as number[]),
    unwanted: unwanted === null ? [] : (JSON.parse(unwanted) as number[]),
  }
}
