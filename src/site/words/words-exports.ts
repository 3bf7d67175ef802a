import {
  type Glossary,
  glossaryOf,
  valePackageName,
  writeGlossaryCsv,
  writeGlossaryJson,
  writeSkos,
  writeTbx,
  writeValePackage,
} from '#exchange'
import { wordsOf } from '#web'
import { lexiconLanguages, loadLexicon } from '#words'
import { file } from '../answers.ts'
import { publishedTerms } from '../common/words-pairs.ts'
import { errorAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'

/** The files that hold the whole guide, in the order in which a reader sees them. */
export const wordsFormats = ['csv', 'json', 'ttl', 'tbx'] as const

const writers = {
  csv: { write: writeGlossaryCsv, type: 'text/csv; charset=utf-8; header=present' },
  json: { write: writeGlossaryJson, type: 'application/json; charset=utf-8' },
  ttl: { write: writeSkos, type: 'text/turtle; charset=utf-8' },
  tbx: { write: writeTbx, type: 'application/xml; charset=utf-8' },
} as const

export const wordsFormatNames = { csv: 'CSV', json: 'JSON', ttl: 'SKOS (Turtle)', tbx: 'TBX' } as const

/** Media types, without what only matters on the way. */
export function wordsFormatType(format: keyof typeof writers): string {
  return writers[format].type.split(';')[0] ?? ''
}

/** `/words.ttl` and its like: the guide in every language, for other programs. */
export async function wordsFile(request: SiteRequest): Promise<Response> {
  const name = request.params.file ?? ''
  const format = wordsFormats.find((one) => name === `words.${one}`)
  if (format === undefined) return errorAnswer(request, 404)
  const { write, type } = writers[format]
  return file(write(await glossary(request)), type, { download: name })
}

/** `/words/vale/words-de.zip`: the lexicon of one language as a package for Vale. */
export async function valePackage(request: SiteRequest): Promise<Response> {
  const language = lexiconLanguages.find((one) => `${valePackageName(one)}.zip` === request.params.name)
  const lexicon = language && (await loadLexicon(language))
  if (lexicon === undefined) return errorAnswer(request, 404)
  const bytes = writeValePackage(lexicon, await glossary(request))
  return file(bytes, 'application/zip', { download: `${valePackageName(lexicon.language)}.zip` })
}

export function valePath(language: string): string {
  return `/words/vale/${valePackageName(language)}.zip`
}

/** Addresses without a language are asked in the default one, so the title is in that. */
function glossary(request: SiteRequest): Promise<Glossary> {
  const { site, language, frame, t } = request
  return site.memo('glossary', async () =>
    glossaryOf(await publishedTerms(request), {
      origin: site.origin,
      title: t('nav.words'),
      publisher: wordsOf(frame.name),
      language,
    }),
  )
}
