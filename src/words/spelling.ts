import { kindOf, kinds, plain, plainOf } from './letters.ts'
import type { Lexicon } from './lexicon.ts'

/** How one language tells words apart: which marks make another letter, and how capitals become small. */
export type Spelling = {
  /** A word as written, in the one form in which words of this language are compared. */
  fold(word: string): string
  /** All forms in which a word of the lexicon may be met. */
  variants(word: string): readonly string[]
}

export function spellingOf({ language, letters = '', spellings = {} }: Lexicon): Spelling {
  const own = new Set(letters.normalize('NFC'))
  const isTurkic = /^(?:tr|az)\b/.test(language)
  const cache = new Map<string, string>()

  const fold = (word: string): string => {
    const known = cache.get(word)
    if (known !== undefined) return known
    const folded = foldWord(word)
    if (cache.size > 20_000) cache.clear()
    cache.set(word, folded)
    return folded
  }

  function foldWord(word: string): string {
    let out = ''
    for (const char of withoutSilent(isTurkic ? word.replaceAll('I', 'ı') : word).normalize('NFC')) {
      const small = char === 'İ' ? 'i' : char.toLowerCase()
      if (own.has(small)) out += small
      else if (small === 'ß') out += 'ss'
      else if (small === 'æ') out += 'ae'
      else if (small === 'œ') out += 'oe'
      else out += plain(small)
    }
    return out
  }

  return {
    fold,
    variants(word) {
      const folded = fold(word)
      const others = Object.entries(spellings).reduce(
        (words, [letter, instead]) =>
          words.flatMap((one) => (one.includes(letter) ? [one, one.replaceAll(letter, instead)] : [one])),
        [folded],
      )
      // Capitals typed without their marks: ÅSYL as ASYL is left alone, İLTİCA as ILTICA is not.
      return isTurkic ? [...new Set([...others, ...others.map((one) => one.replaceAll('ı', 'i'))])] : others
    },
  }
}

/** Soft hyphens and the like go; marks stay, to be put together with their letters. */
function withoutSilent(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (kindOf[unit] === kinds.letter || kindOf[unit] === kinds.digit || isMark(unit)) out += word[i]
  }
  return out
}

/** Combining marks of Latin, Greek and Cyrillic. Arabic marks and tatweel carry nothing that is compared. */
function isMark(unit: number): boolean {
  return kindOf[unit] === kinds.silent && unit >= 0x0300 && unit <= 0x036f && plainOf[unit] === 0
}
