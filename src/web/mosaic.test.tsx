import { expect, test } from 'vitest'
import { huesAround } from './hues.ts'
import { Mosaic } from './mosaic.tsx'

const draw = (seed: string, hues?: number[]) => String(<Mosaic seed={seed} variant="hero" hues={hues} />)

test('the same id gives the same mosaic, another id another', () => {
  expect(draw('3k9f0a2b7c')).toBe(draw('3k9f0a2b7c'))
  expect(draw('3k9f0a2b7c')).not.toBe(draw('3k9f0a2b7d'))
})

test('a mosaic keeps to the hues of its area', () => {
  const drawn = draw('health', [5])
  const hues = [...drawn.matchAll(/class="h(\d)"/g)].map(([, hue]) => Number(hue))
  expect(new Set(hues).difference(new Set(huesAround(5)))).toEqual(new Set())
  expect(hues).toContain(5)
})

test('a mosaic is hidden from screen readers, has no style of its own, and is small', () => {
  const drawn = draw('network')
  expect(drawn).toMatch(/aria-hidden="true"/)
  expect(drawn).not.toMatch(/style=/)
  expect(drawn.length).toBeLessThan(3_000)
})

test('every hue has companions of its own', () => {
  for (let hue = 0; hue < 10; hue++) expect(new Set(huesAround(hue)).size).toBe(3)
  expect(huesAround(17)).toEqual(huesAround(7))
})
