import { sql } from 'kysely'
import type { ApiRequest } from './api-request.ts'

/** `/healthz`: the process answers. */
export function health(): Response {
  return plain(200, 'ok')
}

const patience = 2_000

/** `/readyz`: the database answers too, in time. */
export async function ready({ site }: ApiRequest): Promise<Response> {
  const { promise: tooLate, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), patience)
  const asking = sql`select 1`.execute(site.db).then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([asking, tooLate])
  clearTimeout(timer)
  return isReady ? plain(200, 'ready') : plain(503, 'the database does not answer')
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
