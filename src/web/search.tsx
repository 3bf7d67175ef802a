import type { Child } from 'hono/jsx'
import { formatNumber, type Language, messages } from '#languages'
import { type Said, Text } from './text.tsx'

type SearchFormProps = {
  language: Language
  /** Where the search is answered. */
  action: string
  query?: string | undefined
  /** What is searched, when it is not the library. */
  label?: string
  /** Facets that are already chosen and must not be lost. */
  keep?: readonly (readonly [name: string, value: string])[]
  /** Distinguishes this field from the one in the header. */
  id?: string
}

/** A search that is a plain form: it works without a script and its result has an address. */
export function SearchForm({ language, action, query, label, keep = [], id = 'q' }: SearchFormProps) {
  const t = messages(language)
  return (
    <search>
      <form class="search-form" action={action} method="get">
        <label for={id}>{label ?? t('shell.search')}</label>
        <div>
          <input type="search" id={id} name="q" value={query} dir="auto" maxlength={500} />
          {keep.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button">
            {t('shell.search.go')}
          </button>
        </div>
      </form>
    </search>
  )
}

export type Facet = {
  label: Said
  /** How many results it would leave. */
  count?: number | undefined
  /** Address of the list with this facet taken or, when chosen, given back. */
  href: string
  chosen?: boolean | undefined
}

type FacetGroupProps = {
  language: Language
  title: string
  facets: readonly Facet[]
  /** How many to show at once; chosen ones always show. */
  shown?: number
  /** Fold the group: for the less asked ones. A group with a chosen facet is open. */
  folded?: boolean
}

/** One group of facets with their counts: plain links, never followed by crawlers, the chosen ones marked. */
export function FacetGroup({ language, title, facets, shown = 8, folded = false }: FacetGroupProps) {
  if (facets.length === 0) return null
  const first = facets.filter((facet, place) => place < shown || facet.chosen)
  const rest = facets.filter((facet, place) => place >= shown && !facet.chosen)
  const anyChosen = facets.some((facet) => facet.chosen)
  return (
    <details class="facets" open={!folded || anyChosen}>
      <summary>{title}</summary>
      <FacetList language={language} facets={first} />
      {rest.length > 0 && (
        <details>
          <summary>{messages(language)('facets.more', { count: rest.length })}</summary>
          <FacetList language={language} facets={rest} />
        </details>
      )}
    </details>
  )
}

/**
 * All groups of facets together. On a phone they are folded, so that results come first; beside the results where
 * there is room they always show. Stands in `<div class="results">`, before the results.
 */
export function FacetPanel({
  language,
  children,
  open,
}: {
  language: Language
  children?: Child
  open?: boolean
}) {
  return (
    <details class="facet-panel" open={open}>
      <summary>{messages(language)('facets.title')}</summary>
      {children}
    </details>
  )
}

/** The values of one facet as links with their counts; the chosen ones are marked and give themselves back. */
export function FacetList({ language, facets }: { language: Language; facets: readonly Facet[] }) {
  const t = messages(language)
  return (
    <ul>
      {facets.map(({ label, count, href, chosen }) => (
        <li>
          <a href={href} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
            <span>
              <Text of={label} within={language} />
              {chosen && <span class="hidden-text"> ({t('facets.chosen')})</span>}
            </span>
            {count !== undefined && <span class="count">{formatNumber(count, language)}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What stands in place of a list that is empty: why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="strong">{title}</p>
      {children}
    </div>
  )
}
