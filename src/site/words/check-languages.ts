import { collator, formatDate, type Language, messages, nameOf } from '#languages'
import type { PartialDate } from '#shared'
import { lexiconLanguages, loadLexicon } from '#words'

/** A language that can be checked, called and described in the reader’s. */
export type CheckLanguage = { tag: string; name: string; described: string }

/** Every language that has a lexicon, in the order of the reader’s alphabet, each with who has signed its words. */
export async function checkLanguages(language: Language): Promise<CheckLanguage[]> {
  const t = messages(language)
  const { compare } = collator(language)
  const all = await Promise.all(
    lexiconLanguages.map(async (tag) => {
      const lexicon = await loadLexicon(tag)
      const name = nameOf(tag, language)
      const signed = lexicon?.review?.signed
      const described =
        signed !== undefined
          ? t('check.language.signed', {
              language: name,
              date: formatDate(signed as PartialDate, language),
            })
          : t(lexicon?.unsure ? 'check.language.unsure' : 'check.language.unsigned', { language: name })
      return { tag, name, described }
    }),
  )
  return all.sort((a, b) => compare(a.name, b.name))
}
