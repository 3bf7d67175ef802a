import { lexiconLanguages, listRules, loadLexicon } from '#words'
import { json } from '../answers.ts'
import type { ApiRequest } from '../api-request.ts'
import { problem } from '../problem.ts'

/** `/api/v1/words`: the languages that are checked, and who has signed them. */
export async function listWords({ site }: ApiRequest): Promise<Response> {
  const languages = []
  for (const language of [...lexiconLanguages].sort()) {
    const lexicon = await loadLexicon(language)
    if (!lexicon) continue
    const { review = null, unsure = false, rules } = lexicon
    const url = `${site.origin}/api/v1/words/${language}`
    languages.push({ language, url, review, unsure, rules: rules.length })
  }
  return json({ languages })
}

/** `/api/v1/words/{language}`: what is looked for in a language. */
export async function getWords({ url, params: [language = ''] }: ApiRequest): Promise<Response> {
  const lexicon = await listRules(language)
  return lexicon
    ? json(lexicon)
    : problem(url, 404, { detail: 'There is no lexicon in this language; /api/v1/words lists them.' })
}
