import type {
  EntryTable,
  LinkTable,
  PartTable,
  RevisionTable,
  SlugTable,
  VersionTable,
} from './tables/content.ts'
import type { ChangeTable } from './tables/history.ts'
import type { SearchEntryTable, SearchStateTable, SearchTextTable } from './tables/search.ts'

/** Every table, by the name it has in both databases. */
export type Tables = {
  entry: EntryTable
  part: PartTable
  revision: RevisionTable
  slug: SlugTable
  link: LinkTable
  version: VersionTable
  change: ChangeTable
  search_entry: SearchEntryTable
  search_text: SearchTextTable
  search_state: SearchStateTable
}
