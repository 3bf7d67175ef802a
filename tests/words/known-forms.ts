import { Checker, lexiconLanguages, loadLexicon } from '../../src/words/index.ts'
import { readCases } from './cases.ts'

type Forms = Record<string, Record<string, string[]>>

/** What the checker remarks on in the cases of every language, by term and language: each form once, in the order of its letters. */
export async function knownForms(): Promise<Forms> {
  const forms: Forms = {}
  for (const language of [...lexiconLanguages].sort()) {
    const lexicon = await loadLexicon(language)
    if (!lexicon) continue
    const checker = new Checker(lexicon)
    for (const { text, places } of readCases(language)) {
      if (places.length === 0) continue
      for (const { term, start, text: found } of checker.check(text)) {
        const form = formOf(found, start === 0 && language !== 'de' ? language : undefined)
        if (form === undefined) continue
        forms[term] ??= {}
        forms[term][language] ??= []
        forms[term][language].push(form)
      }
    }
  }
  return Object.fromEntries(
    Object.entries(forms)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, byLanguage]) => [term, mapped(byLanguage)]),
  )
}

function mapped(byLanguage: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(byLanguage).map(([language, forms]) => [
      language,
      [...new Map(forms.toSorted().map((form) => [form.toLocaleLowerCase(language), form])).values()].sort(
        new Intl.Collator(language).compare,
      ),
    ]),
  )
}

/**
 * Not those that show what the checker puts up with: capitals throughout, hashtags, quotation marks, hidden letters.
 *
 * @param lower the language whose small letter it gets, when the capital is that of a sentence; German nouns have their own
 */
function formOf(text: string, lower: string | undefined): string | undefined {
  const form = text.normalize('NFC')
  const shouts = form.length > 3 && form === form.toUpperCase() && /\p{Lu}/u.test(form)
  if (shouts || form.length > 50 || /[,#"“”„«»_*\n\u00ad\u200b-\u200f\u2060\u0640\p{Nd}]/u.test(form))
    return undefined
  return lower === undefined ? form : form.charAt(0).toLocaleLowerCase(lower) + form.slice(1)
}
