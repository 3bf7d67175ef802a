import type { Instant } from '#shared'
import { OaiError } from './arguments.ts'

/** What a list asks for, and behind which change the next page begins. */
export type Harvesting = {
  readonly after: number
  readonly set?: string | undefined
  readonly from?: Instant | undefined
  readonly before?: Instant | undefined
}

/**
 * A resumption token says all there is to know, so it never expires and no state is kept. It counts changes, not places in a
 * list: entries that are edited, published or withdrawn meanwhile come once more or later, and none is ever skipped.
 */
export function writeToken({ after, set, from, before }: Harvesting): string {
  return Buffer.from(JSON.stringify([after, set ?? '', from ?? '', before ?? ''])).toString('base64url')
}

export function readToken(token: string): Harvesting {
  try {
    const [after, set, from, before] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[]
    if (Number.isSafeInteger(after) && [set, from, before].every((part) => typeof part === 'string'))
      return {
        after: after as number,
        set: (set as string) || undefined,
        from: ((from as string) || undefined) as Instant | undefined,
        before: ((before as string) || undefined) as Instant | undefined,
      }
  } catch {
    // Falls through: whatever it was, it is not a token of ours.
  }
  throw new OaiError('badResumptionToken', 'This token was not given by this repository.')
}
