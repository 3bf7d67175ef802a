/** The stems that a lexicon looks for first, and the automaton that finds them: the first of two passes. */
export { stemsOf } from './anchors.ts'
export { Automaton } from './automaton.ts'
/** A lexicon that cannot be used, with the rule to mend. */

/**
 * Checks running text in one language.
 *
 * ```ts
 * const checker = new Checker(lexicon)
 * checker.check('They say illegal migrants.') // [{ start: 9, end: 24, rule: 'en-illegal-person', … }]
 * ```
 */
export { Checker, type Remark } from './checker.ts'
export { BadLexicon } from './compile.ts'
/** Checks plain text, Markdown or HTML, each passage in its own language; and the checker of one language, made once. */
export {
  type Checked,
  type CheckOptions,
  checkerFor,
  checkText,
  type TextFormat,
  textFormats,
} from './document-checker.ts'
/** What files hold as text, whatever of it can be read. */
export { type Decoded, decodeText } from './formats/decode.ts'
/** How strongly a remark is meant, the strongest first. */
export { type Lexicon, type LexiconRule, type Severity, severities } from './lexicon.ts'
export { lexiconLanguages, loadLexicon } from './lexicons.ts'
/** A pattern that cannot be read, with the place. */
export { BadPattern, parsePattern } from './pattern.ts'
export { loadReasons, type Reasons, reasonLanguages } from './reasons/reasons.ts'
export { type Source, sourcesFor } from './reasons/sources.ts'
/**
 * Adds to remarks where they stand, why they are made and who says so.
 *
 * ```ts
 * const { remarks } = await checkText(text)
 * const [first] = await explain(text, settle(remarks, { threshold: 'reconsider' }))
 * ```
 */
export { type Explained, type ExplainOptions, explain } from './reports/explain.ts'
export { remarkJson } from './reports/json.ts'
export { type ListedLexicon, type ListedRule, listRules } from './reports/list-rules.ts'
export {
  type CheckedFile,
  type FailOn,
  failOns,
  fails,
  messageOf,
  type Report,
  type ReportOptions,
} from './reports/report.ts'
/** Writers of what was found in files, for people and for other programs. */
export { type ReportFormat, reportFormats, reports } from './reports/reports.ts'
/** Keeps of remarks what somebody wants to hear. */
export { isAtLeast, type Profile, profiles, settle, type WordsSettings } from './reports/settings.ts'
/** Rules of a lexicon that none of the texts made from their patterns made heard, since others come before or what is fine silences them. */
export { type SilentRule, silentRules } from './silent-rules.ts'
export type { Suggestion } from './suggest.ts'
