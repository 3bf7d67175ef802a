import type { KindName, SearchWeight } from '#content'
import { stemsIn } from './analyse.ts'
import { searchableTexts } from './searchable-texts.ts'
import { compoundsOf } from './words.ts'

/** The words of one language part, ready for an index. */
export type SearchDocument = Readonly<Record<SearchWeight, IndexedWords>>

export type IndexedWords = {
  /** In their order, with a `boundary` between one text and the next, so that no phrase runs across. */
  readonly running: readonly string[]
  /** Stems, and hyphenated words written as one; each with the place of its first word in `running`. */
  readonly further: ReadonlyMap<string, number>
}

export const boundary = '¦'

/** A tsvector holds a megabyte; what is beyond is left out in both databases. */
const mostBytes = 1_000_000
/** Characters of text whose words fit whatever they are, so that nobody needs to count. */
const surelyFits = 30_000

export function documentOf(kind: KindName, fields: object, language: string): SearchDocument {
  const texts = searchableTexts(kind, fields)
  const length = Object.values(texts)
    .flat()
    .reduce((sum, text) => sum + text.length, 0)
  const room = length < surelyFits ? undefined : { bytes: mostBytes, known: new Set<string>() }
  return {
    title: wordsOf(texts.title, language, room),
    summary: wordsOf(texts.summary, language, room),
    body: wordsOf(texts.body, language, room),
  }
}

type Room = { bytes: number; known: Set<string> } | undefined

function wordsOf(texts: readonly string[], language: string, room: Room): IndexedWords {
  const stems = stemsIn(language)
  const running: string[] = []
  const further = new Map<string, number>()
  const add = (word: string) => {
    if (!further.has(word) && fits(word, room)) further.set(word, running.length - 1)
  }
  for (const text of texts) {
    if (running.length > 0) running.push(boundary)
    for (const { pieces, whole } of compoundsOf(text)) {
      for (const piece of pieces) {
        running.push(fits(piece.word, room) ? piece.word : boundary)
        for (const stem of stems(piece)) add(stem)
      }
      if (whole === undefined) continue
      add(whole.word)
      for (const stem of stems(whole)) add(stem)
    }
  }
  return { running, further }
}

function fits(word: string, room: Room): boolean {
  if (room === undefined || room.known.has(word)) return true
  const bytes = 3 * word.length + 24
  if (bytes > room.bytes) return false
  room.bytes -= bytes
  room.known.add(word)
  return true
}
