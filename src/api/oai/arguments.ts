import { type Instant, isDay, isInstant } from '#shared'

/** An error of the protocol: a code that programs know, and a sentence. */
export class OaiError extends Error {
  override readonly name = 'OaiError'
  readonly code: OaiCode

  constructor(code: OaiCode, message: string) {
    super(message)
    this.code = code
  }
}

export type OaiCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

export type Verb =
  | 'GetRecord'
  | 'Identify'
  | 'ListIdentifiers'
  | 'ListMetadataFormats'
  | 'ListRecords'
  | 'ListSets'

export type OaiArguments = Readonly<Partial<Record<string, string>>>

type Allowed = { required: readonly string[]; optional: readonly string[] }

const list: Allowed = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'] }

const allowed: Readonly<Record<Verb, Allowed>> = {
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  Identify: { required: [], optional: [] },
  ListIdentifiers: list,
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListRecords: list,
  ListSets: { required: [], optional: [] },
}

const resumable: readonly Verb[] = ['ListIdentifiers', 'ListRecords', 'ListSets']

/** The verb and its arguments, strictly: the protocol wants to hear of everything that does not belong. */
export function readArguments(params: URLSearchParams): { verb: Verb; given: OaiArguments } {
  const verbs = params.getAll('verb')
  const [verb = ''] = verbs
  if (verbs.length !== 1 || !Object.hasOwn(allowed, verb))
    throw new OaiError('badVerb', 'The verb is missing, repeated or not one of the six.')
  const known = verb as Verb
  const given: Record<string, string> = {}
  for (const [name, value] of params) {
    if (name === 'verb') continue
    if (given[name] !== undefined) throw new OaiError('badArgument', `${name} is given more than once.`)
    given[name] = value
  }
  check(known, given)
  return { verb: known, given }
}

function check(verb: Verb, given: OaiArguments): void {
  const names = Object.keys(given)
  if (given.resumptionToken !== undefined && resumable.includes(verb)) {
    if (names.length > 1) throw new OaiError('badArgument', 'A resumptionToken stands alone.')
    return
  }
  const { required, optional } = allowed[verb]
  const missing = required.find((name) => given[name] === undefined)
  if (missing !== undefined) throw new OaiError('badArgument', `${missing} is missing.`)
  const stray = names.find((name) => !required.includes(name) && !optional.includes(name))
  if (stray !== undefined) throw new OaiError('badArgument', `${verb} does not take ${stray}.`)
}

/** From and until as moments: `until` is included, to the second or to the end of its day. */
export function readDates({ from, until }: OaiArguments): { from?: Instant; before?: Instant } {
  if (from !== undefined && until !== undefined && from.length !== until.length)
    throw new OaiError('badArgument', 'from and until must be equally precise.')
  const start = from === undefined ? undefined : span(from)
  const end = until === undefined ? undefined : span(until)
  if (start !== undefined && end !== undefined && start.first > end.first)
    throw new OaiError('badArgument', 'from is later than until.')
  return {
    ...(start === undefined ? {} : { from: start.first }),
    ...(end === undefined ? {} : { before: end.behind }),
  }
}

function span(stamp: string): { first: Instant; behind: Instant } {
  const isSecond = isInstant(stamp) && stamp.length === 20
  if (!isDay(stamp) && !isSecond)
    throw new OaiError('badArgument', 'Dates are written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.')
  const first = new Date(stamp)
  const behind = new Date(first.getTime() + (isSecond ? 1_000 : 86_400_000))
  return { first: first.toISOString() as Instant, behind: behind.toISOString() as Instant }
}
