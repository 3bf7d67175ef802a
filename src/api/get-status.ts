import { messages } from '#languages'
import { statusName } from '#policies'
import { policyViews, sentenceOf, siteLanguages, siteRequest } from '#site'
import { json } from './answers.ts'
import type { ApiRequest } from './api-request.ts'
import { problem } from './problem.ts'

/** `/api/v1/policy-files/{key}/status`: where a file stands today, why, and what comes next. */
export async function getStatus({ site, url, params: [key = ''], asked }: ApiRequest): Promise<Response> {
  const request = await siteRequest(site, asked, {})
  const view = (await policyViews(request)).get(key)
  if (view === undefined) return problem(url, 404, { detail: 'There is no policy file with this key.' })
  const { entry, status } = view
  const languages = await siteLanguages(site)
  return json({
    file: entry.key,
    url: `${site.origin}/id/${entry.id}`,
    /** Statuses follow from the events and the day. */
    asOf: request.today,
    checked: entry.shared.checked ?? null,
    ...status,
    name: Object.fromEntries(languages.map((language) => [language, statusName(status, messages(language))])),
    sentence: Object.fromEntries(languages.map((language) => [language, sentenceOf(view, language)])),
  })
}
