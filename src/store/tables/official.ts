/** The last answer of an official source to one question about one policy file, and what was read from it. */
export type OfficialAnswerTable = {
  entry_id: string
  /** What was asked, in words of ours: `parliament/procedure/2025/0059(COD)`. */
  request: string
  feed: string
  /** How it was read; another way of reading makes the answer old. */
  reader: string
  /** Validators that the source gave, for the next conditional request. */
  etag: string | null
  last_modified: string | null
  /** A print of what was read, in an order of its own: the same facts give the same print. */
  print: string | null
  /** What was last read, as JSON. */
  reading: string | null
  tried_at: string
  /** How the last try ended. */
  outcome: 'read' | 'not-found' | 'failed'
  why: string | null
  /** When the source was last read well, whether or not it had changed. */
  read_at: string | null
  /** When it last said something else than before. */
  changed_at: string | null
}

/** How far the answers of a policy file were carried into suggestions. */
export type OfficialFileTable = {
  entry_id: string
  /** What was last compared: revision of the file and print of the answers. */
  compared: string | null
  /** The day that history was last told of a reading. */
  read_day: string | null
}

/** What an official source says and the file does not, for an editor to decide. */
export type SuggestionTable = {
  id: string
  entry_id: string
  verdict: string
  /** What is suggested, as JSON. */
  fact: string
  /** Which sources say so, with their own codes and when they were read, as JSON. */
  said_by: string
  /** Whether sources disagree on the date. */
  disputed: number
  /** The event or row of the file that it is about. */
  item: string | null
  state: 'open' | 'accepted' | 'refused' | 'withdrawn'
  suggested_at: string
  decided_by: string | null
  decided_at: string | null
  why: string | null
}

/** One run over the official sources, as it ended. */
export type OfficialRunTable = {
  started_at: string
  finished_at: string
  /** Whether so much went wrong that nobody may rely on the run. */
  failed: number
  /** The counts of the run, as JSON. */
  report: string
}

/** Who may run now: one process at a time, for as long as it renews. */
export type OfficialLeaseTable = {
  name: string
  holder: string
  since: string
  until: string
}
