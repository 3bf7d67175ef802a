import { recentlyUsed } from './recently-used.ts'

/** Longer words are cut, in the index and in queries alike. */
const longest = 64

/**
 * A word as it is compared: in small letters, without accents and points, with letter forms that readers mix up made one.
 * Letters and digits alone are left; what has none becomes ''.
 */
export function fold(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? cut(word) : foldRecent(word)
}

const foldRecent = recentlyUsed(40_000, foldOther)

function foldOther(word: string): string {
  const lower = word.normalize('NFKD').toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return cut(lower)
  const folded = lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(letterForms, (letter) => forms[letter] ?? letter)
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .replace(/^\p{M}+/u, '')
  return cut(folded)
}

function cut(word: string): string {
  if (word.length <= longest) return word
  const short = word.slice(0, longest)
  return short.isWellFormed() ? short : short.slice(0, -1)
}

/**
 * Marks that are written or left out without changing the word: Latin, Greek and Cyrillic accents, Hebrew points, Arabic harakat.
 * Vowel signs of Indic scripts are marks too and stay, since they are letters to their readers.
 */
const accents = /(?=\p{Mn})(?![\u3099\u309a])[\p{sc=Zinh}\p{sc=Arab}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}]/gu

const forms: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ς: 'σ',
  // Arabic: final ya without dots, ta marbuta, alef wasla; Persian and Urdu shapes of kaf, ya and ha; tatweel.
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ـ: '',
  // An apostrophe that Unicode counts as a letter.
  ʼ: '',
}

const letterForms = new RegExp(`[${Object.keys(forms).join('')}]`, 'g')
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
