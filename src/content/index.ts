export type { Act } from './act.ts'
export { pathOf, reservedSlugs } from './addresses.ts'
export { archiveEntry } from './archive-entry.ts'
export { type CheckedFields, checkFields } from './check-fields.ts'
export { createEntry, type NewEntry } from './create-entry.ts'
export type {
  Archived,
  EntryName,
  InLanguage,
  Localised,
  Published,
  PublishedPart,
  TranslatedFrom,
} from './entry.ts'
/** The permanent id of an entry, which follows from its kind and key. */
export { entryId } from './entry-id.ts'
export { type Field, type Fields, isMany, type SearchWeight, type ValueOf, type Values } from './fields.ts'
export {
  findHarvested,
  firstChangeAt,
  type Harvested,
  type HarvestRequest,
  listHarvest,
} from './harvest-queries.ts'
export type { Kind } from './kind.ts'
export { isKindName, type KindName, kindNames, kinds, type LanguageOf, type SharedOf } from './kinds.ts'
export { type LoadResult, loadEntries } from './load-entries.ts'
export type { LoadedEntry, LoadedPart } from './loaded-entry.ts'
export { localise } from './localise.ts'
export { moveEntry } from './move-entry.ts'
export { isAnythingDue, publishDue } from './publish-due.ts'
export { publishPart } from './publish-part.ts'
export { listPublishedPage, type PageRequest, type Place } from './published-pages.ts'
export {
  type Arrival,
  countEntries,
  findArchived,
  findByAddress,
  findPublished,
  findPublishedById,
  getPublishedByIds,
  listLinking,
  listLinkingShared,
  listPublished,
  type Page,
  slugFor,
} from './published-queries.ts'
export { purgeEntry } from './purge-entry.ts'
export { readEntries } from './read-entries.ts'
export { restoreEntry } from './restore-entry.ts'
export { getRevision, listRevisions, type Revision } from './revision-queries.ts'
export { type SavedPart, savePart } from './save-part.ts'
export { schedulePart, unschedulePart } from './schedule-part.ts'
export { countSlugs, listSlugs, type Slugs } from './slug-queries.ts'
export { slugFinding } from './slugs.ts'
export { unpublishPart } from './unpublish-part.ts'
export {
  getVersion,
  listVersions,
  newestVersion,
  type RecentVersions,
  recentVersions,
  type Version,
} from './version-queries.ts'
