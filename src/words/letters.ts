/** What a UTF-16 unit is in running text. */
export const kinds = {
  other: 0,
  letter: 1,
  /** Changes nothing in a word: marks, soft hyphens, zero-width signs, tatweel. */
  silent: 2,
  digit: 3,
  space: 4,
  hyphen: 5,
  apostrophe: 6,
  /** Ends a sentence. */
  stop: 7,
  comma: 8,
  /** Ends a clause: colon, semicolon, dash, bracket. */
  clause: 9,
  quote: 10,
  newline: 11,
} as const

export const kindOf = new Uint8Array(65_536)

/** The plain small letter that a unit stands for when marks, case and width are left aside; 0 for what is no letter. */
export const plainOf = new Uint16Array(65_536)

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 's', æ: 'a', œ: 'o', þ: 't', ð: 'd', ŋ: 'n', ſ: 's', ς: 'σ',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ک: 'ك', ی: 'ي', ґ: 'г',
} // biome-ignore format: a table
const lettersIn = /\p{L}/u
const silentIn = /\p{M}|\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|\ufeff|\u0640|[\u202a-\u202e]|[\u2066-\u2069]/u
const blocks = [
  [0x0000, 0x058f],
  [0x0590, 0x06ff],
  [0x0750, 0x077f],
  [0x1c80, 0x1c8f],
  [0x1e00, 0x206f],
  [0x20d0, 0x20ff],
  [0xfb00, 0xfeff],
  [0xff00, 0xffef],
] as const

const marks: Readonly<Record<string, string>> = {
  hyphen: '-\u2010\u2011\u2012\u058a\ufe63\uff0d',
  apostrophe: "'\u2019\u2018\u02bc\u02bb\u02b9\u1fbd`\u00b4\uff07",
  stop: '.!?\u2026\u061f\u06d4\u203d\u3002\uff01\uff1f',
  comma: ',\u060c\uff0c',
  // Inside words these part letters; between words they part words, see `tokens.ts`.
  silent: '\u00b7\u22c5\u2027\u0387',
  clause: ':;\u2013\u2014\u2015()[]{}\u061b|\u2022/\\=<>',
  quote: '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u201a\uff02\u300c\u300d',
  newline: '\n\r\u2028\u2029\u0085\v\f',
}

for (const [from, to] of blocks)
  for (let unit = from; unit <= to; unit++) {
    const char = String.fromCharCode(unit)
    if (silentIn.test(char)) kindOf[unit] = kinds.silent
    else if (lettersIn.test(char)) {
      kindOf[unit] = kinds.letter
      plainOf[unit] = plainUnit(char)
    } else if (/\p{Nd}/u.test(char)) {
      kindOf[unit] = kinds.digit
      plainOf[unit] = char.normalize('NFKC').charCodeAt(0)
    } else if (/\s/u.test(char)) kindOf[unit] = kinds.space
  }
// Letters of scripts that no lexicon knows are still letters: nothing may match inside their words.
for (const [from, to] of [
  [0x0700, 0x074f],
  [0x0780, 0x1c7f],
  [0x1c90, 0x1dff],
  [0x2c00, 0xd7ff],
] as const)
  for (let unit = from; unit <= to; unit++) kindOf[unit] = kinds.letter
for (const [kind, chars] of Object.entries(marks))
  for (const char of chars) kindOf[char.charCodeAt(0)] = kinds[kind as keyof typeof kinds]

function plainUnit(char: string): number {
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const first = bare.charAt(0) || char.toLowerCase().charAt(0)
  return (plainLetters[char.toLowerCase()] ?? plainLetters[first] ?? first).charCodeAt(0)
}

/** A text letter by letter as plain small letters, everything else left out: the first, coarse way of comparing. */
export function plain(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const letter = plainOf[text.charCodeAt(i)]
    if (letter) out += String.fromCharCode(letter)
  }
  return out
}
