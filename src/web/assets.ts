import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { hueRules } from './hues.ts'
import { readScripts, type Scripts } from './scripts.ts'

/** One file that the site serves as it is, for ever: its address changes with its content. */
export type Asset = { path: string; type: string; bytes: Uint8Array<ArrayBuffer> }

// Two levels up is the root of the package, from src/ and from dist/ alike.
const folder = new URL('../../assets/', import.meta.url)

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Sent with every asset. */
export const assetCaching = 'public, max-age=31536000, immutable'

const byName = new Map<string, Asset>()
const byPath = new Map<string, Asset>()
let scripts: Scripts | undefined

/** The address of an asset: `assetPath('site.css')` is `/assets/site.1f2e3d4c5b.css`. A name that is not there is a bug. */
export function assetPath(name: string): string {
  load()
  const asset = byName.get(name)
  if (asset === undefined) throw new RangeError(`There is no asset “${name}”`)
  return asset.path
}

/** The asset at an address, or undefined. */
export function findAsset(path: string): Asset | undefined {
  load()
  return byPath.get(path)
}

/** Every asset: for the mirror, which writes them beside the pages. */
export function listAssets(): readonly Asset[] {
  load()
  return [...byPath.values()]
}

/** The scripts of the one page that has some; undefined where nobody has bundled them, and the page does without. */
export function findScripts(): Scripts | undefined {
  load()
  return scripts
}

/** The address of a stylesheet with a network's own ten mosaic hues; colours that are not `#rrggbb` throw. */
export function huesStylesheet(hues: readonly string[]): string {
  load()
  const css = hueRules(hues)
  return add(`hues-${fingerprint(css)}.css`, css).path
}

function load(): void {
  if (byName.size > 0) return
  for (const name of filesIn('fonts/', '.woff2')) add(name, readFileSync(new URL(`fonts/${name}`, folder)))
  add('icon.svg', readFileSync(new URL('icon.svg', folder)))
  add('site.css', withFontAddresses(stylesheet(filesIn('css/', '.css').map((name) => `css/${name}`))))
  add('embed.css', withFontAddresses(stylesheet(embedParts)))
  add('checker.css', stylesheet(['checker/checker.css']))
  const bundled = readScripts()
  scripts = bundled?.scripts
  for (const [path, bytes] of bundled?.files ?? [])
    byPath.set(path, { path, type: types['.js'] as string, bytes })
}

/** A card in a frame needs colours and letters, and little else. */
const embedParts = ['css/00-colours.css', 'css/10-fonts.css', 'embed/embed.css']

function stylesheet(names: readonly string[]): string {
  return shorten(names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'))
}

function filesIn(path: string, extension: string): string[] {
  return readdirSync(new URL(path, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
}

// Only what cannot change the meaning: comments, indentation, spaces beside braces and semicolons.
function shorten(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()
}

function withFontAddresses(css: string): string {
  return css.replace(/url\(["']?([\w-]+\.woff2)["']?\)/g, (_, name: string) => `url(${assetPath(name)})`)
}

function add(name: string, content: string | Uint8Array): Asset {
  const bytes = new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content)
  const extension = extname(name)
  const path = `/assets/${name.slice(0, -extension.length)}.${fingerprint(bytes)}${extension}`
  const asset = { path, type: types[extension] ?? 'application/octet-stream', bytes }
  byName.set(name, asset)
  byPath.set(path, asset)
  return asset
}

function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
