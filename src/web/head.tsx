import { assetPath } from './assets.ts'
import type { Alternate, FeedLink, Page } from './page.ts'
import { wordsOf } from './text.tsx'

const feedTypes: Record<FeedLink['type'], string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
  oembed: 'application/json+oembed',
  'oembed-xml': 'text/xml+oembed',
}

/** What browsers, search engines and cards of links are told about a page. */
export function Head({ page }: { page: Page }) {
  const { site, language, description, feeds = [], meta = [] } = page
  const title = titleOf(page)
  const address = site.origin + canonicalOf(page)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {(site.hidden || page.hidden) && (
        <meta name="robots" content={site.hidden ? 'noindex, nofollow' : 'noindex'} />
      )}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#10191d" media="(prefers-color-scheme: dark)" />
      <link
        rel="preload"
        href={assetPath('atkinson-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin=""
      />
      <link rel="stylesheet" href={assetPath('site.css')} />
      {site.hues !== undefined && <link rel="stylesheet" href={site.hues} />}
      {page.stylesheets?.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {page.script !== undefined && <script type="module" src={page.script} />}
      <link rel="icon" type="image/svg+xml" href={assetPath('icon.svg')} />
      <link rel="canonical" href={address} />
      <Alternates page={page} />
      {feeds.map((feed) => (
        <link rel="alternate" type={feedTypes[feed.type]} href={feed.path} title={feed.title} />
      ))}
      <meta property="og:title" content={page.title ?? title} />
      <meta property="og:type" content={page.kind ?? 'website'} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={wordsOf(site.name)} />
      <meta property="og:locale" content={language.replaceAll('-', '_')} />
      {description !== undefined && <meta property="og:description" content={description} />}
      {meta.map(({ name, content }) => (
        <meta name={name} content={content} />
      ))}
      <JsonLd data={page.jsonLd} />
    </head>
  )
}

/** The title of the window: the page, then the network; alone on the home page. */
export function titleOf({ title, site }: Pick<Page, 'title' | 'site'>): string {
  const network = wordsOf(site.name)
  return title === undefined || title === network ? network : `${title} · ${network}`
}

/** Where the page really stands: an address that only falls back says where it falls back to. */
function canonicalOf({ site, language, path, alternates, canonical }: Page): string {
  if (canonical !== undefined) return canonical
  const own = alternates.find((one) => one.language === language)
  return own === undefined || isTranslated(own)
    ? path
    : (alternateByDefault({ site, alternates })?.path ?? path)
}

function alternateByDefault({ site, alternates }: Pick<Page, 'site' | 'alternates'>): Alternate | undefined {
  const translated = alternates.filter(isTranslated)
  return translated.find((one) => one.language === site.languages[0]) ?? translated[0]
}

function isTranslated({ translated }: Alternate): boolean {
  return translated !== false
}

// A page that exists in one language only has no alternates to speak of, and an address that falls back is none.
function Alternates({ page: { site, language, alternates } }: { page: Page }) {
  const translated = alternates.filter(isTranslated)
  if (translated.length < 2 || !translated.some((one) => one.language === language)) return null
  const byDefault = alternateByDefault({ site, alternates })
  return (
    <>
      {translated.map((one) => (
        <link rel="alternate" hreflang={one.language} href={site.origin + one.path} />
      ))}
      {byDefault !== undefined && (
        <link rel="alternate" hreflang="x-default" href={site.origin + byDefault.path} />
      )}
    </>
  )
}

// A data block is not run, so a strict content security policy lets it be; `<` could end it early.
function JsonLd({ data }: { data: Page['jsonLd'] }) {
  if (data === undefined) return null
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
