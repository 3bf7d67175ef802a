import type { Child } from 'hono/jsx'
import type { Language } from '#languages'
import type { Said } from './text.tsx'

/** A link whose label may be in another language than the page. */
export type LabelledLink = { path: string; label: Said }

/** One place in the header; `section` is what a page names to be marked as standing there. */
export type NavItem = LabelledLink & { section: string }

/** The same in another form: to follow, to subscribe to, or (`oembed`) to show on another site. */
export type FeedLink = {
  type: 'atom' | 'rss' | 'json' | 'calendar' | 'oembed' | 'oembed-xml'
  path: string
  title: string
}

/** What every page of one network in one language has in common. Built once and passed along. */
export type SiteFrame = {
  /** `https://example.org`, without a slash at the end: for canonical, alternates and cards. */
  origin: string
  /** Short name of the network. */
  name: Said
  /** Every language of the site, the default first. */
  languages: readonly Language[]
  nav: readonly NavItem[]
  footer: readonly LabelledLink[]
  /** The quiet line that says this is a demonstration. */
  demonstration?: Said
  /** Ask search engines not to index the site. */
  hidden?: boolean
  /** Address of the stylesheet with the network's own hues, from `huesStylesheet`. */
  hues?: string
  /** Where “Leave this page” goes. */
  leaveTo?: string
}

/** `translated: false` says that this address shows the page in another language, for want of a translation. */
export type Alternate = { language: Language; path: string; translated?: boolean }

/** All that the shell needs to know of one page. */
export type Page = {
  site: SiteFrame
  language: Language
  /** Canonical path with its query, if that is part of what the page is: `/en/library?topic=health`. */
  path: string
  /**
   * The same page in every language of the site, its own included: the language switcher goes there.
   * Search engines are told of those that are not `translated: false`; the site's first language is `x-default`.
   */
  alternates: readonly Alternate[]
  /** Where the page really stands, when this address shows it as a fallback from another language. */
  canonical?: string
  /** What the page is, without the network's name: the shell adds it. The home page leaves it out. */
  title?: string
  description?: string
  /** Which place of the header it belongs to. */
  section?: string
  feeds?: readonly FeedLink[]
  /** schema.org, written as a data block. */
  jsonLd?: object | readonly object[]
  /** `<meta name="citation_…">` and the like. */
  meta?: readonly { name: string; content: string }[]
  /** What the page is for programs that make cards of links. */
  kind?: 'website' | 'article' | 'video.other'
  /** Keep this one page out of search engines: empty searches, facet combinations. */
  hidden?: boolean
  /** The page helps people at risk: shows the control to leave at once. */
  help?: boolean
  /** Stylesheets and the one script that only this page needs, by address. */
  stylesheets?: readonly string[]
  script?: string
  /** What stands in the search field of the header. */
  query?: string
  children?: Child
}
