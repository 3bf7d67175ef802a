import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { platformHues } from './hues.ts'

const folder = new URL('../../assets/css/', import.meta.url)
const sheets = [...readdirSync(folder), '../checker/checker.css']
const colours = readFileSync(new URL('00-colours.css', folder), 'utf8')
const [bright = '', dark = ''] = colours.split('@media (prefers-color-scheme: dark)')
const schemes = { light: coloursIn(bright), dark: { ...coloursIn(bright), ...coloursIn(dark) } }

const texts = ['ink', 'soft', 'deep', 'leaf', 'amber', 'clay', 'plum']
const grounds = ['paper', 'card', 'tint']

/** Every pair that occurs: what is read against what it stands on, and the least contrast (WCAG 2.2 AA). */
const pairs: [front: string, back: string, least: number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ['ink', 'mark', 4.5],
  ['paper', 'ink', 4.5],
  ['paper', 'deep', 4.5],
  ['night-ink', 'night', 4.5],
  ['night-label', 'night-ink', 4.5],
  ['night-soft', 'night', 4.5],
  ['night-clay', 'night', 3],
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
]

for (const [scheme, values] of Object.entries(schemes)) {
  test.each(pairs)(`${scheme}: %s on %s has at least %s to 1`, (front, back, least) => {
    expect(contrast(values[front] ?? '', values[back] ?? '')).toBeGreaterThanOrEqual(least)
  })
}

test('the stylesheet and the program name the same ten hues', () => {
  expect(platformHues.map((_, place) => schemes.light[`h${place}`])).toEqual(platformHues)
})

test('colours are written in the one file that this test reads, apart from print', () => {
  for (const name of sheets.filter((one) => !one.startsWith('00') && !one.startsWith('90'))) {
    const found = readFileSync(new URL(name, folder), 'utf8').match(/#[0-9a-f]{3,8}\b/gi) ?? []
    expect(found, name).toEqual([])
  }
})

test('no side is called left or right, so that right-to-left is the same stylesheet', () => {
  const physical = /(?:margin|padding|border|inset)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|float:/
  for (const name of sheets) {
    expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(physical)
  }
})

function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
