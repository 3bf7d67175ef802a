/** What is wrong with the content of a database, told of the files that an export would write. */
export { checkContent } from './check-content.ts'
export { checkPack, tidyPack } from './check-pack.ts'
export { type Exported, type ExportOptions, exportPack } from './export-pack.ts'
export { type Imported, type ImportOptions, type ImportProgress, importPack } from './import-pack.ts'
export { writeKindsPage } from './kinds-page.ts'
export type { PackFinding } from './pack-finding.ts'
export { type Pack, readPack } from './read-pack.ts'
/** The files of an entry in their one canonical form. */
export { writePart, writeShared } from './write-entry.ts'
