import type { KindName } from '#content'

/** Kinds that programs can read, each with the name of its collection. The settings of the network are not content. */
export const collections = {
  pages: 'page',
  topics: 'topic',
  'policy-files': 'policy-file',
  resources: 'resource',
  members: 'member',
  terms: 'term',
  statements: 'statement',
  figures: 'figure',
  'country-notes': 'country-note',
} as const satisfies Record<string, KindName>

export type CollectionName = keyof typeof collections
export type CollectedKind = (typeof collections)[CollectionName]

export const collectionNames = Object.keys(collections) as CollectionName[]

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name)
}

export function collectionOf(kind: CollectedKind): CollectionName {
  const name = collectionNames.find((one) => collections[one] === kind)
  if (name === undefined) throw new Error(`${kind} has no collection`)
  return name
}
