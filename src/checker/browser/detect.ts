import { checkText } from '#words'

/** The language of a text; undefined when there is too little of it to tell. */
export async function languageOf(text: string): Promise<string | undefined> {
  if (text.replace(/[^\p{L}]/gu, '').length < 20) return undefined
  const { languages, unknown } = await checkText(text.slice(0, 4_000))
  return languages[0] ?? unknown[0]
}
