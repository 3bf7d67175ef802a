export {
  type Candidate,
  type FeedName,
  feedNames,
  type MappingQuality,
  type NationalCandidate,
  type Reading,
} from './candidate.ts'
export type { ClientOptions } from './fetch/client.ts'
/** Base address of each source; undefined: switched off. */
export type { Feeds } from './run/feeds.ts'
/**
 * How fresh what is known of policy files from official sources is, by key: for every page that says “last read”. Files that were never
 * read are not in it, and nothing may be said of them.
 */
export { type LastRead, lastRead } from './run/last-read.ts'
/** What a run would ask now, without asking it, and how many requests that is. */
export { countQuestions, type PlannedFile, planSync, type Scope } from './run/plan-sync.ts'
/** How the newest run went, and when one last went well: for operators. */
export { lastRuns, type PastRun } from './run/runs.ts'
/** A run a day while the process serves. */
export { SyncFailed, syncDaily } from './run/sync-daily.ts'
/** Asks the official sources about every policy file that is due. It changes no file: what is new becomes a suggestion. */
export { type SyncOptions, syncFiles } from './run/sync-files.ts'
/** How a run went, and the same in a sentence. */
export { type SyncFailure, type SyncReport, syncSentence } from './run/sync-report.ts'
/** Takes a suggestion into its file, which readers then see; or puts it aside for good. */
export { acceptSuggestion } from './suggestions/accept-suggestion.ts'
/** What accepting would change in the status of the file. */
export { type Effect, effectOf } from './suggestions/effect.ts'
/** Suggestions of a file, or of a state, in the order in which they came; or one of them. */
export { getSuggestion, listSuggestions, type SuggestionsWanted } from './suggestions/list-suggestions.ts'
export { refuseSuggestion } from './suggestions/refuse-suggestion.ts'
/** Brings the suggestions of a file in line with the file as it is now, from what was last read; asks nobody. */
export { reviewSuggestions } from './suggestions/review.ts'
export {
  type EventFact,
  type Fact,
  type NationalFact,
  type SaidBy,
  type Suggestion,
  type SuggestionId,
  type SuggestionState,
  type SuggestionVerdict,
  suggestionStates,
  type Withdrawal,
} from './suggestions/suggestion.ts'
