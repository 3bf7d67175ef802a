import type { Child } from 'hono/jsx'
import type { InLanguage } from '#content'
import { directionOf, formatDate, type Language, messages, nameOf } from '#languages'
import type { PartialDate } from '#shared'

/** A text, with the language it is really in where that is known. */
export type Said = string | InLanguage<string>

/**
 * `lang` and `dir` of an element whose text may be in another language than the page; nothing when it is the same.
 *
 * ```tsx
 * <h1 {...spoken(title, language)}>{title.value}</h1>
 * ```
 */
export function spoken(text: Said, within: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  if (typeof text === 'string' || text.language === within) return {}
  return { lang: text.language, dir: directionOf(text.language) }
}

/** The words themselves. */
export function wordsOf(text: Said): string {
  return typeof text === 'string' ? text : text.value
}

/** A text inside a line: marked and isolated when its language differs from the page's, bare when it does not. */
export function Text({ of, within }: { of: Said; within: Language }) {
  if (typeof of === 'string' || of.language === within) return <>{wordsOf(of)}</>
  return <bdi {...spoken(of, within)}>{of.value}</bdi>
}

/** Says that a page, or a part of it, is shown in another language because nobody has translated it yet. */
export function FallbackNote({ shown, within, part }: { shown: Language; within: Language; part?: boolean }) {
  if (shown === within) return null
  const t = messages(within)
  const names = { shown: nameOf(shown, within), wanted: nameOf(within, within) }
  return <p class="fallback">{part ? t('fallback.part', names) : t('fallback.page', names)}</p>
}

/** A date as precise as it is known, for people and for programs. */
export function DateText({
  date,
  language,
  style = 'long',
}: {
  date: PartialDate
  language: Language
  style?: 'long' | 'short' | 'month-year'
}) {
  return <time datetime={date}>{formatDate(date, language, style)}</time>
}

/** Small facts in one line with dots between them; what is absent leaves no gap. */
export function Facts({ children, of }: { of?: readonly Child[]; children?: Child }) {
  const facts = (of ?? []).filter(
    (fact) => fact !== undefined && fact !== null && fact !== false && fact !== '',
  )
  if (facts.length === 0 && children === undefined) return null
  return (
    <p class="facts">
      {facts.map((fact, place) => (
        <>
          {place > 0 && ' · '}
          {fact}
        </>
      ))}
      {children}
    </p>
  )
}
