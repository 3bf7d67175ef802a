import type { Found, Word } from './matcher.ts'
import { gaps } from './tokens.ts'
import type { Sign } from './vocabulary.ts'

/** How far the words of a title may reach. */
const far = 25

/**
 * Whether the words stand in the official title of a law or body: in one run of words with capitals that also holds a word such as *Act*, or after
 * such a word that carries a number (*Directive 2008/115/EC on … illegally staying …*).
 */
export function titleAround(text: string, words: readonly Word[], { from, to }: Found, title: Sign): boolean {
  return isInCapitals(text, words, { from, to }, title) || followsNumberedTitle(text, words, from, title)
}

function isInCapitals(
  text: string,
  words: readonly Word[],
  { from, to }: Pick<Found, 'from' | 'to'>,
  title: Sign,
): boolean {
  const run = words.slice(from, to)
  if (!run.every((word) => word.capital)) return false
  // A headline in capitals throughout holds no titles by its capitals.
  const written = text.slice(run[0]?.start, run.at(-1)?.end)
  if (written === written.toUpperCase() && run.length > 1) return false
  if (run.some(({ symbols }) => symbols.includes(title))) return true
  for (let i = to; i < words.length && i < to + 8 && joins(text, words, i); i++) {
    if (isTitle(words[i] as Word, title)) return true
    if (!(words[i] as Word).capital && !isShort(words[i] as Word)) break
  }
  for (let i = from - 1; i >= 0 && i > from - 8 && joins(text, words, i + 1); i--) {
    if (isTitle(words[i] as Word, title)) return true
    if (!(words[i] as Word).capital && !isShort(words[i] as Word)) break
  }
  return false
}

function isTitle(word: Word, title: Sign): boolean {
  return word.capital && word.symbols.includes(title)
}

/** Small words inside titles: *of*, *on the*, *de la*. */
function isShort(word: Word): boolean {
  return word.end - word.start <= 4
}

/** Nothing but spaces and brackets stands before a word: *Illegal Immigrants (Trafficking) Act*. */
function joins(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  return word.gap <= gaps.space || /^[\s()]+$/.test(text.slice(words[at - 1]?.end, word.start))
}

/** What makes the word before it the name of one law: *2008/115/EC*, *n° 2024-42*, *No 604/2013*. */
const number =
  /^[\s\u00a0]*(?:\(\p{L}{2,10}\)[\s\u00a0]*)?(?:\p{L}{1,10}\.?[\s\u00a0]+){0,2}?(?:n[°ºo.]?\.?|no\.|nr\.?|núm\.|num\.|č\.|št\.|αρ\.|№|رقم)?[\s\u00a0]*(?:\d+[/-]\d+|(?<=(?:[°º.№o]|رقم)[\s\u00a0]*)\d+)[/\-\d\p{L}]*/iu
/** A comma may part it from its day, *Ley 4/2000, de 11 de enero, sobre …*; any other ends the title. */
const ended = /^[\s\u00a0]*[,،](?![\s\u00a0]*(?:\p{L}{1,3}[\s\u00a0]+)?\d)/u
/** Of a law that has but a year, what it is about follows at once: *the Act of 1971 on …*. */
const year =
  /^[\s\u00a0]+(?:(?:of|de|del|vom|von|z|från|van|di|da)[\s\u00a0]+)?(?:19|20)\d\d[\s\u00a0]+(?:on|to|for|against|relating|concerning|regarding|über|zur|zum|gegen|sur|relative|relatif|portant|pour|contre|sobre|relativa|relativo|contra|para|su|sull\p{L}+|contro|om|mot|tot|inzake|betreffende|tegen|o|proti|przeciw\p{L}*)\P{L}/iu

function followsNumberedTitle(text: string, words: readonly Word[], from: number, title: Sign): boolean {
  for (let i = from - 1; i >= Math.max(0, from - far); i--) {
    const word = words[i]
    if (!word || words[i + 1]?.gap === gaps.sentence) return false
    if (!word.symbols.includes(title)) continue
    const after = text.slice(word.end, word.end + 60)
    const named = number.exec(after)?.[0]
    if (named !== undefined) return !ended.test(after.slice(named.length))
    if (from - i <= 10 && word.capital && year.test(after)) return true
  }
  return false
}
