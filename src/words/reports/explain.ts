import type { Remark } from '../checker.ts'
import { loadLexicon } from '../lexicons.ts'
import { loadReasons, type Reasons } from '../reasons/reasons.ts'
import { type Source, sourcesFor } from '../reasons/sources.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { linesOf } from './lines.ts'

/** A remark with all that somebody needs to decide: where, why, and who says so. */
export type Explained = Remark & {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** One or two sentences, in the language of the text where there are some, else in English. */
  readonly why: string
  readonly sources: readonly Source[]
  /** The term in a guide that people read; without a guide, the first source. */
  readonly link?: string
  /** Stays the same when other parts of the text change; unique among the remarks of a text. */
  readonly fingerprint: string
}

export type ExplainOptions = {
  /** The language of the reasons, where that is not the language of the text. */
  readonly reasonsIn?: string
  /** Address of a term in a guide, with `{term}` in it. */
  readonly guide?: string
}

/** Adds to remarks on a text where they stand, why they are made and who says so. Needs no database and no network. */
export async function explain(
  text: string,
  remarks: readonly Remark[],
  { reasonsIn, guide }: ExplainOptions = {},
): Promise<Explained[]> {
  if (remarks.length === 0) return []
  const positionAt = linesOf(text)
  const fingerprints = fingerprintsOf(text, remarks)
  const backgrounds = new Map<string, Background>()
  for (const { language } of remarks)
    if (!backgrounds.has(language)) backgrounds.set(language, await backgroundOf(language, reasonsIn))
  return remarks.map((remark, i) => {
    const { line, column } = positionAt(remark.start)
    const end = positionAt(remark.end)
    const { why, sources } = (backgrounds.get(remark.language) as Background)(remark)
    const link = guide === undefined ? sources[0]?.url : guide.replaceAll('{term}', remark.term)
    return {
      ...remark,
      line,
      column,
      endLine: end.line,
      endColumn: end.column,
      why,
      sources,
      ...(link !== undefined && { link }),
      fingerprint: fingerprints[i] as string,
    }
  })
}

type Background = (remark: Remark) => { why: string; sources: readonly Source[] }

async function backgroundOf(language: string, reasonsIn = language): Promise<Background> {
  const rules = new Map((await loadLexicon(language))?.rules.map((rule) => [rule.id, rule]))
  const { reasons } = await loadReasons(reasonsIn)
  const english: Reasons = (await loadReasons('en')).reasons
  return ({ rule, term }) => {
    const own = rules.get(rule)
    return {
      why: own?.why ?? reasons[term] ?? english[term] ?? '',
      sources: sourcesFor(term, own?.sources),
    }
  }
}
