import { framedHeaders } from '#web'
import { html } from '../answers.ts'
import { entryPage } from '../common/entry-page.ts'
import { EmbedCard } from './embed-card.tsx'
import { fileOnPage } from './file-on-page.ts'

/** The card of a file for a frame on another site. The only address of the site that may be framed. */
export const fileEmbedPage = entryPage(
  'policy-file',
  async (request, file) => {
    const on = await fileOnPage(request, file)
    const response = html(`<!doctype html>${<EmbedCard on={on} />}`)
    for (const [name, value] of Object.entries(framedHeaders(request.site.origin)))
      response.headers.set(name, value)
    return response
  },
  '/embed',
)
