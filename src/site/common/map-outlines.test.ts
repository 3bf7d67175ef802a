import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { europeanCountries } from './european-countries.ts'
import { mapHeight, mapOutlines, mapWidth } from './map-outlines.ts'

test('every country has an outline and a place for its number, inside the picture', () => {
  const { countries } = mapOutlines()
  for (const code of new Set(Object.values(europeanCountries))) {
    const country = countries.get(code)
    expect(country, code).toBeDefined()
    expect(country?.x, code).toSatisfy((x: number) => x >= 0 && x <= mapWidth)
    expect(country?.y, code).toSatisfy((y: number) => y >= 0 && y <= mapHeight)
  }
})

test('the outlines weigh less than a photograph would', () => {
  const { countries, elsewhere } = mapOutlines()
  const paths = [...countries.values()].map(({ path }) => path).join('') + elsewhere
  expect(paths).toMatch(/^[Mlz\d .-]+$/)
  expect(brotliCompressSync(paths).length).toBeLessThan(15_000)
})
