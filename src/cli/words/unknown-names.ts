import { didYouMean } from '#exchange'
import { lexiconLanguages, loadLexicon, loadReasons } from '#words'

/** Sentences about names that no rule and no term has. Of rules only those of the languages are loaded that the names begin with. */
export async function unknownNames(names: ReadonlySet<string>): Promise<string[]> {
  if (names.size === 0) return []
  const known = new Set(Object.keys((await loadReasons('en')).reasons))
  const languages = new Set([...names].map((name) => name.split('-')[0] ?? ''))
  for (const language of lexiconLanguages.filter((one) => languages.has(one)))
    for (const { id } of (await loadLexicon(language))?.rules ?? []) known.add(id)
  return [...names]
    .filter((name) => !known.has(name))
    .map((name) => `“${name}” is neither a rule nor a term, and changes nothing.${didYouMean(name, known)}`)
}
