import { rememberHeader } from '#web'

/** JSON that any page and any program may read, kept until something published changes. */
export function json(
  value: unknown,
  { remember = true, headers = {} }: { remember?: boolean; headers?: Record<string, string> } = {},
): Response {
  return openToAll(
    new Response(JSON.stringify(value), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-cache',
        ...(remember ? { [rememberHeader]: '1' } : {}),
        ...headers,
      },
    }),
  )
}

/** Lets pages of other sites read the answer: it is the same for everybody, and no cookie is ever sent along. */
export function openToAll(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', 'link, etag')
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}
