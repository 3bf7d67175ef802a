import { listPublished } from '#content'
import type { Site } from '#site'
import { remarkJson } from '#words'
import { json } from '../answers.ts'
import type { ApiRequest } from '../api-request.ts'
import { problem } from '../problem.ts'
import { checkApart } from './check-apart.ts'
import type { Done, Job } from './check-worker.ts'
import { wordsQuestion } from './words-schemas.ts'

/** Most bytes of a question, around thirty thousand words. */
export const largestQuestion = 200_000

/** `POST /api/v1/words/check`: remarks on a text, which is neither kept nor logged. */
export async function checkWords({ site, url, asked }: ApiRequest): Promise<Response> {
  const question = await readQuestion(asked)
  if (question === 'too large')
    return problem(url, 413, { detail: `Send at most ${largestQuestion} bytes; cut the text into pieces.` })
  if (typeof question === 'string') return problem(url, 400, { detail: question })
  const outcome = await checkApart(question)
  switch (outcome) {
    case 'busy':
      return problem(url, 429, {
        detail: 'Too many texts are waiting. Ask again soon.',
        headers: { 'retry-after': '5' },
      })
    case 'too slow':
      return problem(url, 422, { detail: 'The text takes too long to check. Send it in pieces.' })
    case 'unreadable':
      return problem(url, 422, { detail: 'The markup is nested too deeply to be read.' })
    default:
      return json(answerOf(outcome, question, await guideOf(site)), {
        remember: false,
        headers: { 'cache-control': 'no-store' },
      })
  }
}

async function readQuestion(asked: Request): Promise<Job | string> {
  const bytes = await asked.arrayBuffer()
  if (bytes.byteLength > largestQuestion) return 'too large'
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'This is not JSON in UTF-8. Send { "text": "…" }.'
  }
  const { data, error } = wordsQuestion.safeParse(value)
  if (!data) return sentenceFor(error.issues[0]?.path[0])
  const { text, language, format, threshold, profile, in: reasonsIn } = data
  return {
    text,
    check: { ...(language !== undefined && { language }), ...(format && { format }) },
    settings: { ...(threshold && { threshold }), ...(profile && { profile }) },
    ...(reasonsIn !== undefined && { reasonsIn }),
  }
}

function sentenceFor(name: PropertyKey | undefined): string {
  if (name === undefined) return 'Send an object with a “text”: { "text": "…" }.'
  const { shape } = wordsQuestion
  const choices = { format: shape.format, threshold: shape.threshold, profile: shape.profile }[String(name)]
  if (choices) return `“${String(name)}” is one of ${choices.unwrap().options.join(', ')}.`
  return name === 'text'
    ? '“text” is the text to check, as a string.'
    : `“${String(name)}” is a language: fr, pt-BR.`
}

function answerOf({ remarks, languages, unknown }: Done, { check }: Job, guide: ReadonlyMap<string, string>) {
  return {
    language: check.language ?? languages[0] ?? unknown[0] ?? null,
    unknown,
    remarks: remarks.map((remark) => {
      const link = guide.get(remark.term)
      return remarkJson(link === undefined ? remark : { ...remark, link })
    }),
  }
}

/** Where the terms of the rules are explained on this site, by their names. */
async function guideOf(site: Site): Promise<ReadonlyMap<string, string>> {
  const terms = await listPublished(site.db, 'term', { limit: 200 })
  return new Map(
    terms.flatMap(({ id, shared }) =>
      (shared.concepts ?? []).map((concept): [string, string] => [concept, `${site.origin}/id/${id}`]),
    ),
  )
}
