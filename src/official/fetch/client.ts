import { setTimeout } from 'node:timers/promises'
import { type Answer, type Meaning, meaningOf, type Validators } from './answer.ts'
import { AddressRefused, type MayConnect } from './guarded-lookup.ts'
import { nextAddress } from './next-address.ts'
import { isOpenAddress } from './open-address.ts'
import { BadBody } from './read-body.ts'
import { createSender } from './send.ts'

export type ClientOptions = {
  /** Only hosts of these addresses are asked, also when a source redirects. */
  readonly bases: readonly string[]
  /** Who asks: project, version and place of use, nothing personal. */
  readonly userAgent: string
  /** Least milliseconds between two requests to one host. */
  readonly interval?: number
  /** Most requests in all, redirections and second tries included. */
  readonly budget?: number
  /** Most milliseconds for one answer. */
  readonly timeLimit?: number
  /** Most bytes of one answer, as sent and as unpacked. */
  readonly sizeLimit?: number
  /** Waits; replaced in tests, so that they need no clock. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  /** A number from 0 to 1, so that many who wait do not come back together. */
  readonly random?: () => number
  /** Whether an address may be connected to; the open internet when left out. */
  readonly mayConnect?: MayConnect
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal
}

export type Question = { readonly url: string; readonly accept: string; readonly validators?: Validators }

export type Client = {
  ask(question: Question): Promise<Answer>
  readonly sent: { readonly requests: number; readonly conditional: number }
  /** Hosts that refused so often that they are left alone for the rest of the run. */
  readonly leftAlone: readonly string[]
  close(): void
}

const backOff = [10_000, 20_000, 40_000]
const refusalsToGoBy = 3
const mostHops = 5
/** Who asks for a longer pause gets it: until the next run. */
const longestPause = 120_000

/**
 * Asks official sources: one question at a time, at most one a second for each host, under our own name, and never past a refusal.
 * A host that refuses three questions in a row, each asked again after 10, 20 and 40 seconds, is left alone.
 */
export function createClient(options: ClientOptions): Client {
  const {
    bases,
    userAgent,
    interval = 1_000,
    budget = 5_000,
    timeLimit = 60_000,
    sizeLimit = 20_000_000,
    pause = (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
    random = Math.random,
    mayConnect = isOpenAddress,
    signal = new AbortController().signal,
  } = options
  const sender = createSender(mayConnect, sizeLimit)
  const sent = { requests: 0, conditional: 0 }
  const nextTurn = new Map<string, number>()
  const refusals = new Map<string, number>()
  const isLeftAlone = (host: string) => (refusals.get(host) ?? 0) >= refusalsToGoBy

  async function ask(question: Question): Promise<Answer> {
    const { host } = new URL(question.url)
    if (isLeftAlone(host)) return { outcome: 'not-asked', why: 'refused' }
    try {
      for (let tries = 0; ; tries++) {
        const meaning = await follow(question)
        if (meaning.outcome === 'not-asked') return meaning
        if (meaning.outcome !== 'refusal') {
          refusals.set(host, 0)
          return meaning
        }
        const wait = waitBefore(tries, meaning)
        if (wait === undefined) {
          refusals.set(host, (refusals.get(host) ?? 0) + 1)
          return { outcome: 'failed', why: meaning.why }
        }
        await pause(wait, signal)
      }
    } catch (error) {
      if (signal.aborted) return { outcome: 'not-asked', why: 'stopped' }
      throw error
    }
  }

  function waitBefore(tries: number, refusal: Extract<Meaning, { outcome: 'refusal' }>): number | undefined {
    const step = backOff[tries]
    const { again, after = 0 } = refusal
    if (!again || step === undefined || after > longestPause) return undefined
    return Math.max(after, step * (0.8 + 0.4 * random()))
  }

  /** Asks, and goes where the source sends us, as far as we may. */
  async function follow(question: Question): Promise<Exclude<Meaning, { outcome: 'redirected' }> | Answer> {
    let url = new URL(question.url)
    for (let hops = 0; hops <= mostHops; hops++) {
      if (sent.requests >= budget) return { outcome: 'not-asked', why: 'budget' }
      const meaning = await askOnce(url, question)
      if (meaning.outcome !== 'redirected') return meaning
      const next = nextAddress(meaning.location, url, bases)
      if ('refused' in next) return { outcome: 'failed', why: next.refused }
      url = next
    }
    return { outcome: 'failed', why: `it was redirected more than ${mostHops} times` }
  }

  async function askOnce(url: URL, { accept, validators = {} }: Question): Promise<Meaning> {
    await turnOf(url.host)
    const conditional = conditions(validators)
    sent.requests++
    if (Object.keys(conditional).length > 0) sent.conditional++
    const headers = { accept, 'accept-encoding': 'gzip, br', 'user-agent': userAgent, ...conditional }
    const late = AbortSignal.timeout(timeLimit)
    try {
      return meaningOf(await sender.send(url, headers, AbortSignal.any([signal, late])))
    } catch (error) {
      if (signal.aborted) throw error
      if (late.aborted) return tooLate(timeLimit)
      return mishap(error)
    }
  }

  async function turnOf(host: string): Promise<void> {
    const wait = (nextTurn.get(host) ?? 0) - performance.now()
    if (wait > 0) await pause(wait, signal)
    nextTurn.set(host, performance.now() + interval)
  }

  return {
    ask,
    sent,
    get leftAlone() {
      return [...refusals.keys()].filter(isLeftAlone)
    },
    close: () => sender.close(),
  }
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
}

function tooLate(timeLimit: number): Meaning {
  return { outcome: 'refusal', why: `it did not answer within ${timeLimit / 1_000} seconds`, again: true }
}

/** What went wrong on the way, told as if the source had said it. Errors of our own go up. */
function mishap(error: unknown): Meaning {
  if (error instanceof AddressRefused || error instanceof BadBody)
    return { outcome: 'failed', why: error.message }
  const { code } = error as { code?: string }
  if (code === undefined) throw error
  return { outcome: 'refusal', why: `it could not be reached, or broke off (${code})`, again: true }
}
