import { addDays } from '#shared'
import { file } from '../answers.ts'
import { findNetwork } from '../common/frame.ts'
import { errorAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'

/** security.txt (RFC 9116): whom to tell of a weakness. Only where the network names somebody. */
export async function securityText(request: SiteRequest): Promise<Response> {
  const { site, language, frame, today } = request
  const shared = (await findNetwork(site, language))?.shared
  if (shared?.security === undefined) return errorAnswer(request, 404)
  const lines = [
    `Contact: ${asAddress(shared.security)}`,
    // The field is a must; without a word from the network the file is good for half a year from the day it is read.
    `Expires: ${shared.securityExpires ?? `${addDays(today, 180)}T00:00:00Z`}`,
    `Preferred-Languages: ${frame.languages.join(', ')}`,
    `Canonical: ${site.origin}/.well-known/security.txt`,
  ]
  return file(`${lines.join('\n')}\n`, 'text/plain; charset=utf-8')
}

function asAddress(contact: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(contact) ? contact : `mailto:${contact}`
}
