import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetPath, findAsset, huesStylesheet, listAssets } from './assets.ts'

const fonts = new URL('../../assets/fonts/', import.meta.url)
const css = () => Buffer.from(findAsset(assetPath('site.css'))?.bytes ?? []).toString()
const sizeOf = (name: string) => findAsset(assetPath(name))?.bytes.length ?? Number.NaN

test('an asset’s address carries a print of its content', () => {
  expect(assetPath('site.css')).toMatch(/^\/assets\/site\.[0-9a-f]{10}\.css$/)
  expect(findAsset(assetPath('site.css'))?.type).toBe('text/css; charset=utf-8')
  expect(findAsset('/assets/site.0000000000.css')).toBeUndefined()
  expect(findAsset('/assets/../package.json')).toBeUndefined()
  expect(() => assetPath('no-such.css')).toThrow(/no-such\.css/)
})

test('the stylesheet names fonts by their lasting addresses and asks no other host', () => {
  const addresses = [...css().matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address ?? '')
  expect(addresses).toHaveLength(readdirSync(fonts).filter((name) => name.endsWith('.woff2')).length)
  for (const address of addresses) expect(findAsset(address), address).toBeDefined()
  expect(css()).not.toMatch(/https?:|@import/)
})

test('what a first visit loads beside the page stays small', () => {
  expect(brotliCompressSync(css()).length).toBeLessThan(10_000)
  expect(sizeOf('atkinson-latin.woff2')).toBeLessThan(22_000)
  expect(sizeOf('plex-arabic-400.woff2') + sizeOf('plex-arabic-700.woff2')).toBeLessThan(22_000)
})

test('every letter of the interface is in a font that is loaded for it', () => {
  const ranges = [...css().matchAll(/unicode-range:([^;}]+)/g)].flatMap(([, list = '']) => list.split(','))
  const covered = (code: number) =>
    ranges.some((range) => {
      const [from = '', to = from] = range.trim().replace('U+', '').split('-')
      return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
    })
  const locales = new URL('../../locales/', import.meta.url)
  const letters = new Set(
    readdirSync(locales).flatMap((name) => [...readFileSync(new URL(name, locales), 'utf8')]),
  )
  const missing = [...letters].filter(
    (letter) => /[\p{L}\p{N}]/u.test(letter) && !covered(letter.codePointAt(0) ?? 0),
  )
  expect(missing).toEqual([])
})

test('a network’s own hues become a stylesheet of their own, and nothing but colours gets in', () => {
  const path = huesStylesheet(Array.from({ length: 10 }, () => '#336699'))
  expect(Buffer.from(findAsset(path)?.bytes ?? []).toString()).toMatch(/^:root\{(--h\d:#336699;?){10}\}$/)
  expect(listAssets().map((asset) => asset.path)).toContain(path)
  expect(() => huesStylesheet(['#336699'])).toThrow(/Ten hues/)
  expect(() => huesStylesheet(Array.from({ length: 10 }, () => 'red;}body{display:none'))).toThrow(/Ten hues/)
})
