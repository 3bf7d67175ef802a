import { eld } from 'eld/extrasmall'

/** Languages that the detector does not know are told by letters and words that no other has. */
const telltales: readonly (readonly [language: string, sign: RegExp])[] = [
  ['mt', /[ħġż]|\b(?:għal|minn|għandhom|migranti mhux|tal-|fil-|lill-)/giu],
  ['ga', /\b(?:agus|na|an|tá|bhí|go|gan|mar|ag|le|ar|sna|chun|daoine)\b/giu],
]

/**
 * The language of a text, as a two-letter tag; undefined when there is too little to tell.
 *
 * @param sure undefined also when it is only the likeliest of several
 */
export function detectLanguage(text: string, { sure = false } = {}): string | undefined {
  const letters = text.replace(/[^\p{L}\s]/gu, ' ')
  if (letters.replace(/\s/g, '').length < 20) return undefined
  for (const [language, sign] of telltales) {
    const hits = letters.match(sign)?.length ?? 0
    if (hits / letters.split(/\s+/).length > (language === 'ga' ? 0.28 : 0.2)) return language
  }
  const told = eld.detect(letters.slice(0, 2_000))
  return sure && !told.isReliable() ? undefined : told.language || undefined
}
