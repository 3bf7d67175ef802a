import type { Db, Tx } from '#store'
import type { SearchDocument } from './document.ts'
import type { Query } from './query.ts'

/** The words of all documents, in whatever way a database keeps them. */
export type WordIndex = {
  write(tx: Tx, documents: readonly NumberedDocument[]): Promise<void>
  remove(tx: Tx, ids: readonly number[]): Promise<void>
  clear(tx: Tx): Promise<void>
  /** Leaves no trace of what was removed. */
  scrub(tx: Tx): Promise<void>
  /** Documents that hold what is wanted, and those that hold anything unwanted; with the state of the index at that moment. */
  find(db: Db, question: Question): Promise<Found>
  /** Documents that hold a query, each with how well; higher is better. */
  rank(db: Db, wanted: Query, stemLanguages: readonly string[]): Promise<Ranked>
  /** Documents that hold the whole query in their title. */
  findInTitles(db: Db, wanted: Query, stemLanguages: readonly string[]): Promise<readonly number[]>
  /** How many documents may be ranked in one search before it takes too long. */
  readonly mostRanked: number
}

export type NumberedDocument = { readonly id: number; readonly document: SearchDocument }

export type Question = {
  readonly wanted: Query | undefined
  readonly unwanted: readonly Query[]
  readonly stemLanguages: readonly string[]
}

export type IndexState = { readonly followed: number; readonly generation: number }

export type Found = {
  readonly state: IndexState
  /** Undefined when nothing was asked for: every document. */
  readonly wanted: readonly number[] | undefined
  readonly unwanted: readonly number[]
}

export type Ranked = { readonly ids: readonly number[]; readonly scores: readonly number[] }
