import { directionOf, messages, nameOf } from '#languages'
import { Mark } from './mosaic.tsx'
import type { Alternate, NavItem, Page } from './page.ts'
import { spoken, wordsOf } from './text.tsx'
import { hostOf } from './video.tsx'

/** The header of every page: mark, places, search, languages, and the way out on pages that help. */
export function Header({ page }: { page: Page }) {
  const { site, language } = page
  const t = messages(language)
  const name = wordsOf(site.name)
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href={`/${language}/`} aria-label={t('shell.home', { network: name })}>
          <Mark />
          <span {...spoken(site.name, language)}>{name}</span>
        </a>
        <Places page={page} />
        <HeaderSearch page={page} />
        <a class="to-search" href={`/${language}/library#q`}>
          <span class="hidden-text">{t('shell.search')}</span>
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              d="M12.5 12.5L18 18M3 8.5a5.5 5.5 0 0 0 11 0 5.5 5.5 0 0 0-11 0z"
            />
          </svg>
        </a>
        <LanguageSwitcher page={page} />
        {page.help && <LeaveLink page={page} />}
      </div>
      {page.help && <LeaveNote page={page} />}
    </header>
  )
}

/** Where “Leave this page” goes when the network names no other place: a site that everybody may have open. */
export const leaveByDefault = 'https://www.wikipedia.org/'

function LeaveLink({ page: { site, language } }: { page: Page }) {
  return (
    <a class="leave" href={site.leaveTo ?? leaveByDefault} rel="noreferrer nofollow">
      {messages(language)('shell.leave')}
    </a>
  )
}

// What the control does and what it cannot do: a reader at risk must not trust it too far.
function LeaveNote({ page: { site, language } }: { page: Page }) {
  const host = hostOf(site.leaveTo ?? leaveByDefault)
  return <p class="leave-note wide">{messages(language)('shell.leave.explained', { host })}</p>
}

// Twice in the page, once shown: beside one another where there is room, folded without a script where there is not.
function Places({ page }: { page: Page }) {
  const t = messages(page.language)
  const items = page.site.nav.map((item) => <Place item={item} page={page} />)
  return (
    <nav class="places" aria-label={t('shell.nav')}>
      <ul>{items}</ul>
      <details>
        <summary>{t('shell.menu')}</summary>
        <ul>{items}</ul>
      </details>
    </nav>
  )
}

function Place({ item, page }: { item: NavItem; page: Page }) {
  const here = item.section === page.section
  return (
    <li>
      <a
        href={item.path}
        aria-current={here ? (item.path === page.path ? 'page' : 'true') : undefined}
        {...spoken(item.label, page.language)}
      >
        {wordsOf(item.label)}
      </a>
    </li>
  )
}

function HeaderSearch({ page: { language, query } }: { page: Page }) {
  const t = messages(language)
  return (
    <search>
      <form action={`/${language}/library`} method="get">
        <label class="hidden-text" for="top-q">
          {t('shell.search')}
        </label>
        <input
          id="top-q"
          type="search"
          name="q"
          value={query}
          placeholder={t('shell.search.go')}
          maxlength={500}
        />
      </form>
    </search>
  )
}

function LanguageSwitcher({ page }: { page: Page }) {
  const { site, language } = page
  if (site.languages.length < 2) return null
  return (
    <details class="languages">
      <summary>
        <span class="hidden-text">{messages(language)('shell.languages')}: </span>
        <span class="name">{nameOf(language, language)}</span>
        <span class="tag" aria-hidden="true">
          {language}
        </span>
      </summary>
      <ul>
        {site.languages.map((one) => (
          <li>
            <a
              href={pathIn(one, page.alternates)}
              lang={one}
              dir={directionOf(one)}
              hreflang={one}
              aria-current={one === language ? 'true' : undefined}
            >
              {nameOf(one, one)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function pathIn(language: string, alternates: readonly Alternate[]): string {
  return alternates.find((one) => one.language === language)?.path ?? `/${language}/`
}
