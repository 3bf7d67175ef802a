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
  return isInCapitals(words, from, to, title) || followsNumberedTitle(text, words, from, title)
}

function isInCapitals(words: readonly Word[], from: number, to: number, title: Sign): boolean {
  const run = words.slice(from, to)
  if (!run.every((word) => word.capital)) return false
  if (run.some(({ symbols }) => symbols.includes(title))) return true
  for (let i = to; i < words.length && i < to + 8 && joins(words[i] as Word); i++) {
    if (isTitle(words[i] as Word, title)) return true
    if (!(words[i] as Word).capital && !isShort(words[i] as Word)) break
  }
  for (let i = from - 1; i >= 0 && i > from - 8 && joins(words[i + 1] as Word); i--) {
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

function joins(word: Word): boolean {
  return word.gap <= gaps.space
}

function followsNumberedTitle(text: string, words: readonly Word[], from: number, title: Sign): boolean {
  for (let i = from - 1; i >= Math.max(0, from - far); i--) {
    if (words[i + 1]?.gap === gaps.sentence) return false
    if (!words[i]?.symbols.includes(title)) continue
    const near = words.slice(i + 1, i + 6)
    return near.some((word) => /^\d/.test(text.slice(word.start, word.end)))
  }
  return false
}
