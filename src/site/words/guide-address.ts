import { redirect } from '../answers.ts'
import type { SiteRequest } from '../site.ts'
import { inReadersLanguage } from '../site-request.ts'

/** `/words` and one address below it, as leaflets and the remarks of programs name them: to the guide in the reader’s language. */
export async function guideAddress(asked: SiteRequest): Promise<Response> {
  const { language, url } = await inReadersLanguage(asked)
  const response = redirect(`/${language}${url.pathname}${url.search}`, 302)
  response.headers.set('vary', 'accept-language')
  return response
}
