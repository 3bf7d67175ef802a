import type { Language, Translate } from '#languages'
import type { Searcher } from '#search'
import type { Clock, Day } from '#shared'
import type { Db } from '#store'
import type { SiteFrame } from '#web'
import type { ReadySections } from './common/ready-sections.ts'

/** What the pages of a running site have in common. */
export type Site = {
  readonly db: Db
  readonly searcher: Searcher
  readonly clock: Clock
  /** `https://example.org`, without a slash at the end. */
  readonly origin: string
  /** What pages derive from published content, kept until anything published changes or the day ends. */
  readonly memo: Memo
}

/** One reader's question: which page, in which language, on which day. Pages know nothing else of who asks. */
export type SiteRequest = {
  readonly site: Site
  readonly db: Db
  readonly language: Language
  readonly t: Translate
  readonly today: Day
  readonly frame: SiteFrame
  readonly url: URL
  /** What of the page stands ready as bytes. */
  readonly ready: ReadySections
  /** Pieces of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** What the browser asks for: for addresses that have no language of their own. What depends on it is never remembered. */
  readonly preferredLanguage: Language
  /** Whether a program asks, that wants errors as RFC 9457 problems. */
  readonly wantsJson: boolean
}

export type Handler = (request: SiteRequest) => Promise<Response>

export type Memo = <T>(name: string, make: () => Promise<T>) => Promise<T>

/** A memory for derived things; `forget` empties it. A thing whose making fails is not kept. */
export function createMemo(): Memo & { forget(): void } {
  let kept = new Map<string, Promise<unknown>>()
  const memo = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(name)
    if (known !== undefined) return known as Promise<T>
    const here = kept
    const made = make()
    here.set(name, made)
    made.catch(() => here.delete(name))
    return made
  }
  return Object.assign(memo, {
    forget: () => {
      kept = new Map()
    },
  })
}
