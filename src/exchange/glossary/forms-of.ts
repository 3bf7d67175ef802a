import { forms } from './known-forms.ts'

/** The forms in which the checker meets any of these terms in texts, by language: `formsOf(['illegal-person']).get('fr')`. */
export function formsOf(rules: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const rule of rules)
    for (const [language, more] of Object.entries(forms[rule] ?? {}))
      found.set(language, [...(found.get(language) ?? []), ...more])
  return found
}
