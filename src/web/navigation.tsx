import type { Child } from 'hono/jsx'
import { formatNumber, type Language, messages } from '#languages'
import { type Said, spoken, Text, wordsOf } from './text.tsx'

/** Where the reader is: every step a link but the last, when it has no path. */
export function Breadcrumbs({
  language,
  trail,
}: {
  language: Language
  trail: readonly { label: Said; path?: string | undefined }[]
}) {
  if (trail.length === 0) return null
  return (
    <nav class="crumbs" aria-label={messages(language)('breadcrumbs.label')}>
      <ol>
        {trail.map(({ label, path }) => (
          <li>
            {path === undefined ? (
              <Text of={label} within={language} />
            ) : (
              <a href={path} {...spoken(label, language)}>
                {wordsOf(label)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PaginationProps = {
  language: Language
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
  /** Ask crawlers not to follow: for lists of search results. */
  nofollow?: boolean
}

/** The pages of a list: the first, the last, and those around this one. Nothing when there is one page. */
export function Pagination({ language, page, pages, hrefOf, nofollow }: PaginationProps) {
  if (pages <= 1) return null
  const t = messages(language)
  const rel = (kind: string) => (nofollow ? `${kind} nofollow`.trim() : kind || undefined)
  return (
    <nav class="pagination" aria-label={t('pagination.label')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel={rel('prev')}>
          {t('pagination.previous')}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((number) => (
          <li>{number === undefined ? <span aria-hidden="true">…</span> : pageLink(number)}</li>
        ))}
      </ol>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel={rel('next')}>
          {t('pagination.next')}
        </a>
      )}
    </nav>
  )

  function pageLink(number: number) {
    return (
      <a
        href={hrefOf(number)}
        rel={rel('')}
        aria-label={t('pagination.page', { page: number })}
        aria-current={number === page ? 'page' : undefined}
      >
        {formatNumber(number, language)}
      </a>
    )
  }
}

/** Page numbers to show; undefined stands for a gap. */
export function shownPages(page: number, pages: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((number, place) => {
    const gap = number - (numbers[place - 1] ?? 0)
    return gap === 2 ? [number - 1, number] : gap > 2 ? [undefined, number] : [number]
  })
}

/** The heading of a section, with a link to all of it at the other end of the line. */
export function SectionHeading({
  children,
  id,
  more,
  small,
}: {
  children?: Child
  id?: string
  more?: { path: string; label: Child }
  small?: boolean
}) {
  const heading = small ? <h3 id={id}>{children}</h3> : <h2 id={id}>{children}</h2>
  if (more === undefined) return heading
  return (
    <div class="section-head">
      {heading}
      <a href={more.path}>{more.label}</a>
    </div>
  )
}

type PageHeadProps = {
  language: Language
  title: Said
  trail?: readonly { label: Said; path?: string | undefined }[]
  /** A sentence or two below the title. */
  lede?: Said | undefined
  /** A small line above the title: what kind of thing it is. */
  above?: Child
  children?: Child
}

/** The head of a page: where it is, its one `h1`, and a sentence. What follows inside it stands close to the title. */
export function PageHead({ language, title, trail = [], lede, above, children }: PageHeadProps) {
  return (
    <div class="page-head">
      <Breadcrumbs language={language} trail={trail} />
      {above !== undefined && <p class="above">{above}</p>}
      <h1 {...spoken(title, language)}>{wordsOf(title)}</h1>
      {lede !== undefined && (
        <p class="lede" {...spoken(lede, language)}>
          {wordsOf(lede)}
        </p>
      )}
      {children}
    </div>
  )
}
