/** Hundredths of the font size. Measured in the fonts of the site, and rounded up: a guess too wide costs less than a collision. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ijl,.:;'’|]/u, 26],
  [/ /u, 28],
  [/[ft!()[\]]/u, 33],
  [/[rI1/"-]/u, 40],
  [/[cksvxyz]/u, 49],
  [/[aJL]/u, 54],
  [/[bdeghnopquEFT\u00df-\u00ff]/u, 57],
  [/[mwMW%@]/u, 86],
  [/\p{Script=Arabic}/u, 52],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 100],
]
const ordinary = 69
const boldness = 1.07

/** About how wide a text will be drawn, for pictures that are laid out where no font is. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  const hundredths = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
  return Math.ceil(((hundredths * size) / 100) * (weight === 'bold' ? boldness : 1))
}

function letterWidth(letter: string): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? ordinary
}
