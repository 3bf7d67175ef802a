import type { Localised } from '#content'
import { collator, nameOf } from '#languages'
import { severities } from '#words'
import { allTerms, publishedTerms } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'

/** The language whose words a reader wants to see, and the one that was asked for in vain. */
export type GuideLanguage = { readonly language: string; readonly unknown?: string }

/** `?in=de` asks for words of another language on the same page. One in which nobody has written is answered in the reader's. */
export async function guideLanguage(request: SiteRequest): Promise<GuideLanguage> {
  const asked = request.url.searchParams.get('in')?.trim()
  if (asked === undefined || asked === '' || asked === request.language) return { language: request.language }
  const language = asked.toLowerCase()
  const written = (await publishedTerms(request)).some(({ parts }) => Object.hasOwn(parts, language))
  return written ? { language } : { language: request.language, unknown: asked.slice(0, 40) }
}

/** The question that keeps another language, for links: `?in=de`, or nothing. */
export function inQuery(request: SiteRequest, language: string): string {
  return language === request.language ? '' : `?in=${language}`
}

export type LanguageCount = { readonly language: string; readonly count: number }

/** Every language that terms are written in, by its name, with how many there are. */
export async function guideLanguages(request: SiteRequest): Promise<LanguageCount[]> {
  const counts = new Map<string, number>()
  for (const { parts } of await publishedTerms(request))
    for (const language of Object.keys(parts)) counts.set(language, (counts.get(language) ?? 0) + 1)
  const { compare } = collator(request.language)
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .sort((a, b) => compare(nameOf(a.language, request.language), nameOf(b.language, request.language)))
}

export type TermGroups = Record<'essential' | 'further' | 'elsewhere', readonly Localised<'term'>[]>

/**
 * Words belong to one language: those that nobody has written about in it stand apart. The essential ones begin with those to avoid, and
 * among them with those that most sources advise on; all others go by their names.
 */
export async function termGroups(request: SiteRequest, language: string): Promise<TermGroups> {
  const { compare } = collator(language)
  const sorted = (await allTerms(request, language)).sort((a, b) =>
    compare(a.fields.title.value, b.fields.title.value),
  )
  const here = sorted.filter(({ parts }) => parts[language] !== undefined)
  return {
    essential: here
      .filter(({ shared }) => shared.order === 'essential')
      .sort(
        ({ shared: a }, { shared: b }) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          b.sources.length - a.sources.length,
      ),
    further: here.filter(({ shared }) => shared.order !== 'essential'),
    elsewhere: sorted.filter(({ parts }) => parts[language] === undefined),
  }
}

/** How many of the terms in a language a native speaker has signed. */
export function signedOf({ essential, further }: TermGroups, language: string) {
  const here = [...essential, ...further]
  return {
    all: here.length,
    signed: here.filter(({ parts }) => parts[language]?.fields.reviewedOn !== undefined).length,
  }
}
