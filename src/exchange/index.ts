/** A resource as a work to cite, in CSL-JSON, and the same work in BibTeX and RIS. */
export { writeBibtex } from './bibtex.ts'
/** A calendar as iCalendar (RFC 5545). */
export { type Calendar, type CalendarEvent, writeCalendar } from './calendar.ts'
/** What is wrong with the content of a database, told of the files that an export would write. */
export { checkContent } from './check-content.ts'
export { checkPack, tidyPack } from './check-pack.ts'
export { type Citation, type CitedBy, citationOf, writeCslJson } from './citations.ts'
/** A table as CSV (RFC 4180) that no spreadsheet calculates. */
export { type CsvCell, csvLines, writeCsv } from './csv.ts'
export { type Exported, type ExportOptions, exportPack } from './export-pack.ts'
export type { Feed, FeedItem } from './feed.ts'
/** A list of news as Atom, RSS or JSON Feed. */
export { type FeedFormat, feedTypes, writeFeed } from './feeds.ts'
/** A guide to words as a whole, and its forms for other programs. */
export { formsOf } from './glossary/forms-of.ts'
export {
  type Glossary,
  type GlossaryConcept,
  type GlossarySource,
  type GlossaryText,
  glossaryOf,
} from './glossary/glossary.ts'
export { writeSkos } from './glossary/skos.ts'
export { writeGlossaryCsv, writeGlossaryJson } from './glossary/tables.ts'
export { writeTbx } from './glossary/tbx.ts'
export { valePackageName, writeValePackage } from './glossary/vale-package.ts'
export { type Imported, type ImportOptions, type ImportProgress, importPack } from './import-pack.ts'
export { writeKindsPage } from './kinds-page.ts'
/** Which name somebody probably meant. */
export { didYouMean } from './nearest.ts'
export type { PackFinding } from './pack-finding.ts'
/** Policy files from a list of facts kept by hand, for the command line. */
export { type PolicyFactsFile, readPolicyFacts } from './policy-facts-file.ts'
export { type Pack, readPack } from './read-pack.ts'
export { writeRis } from './ris.ts'
/** The files of an entry in their one canonical form. */
export { writePart, writeShared } from './write-entry.ts'
/** XML documents, element by element. */
export { element, type Xml, xmlDeclaration } from './xml.ts'
/** YAML as people write it, with the line of every value. */
export { readYaml, type YamlText } from './yaml.ts'
