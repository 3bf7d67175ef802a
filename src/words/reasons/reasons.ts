/** Why a word is remarked on, one or two sentences for each term. */
export type Reasons = Readonly<Record<string, string>>

const loaders: Readonly<Record<string, () => Promise<{ reasons: Reasons }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  it: () => import('./it.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  sv: () => import('./sv.ts'),
}

/** Languages in which reasons are written; all others are answered in English. */
export const reasonLanguages: readonly string[] = Object.keys(loaders)

/** The reasons in a language, loaded when they are asked for, and the language that they are in. */
export async function loadReasons(language: string): Promise<{ language: string; reasons: Reasons }> {
  const base = language.toLowerCase().split('-')[0] ?? ''
  const loader = Object.hasOwn(loaders, base) ? loaders[base] : undefined
  if (loader) return { language: base, ...(await loader()) }
  return { language: 'en', reasons: (await import('./en.ts')).reasons }
}
