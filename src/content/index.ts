export { pathOf, pathOfEntry, reservedSlugs } from './addresses.ts'
export type {
  Archived,
  EntryName,
  InLanguage,
  Localised,
  Published,
  PublishedPart,
  TranslatedFrom,
} from './entry.ts'
export { type Field, type Fields, isMany, type SearchWeight, type ValueOf, type Values } from './fields.ts'
export type { Kind } from './kind.ts'
export { isKindName, type KindName, kindNames, kinds, type LanguageOf, type SharedOf } from './kinds.ts'
export { localise } from './localise.ts'
export {
  type Arrival,
  countLinking,
  countPublished,
  findArchived,
  findByAddress,
  findPublished,
  findPublishedById,
  getPublishedByIds,
  listLinking,
  listPublished,
  type Page,
  slugFor,
} from './published-queries.ts'
