/**
 * An answer of a source that cannot be relied on. The message says, fit to show, what was expected and what came instead;
 * nothing of the answer is used. An answer without events is not unreadable: it is an empty `Reading`.
 */
export class UnreadableAnswer extends Error {
  override readonly name: string = 'UnreadableAnswer'

  /** What a source sends may hold anything: PostgreSQL keeps no NUL, and a terminal obeys what it is shown. */
  constructor(message: string) {
    super(message.replace(/\p{Cc}/gu, '�'))
  }
}

/** The source answered in good order that it has no such procedure or act. That is not the same as “no events”. */
export class NotListedThere extends UnreadableAnswer {
  override readonly name = 'NotListedThere'
}
