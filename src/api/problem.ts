import { openToAll } from './answers.ts'

const titles = {
  400: 'The request cannot be understood',
  404: 'There is nothing here',
  405: 'This cannot be done here',
  410: 'This is no longer published',
  413: 'This is too large',
  422: 'This cannot be worked on',
  429: 'Too much is asked at once',
  500: 'Something broke on our side',
  503: 'The database does not answer just now',
} as const

export type ProblemStatus = keyof typeof titles

/** An error for programs, RFC 9457. */
export function problem(
  url: URL,
  status: ProblemStatus,
  more: {
    detail?: string
    /** What to read instead. */
    instead?: string
    headers?: Record<string, string>
  } = {},
): Response {
  const { detail, instead, headers = {} } = more
  const body = {
    type: 'about:blank',
    title: titles[status],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(instead === undefined ? {} : { instead }),
    instance: url.pathname,
  }
  return openToAll(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-cache', ...headers },
    }),
  )
}
