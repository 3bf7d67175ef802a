import type { Severity } from '#words'
import type { Texts } from './texts.ts'

/** A page of the guide. `language` where its title is not in the language of the checker’s page. */
export type GuidePage = { readonly title: string; readonly path: string; readonly language?: string }

export type CheckedLanguage = { readonly tag: string; readonly name: string }

/** What the page tells its script, as JSON in the page. */
export type Setup = {
  /** Language of the page. */
  readonly language: string
  readonly texts: Texts
  readonly severities: Readonly<Record<Severity, string>>
  readonly languages: readonly CheckedLanguage[]
  /** Pages of the guide by the terms that rules name. */
  readonly guide: Readonly<Record<string, GuidePage>>
  /** Addresses of the scripts that work beside the page. */
  readonly workers: { readonly document: string; readonly pdf: string }
  readonly offline: { readonly script: string; readonly scope: string }
}
