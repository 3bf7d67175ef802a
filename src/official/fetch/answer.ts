import type { Reply } from './send.ts'

/** What a source gave to recognise its answer by, sent back with the next request. */
export type Validators = { readonly etag?: string; readonly lastModified?: string }

/** How a source answered one question. */
export type Answer =
  | { readonly outcome: 'read'; readonly text: string; readonly validators: Validators }
  /** It still says what it said when the validators were given. */
  | { readonly outcome: 'unchanged' }
  /** It does not know what was asked for. That says nothing of whether anything happened. */
  | { readonly outcome: 'not-found'; readonly why: string }
  | { readonly outcome: 'failed'; readonly why: string }
  /** It was not asked, and will be in another run. */
  | { readonly outcome: 'not-asked'; readonly why: 'budget' | 'refused' | 'stopped' }

/** A reply, as it is to be taken. `refusal`: the source wants to be left alone; `again`: a later try may go better. */
export type Meaning =
  | Extract<Answer, { outcome: 'read' | 'unchanged' | 'not-found' | 'failed' }>
  | { readonly outcome: 'redirected'; readonly location: string | undefined }
  | { readonly outcome: 'refusal'; readonly why: string; readonly again: boolean; readonly after?: number }

/** What a reply means, by its status and headers alone. */
export function meaningOf({ status, headers, text }: Reply): Meaning {
  // A page that wants a script to run before it answers is a no. It is never worked round.
  if (headers['x-amzn-waf-action'] !== undefined)
    return { outcome: 'refusal', why: 'it asks for a browser (challenge)', again: false }
  if (status === 200)
    return text.trim() === ''
      ? { outcome: 'not-found', why: 'it answered with nothing' }
      : { outcome: 'read', text, validators: validatorsOf(headers) }
  if (status === 304) return { outcome: 'unchanged' }
  if (status === 204) return { outcome: 'not-found', why: 'it has no content for it (204)' }
  if (status === 300) return { outcome: 'not-found', why: 'it offers a list to choose from (300)' }
  if (status === 404 || status === 410)
    return { outcome: 'not-found', why: `it does not know it (${status})` }
  if ([301, 302, 303, 307, 308].includes(status)) return { outcome: 'redirected', location: headers.location }
  if (status === 429 || status >= 500) {
    const after = retryAfter(headers)
    const why = status === 429 ? 'it asks for fewer requests (429)' : `it has a fault of its own (${status})`
    return { outcome: 'refusal', why, again: true, ...(after !== undefined && { after }) }
  }
  if (status === 401 || status === 403)
    return { outcome: 'refusal', why: `it does not let us in (${status})`, again: false }
  return { outcome: 'failed', why: `it answered with status ${status}` }
}

function validatorsOf(headers: Reply['headers']): Validators {
  const { etag, 'last-modified': lastModified } = headers
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

/** Milliseconds to wait, as asked: a number of seconds, or a date, which is measured by the clock of the source. */
function retryAfter(headers: Reply['headers']): number | undefined {
  const asked = headers['retry-after']?.trim()
  if (asked === undefined) return undefined
  if (/^\d+$/.test(asked)) return Number(asked) * 1_000
  const wait = Date.parse(asked) - Date.parse(headers.date ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
