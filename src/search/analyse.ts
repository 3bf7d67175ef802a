import { fold } from './fold.ts'
import { recentlyUsed } from './recently-used.ts'
import { stemLanguage, stemsOf } from './stem.ts'
import { compoundsOf, type Piece } from './words.ts'

/** One word of a text: where it stands, what it is compared as, and the stems it has in the language of the text. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly stems: readonly string[]
  /** The word is several joined by hyphens, which come before it one by one. */
  readonly whole: boolean
}

/** The words of a text in `language`, in their order. */
export function analyse(text: string, language: string): Token[] {
  const stems = stemsIn(language)
  const tokens: Token[] = []
  for (const { pieces, whole } of compoundsOf(text)) {
    for (const piece of pieces) tokens.push(token(piece, stems, false))
    if (whole !== undefined) tokens.push(token(whole, stems, true))
  }
  return tokens
}

function token(piece: Piece, stems: Stems, whole: boolean): Token {
  return { start: piece.start, end: piece.end, word: piece.word, stems: stems(piece), whole }
}

type Stems = (word: { raw: string }) => readonly string[]

const remembered = new Map<string, Stems>()
const mostRemembered = 30_000
const none: readonly string[] = []

/**
 * Stems in one language, each with the sign of its language, so that it meets stems of that language only and no word that happens to
 * look like it. Few words make most of every text, so the last thousands are remembered.
 */
export function stemsIn(language: string): Stems {
  const base = stemLanguage(language)
  if (base === undefined) return () => none
  let stems = remembered.get(base)
  if (stems === undefined) {
    const recent = recentlyUsed(mostRemembered, (raw) =>
      stemsOf(raw, fold(raw), base).map((stem) => `·${base}·${stem}`),
    )
    stems = ({ raw }) => recent(raw)
    remembered.set(base, stems)
  }
  return stems
}
