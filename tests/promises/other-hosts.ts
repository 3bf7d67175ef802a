import { decode, type Tag, tagsOf } from '../html.ts'

/** Links of the head that a browser follows by itself. The others only say something. */
const loadingLinks = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'preconnect',
  'dns-prefetch',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
]

/** What a browser would ask another host for when it shows this page, each as the tag that does it. */
export function findForeignLoads(html: string, origin: string): string[] {
  return [
    ...tagsOf(html)
      .filter((tag) => wantedBy(tag).some((address) => isForeign(address, origin)))
      .map(({ text }) => text),
    ...[...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, css = '']) =>
      findForeignLoadsInCss(css, origin),
    ),
  ]
}

export function findForeignLoadsInCss(css: string, origin: string): string[] {
  const wanted = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)
  return [...wanted].filter((match) => isForeign(match[1] ?? match[2] ?? '', origin)).map(([text]) => text)
}

function wantedBy({ name, attributes }: Tag): string[] {
  const { href, src, srcset, poster, data, action, formaction, background, ping, style } = attributes
  const found = [
    src,
    poster,
    background,
    action,
    formaction,
    ...(srcset?.split(',').map((one) => one.trim().split(/\s/)[0]) ?? []),
    ...(ping?.split(/\s+/) ?? []),
  ]
  if (name === 'link' && (attributes.rel ?? '').split(/\s+/).some((rel) => loadingLinks.includes(rel)))
    found.push(href)
  if (name === 'object' || name === 'embed') found.push(data)
  if (['image', 'use', 'feimage', 'base'].includes(name)) found.push(href ?? attributes['xlink:href'])
  if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh')
    found.push(/url=(.*)/i.exec(attributes.content ?? '')?.[1])
  if (style !== undefined)
    found.push(...[...style.matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1]))
  return found.filter((address) => address !== undefined)
}

function isForeign(address: string, origin: string): boolean {
  const url = URL.parse(decode(address), `${origin}/en/`)
  return url === null || (url.origin !== origin && url.protocol !== 'data:')
}
