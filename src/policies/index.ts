/** What the rules need to know of a policy file; the shared part of an entry has it all, plus its key. */

/**
 * Where a file stands on a day, from its events alone: the same events and day always give the same answer.
 * Plans, low confidence and superseded dates never count; a month or a year counts from its last day.
 *
 * ```ts
 * const { code, because } = deriveStatus(file, '2026-11-22' as Day)
 * // 'adopted', { kind: 'council-adoption', date: '2026-10-01', … }
 * ```
 *
 * The parts of a package are passed in as `context.children`; without them it counts none.
 */
/** The status of every file by its key, packages with the summary of their parts. */
export { deriveStatus, deriveStatuses } from './derive-status.ts'
/** Every kind of event, in the order in which they usually come. */
/** Who acts, or what is acted upon, and all there are: the tracks of a timeline. */
/** Whether a kind of event may come more than once in one file. */
export { allEventKinds, allLanes, type Lane, laneOf, mayRepeat } from './event-kinds.ts'
/** What looks wrong in a file, in plain words: for `tessera check` and for editors. */
export { checkPolicyFile } from './findings.ts'
/** The newest things that happened across files, one line each. */
/** All dates to come across files, nearest first: for lists and calendars. */
/** The newest event since a text was written; with one, the text needs a warning. */
export { type ComingDate, comingDates, type Move, movedSince, recentMoves } from './moves.ts'
/**
 * How each state that is bound has carried an act out by a day, in the order of country codes: the newest row counts, a state without
 * one is `unknown`, and a state that the act does not bind is `not-bound`. Nothing for files that no country has to carry out.
 */
export { type NationalRow, type NationalRowState, nationalRowStates, nationalRows } from './national.ts'
/**
 * Which institutions a file waits for: those whose step is open, else the first on whom a date fixed by law falls; none where law
 * only has to be published or to begin, and where a file has ended. The parts of a package are passed in: it waits for whom they do.
 */
export { type Actor, actors, nextActors } from './next-actors.ts'
export type {
  DatedEvent,
  EventId,
  EventKind,
  LegalForm,
  Milestone,
  NationalFact,
  NationalState,
  PolicyEvent,
  PolicyFacts,
} from './policy-facts.ts'
/** What two versions of the record of a file say differently: what was added, moved, confirmed or corrected, and what follows from it. */
export {
  type AskChange,
  type EventChange,
  type ReadingChange,
  type RecordChange,
  type RecordDifference,
  type RecordFacts,
  recordChanges,
  type Votes,
  votesOf,
} from './record-changes.ts'
/** The names of the rules, in the order in which they are asked. */
export type { RuleName } from './rules.ts'
/** How to speak one language; bind the functions of `languages` once per page. */
export type { Wording } from './sentence.ts'
/** Status in words: the chip, the sentence, the reason, the quiet around it, and when the next step is due. */
export { becauseLine, nextWhen, quietLine, statusName, statusSentence } from './sentence.ts'
/** Every stage of a file in turn, and the one on a day: for what was said and written along the way. */
export { type Stage, stageOn, stagesOf } from './stages.ts'
/** Where a file stands, why, since when, and what comes next. */
export type { ChildrenSummary, LaneStage, NextStep, Status } from './status.ts'
/** Where a file can stand, in the order of a file's life, which of these end it, and the five groups that give a chip its shape and colour. */
export { hasEnded, type StatusCode, type StatusGroup, statusCodes, statusGroups } from './status-codes.ts'

/** Words that readers may not know, and which one to explain beside an event, a status, a procedure or a legal form. */
export {
  type MandateForm,
  mandateFormOf,
  type Term,
  termOf,
  termOfEvent,
  termOfForm,
  termOfProcedure,
  termOfStatus,
  terms,
} from './terms.ts'
/** The life of a file, oldest first, with at most ten milestones marked; low confidence is left out. */
export { type TimelineEntry, type TimelineState, timelineOf } from './timeline.ts'
