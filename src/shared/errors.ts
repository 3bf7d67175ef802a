/** What a person may cause, with a sentence fit to show. Everything else is a bug and goes up untouched. */
abstract class Expected extends Error {
  abstract override readonly name: string
}

export class NotFound extends Expected {
  override readonly name = 'NotFound'
}

export class NotAllowed extends Expected {
  override readonly name = 'NotAllowed'
}

/** Input that cannot be taken, with one finding for each thing to mend. */
export class Invalid extends Expected {
  override readonly name = 'Invalid'
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

/** Somebody else saved first: nothing was written. */
export class Conflict extends Expected {
  override readonly name = 'Conflict'
}

/** The machine cannot do it now: a full disk, a lost database. Trying again later may work. */
export class Unavailable extends Expected {
  override readonly name = 'Unavailable'
}

/** One thing wrong with input: what, where, and how to mend it. */
export type Finding = {
  /** What is wrong and how to mend it, as one or two sentences. */
  message: string
  /** Path of the file inside the pack, when there is one. */
  file?: string
  /** 1-based line in that file. */
  line?: number
  /** Dotted path of the field, `events.3.date`. */
  field?: string
}
