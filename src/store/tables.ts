import type {
  EntryTable,
  LinkTable,
  PartTable,
  RevisionTable,
  SlugTable,
  VersionTable,
} from './tables/content.ts'
import type { ChangeTable } from './tables/history.ts'
import type {
  OfficialAnswerTable,
  OfficialFileTable,
  OfficialLeaseTable,
  OfficialRunTable,
  SuggestionTable,
} from './tables/official.ts'
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
  official_answer: OfficialAnswerTable
  official_file: OfficialFileTable
  official_run: OfficialRunTable
  official_lease: OfficialLeaseTable
  suggestion: SuggestionTable
  search_entry: SearchEntryTable
  search_text: SearchTextTable
  search_state: SearchStateTable
}
