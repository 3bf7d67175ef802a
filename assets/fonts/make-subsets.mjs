// Cuts the font files that the site serves out of the Fontsource packages. Run again when those change:
//   npm install --no-save subset-font@2.9.0 && node assets/fonts/make-subsets.mjs
// The lists of characters here and the unicode-range lines in assets/css/10-fonts.css say the same.
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const packages = new URL('../../node_modules/', import.meta.url)
const atkinson = (part) =>
  `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`
const plex = (weight) => `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))

const latin =
  range(0x20, 0x7e) + '\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00b0\u00b7\u00bb\u00bfÀÁÂÇÈÉÊËÎÏÍÑÓÔÖÙÚÛÜßàáâäçèéêëìíîïñòóôöùúûüÿŒœ–—‘’‚“”„•…€'
const latinOne = [...range(0xa0, 0xff) + '†‹›™−ıˆ˜'].filter((letter) => !latin.includes(letter)).join('')
const latinExtended = range(0x100, 0x24f) + range(0x1e00, 0x1eff)
const arabic = `،؛؟${range(0x621, 0x63a)}${range(0x640, 0x652)}`
const arabicOfOthers = `${range(0x660, 0x66c)}${range(0x670, 0x6d3)}${range(0x6f0, 0x6f9)}`

const upright = { noHinting: true, variationAxes: { wght: { min: 400, max: 800 } }, keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'] }
const joined = { noHinting: true, keepFeatures: ['calt', 'ccmp', 'fina', 'init', 'isol', 'kern', 'locl', 'mark', 'medi', 'mkmk', 'rlig'] }

const cuts = [
  ['atkinson-latin', atkinson('latin'), latin, upright],
  ['atkinson-latin-1', atkinson('latin'), latinOne, upright],
  ['atkinson-latin-ext', atkinson('latin-ext'), latinExtended, upright],
  ['plex-arabic-400', plex(400), arabic, joined],
  ['plex-arabic-700', plex(700), arabic, joined],
  ['plex-arabic-more-400', plex(400), arabicOfOthers, joined],
  ['plex-arabic-more-700', plex(700), arabicOfOthers, joined],
]

for (const [name, source, letters, options] of cuts) {
  const whole = await readFile(new URL(source, packages))
  const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', ...options })
  await writeFile(new URL(`${name}.woff2`, import.meta.url), cut)
  console.log(`${name}: ${whole.length} -> ${cut.length} bytes`)
}
