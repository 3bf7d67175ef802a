import { expect, test } from 'vitest'
import { apart } from './map-apart.ts'

test('marks that would cover one another are moved apart, the others stay', () => {
  const [a, b, far] = apart(
    [
      { country: 'BE', x: 244, y: 362 },
      { country: 'LU', x: 258, y: 378 },
      { country: 'CY', x: 622, y: 583 },
    ],
    30,
  )
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(28)
  expect(far).toEqual({ country: 'CY', x: 622, y: 583 })
})

test('the places given stay what they were', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
  ]
  apart(places, 10)
  expect(places[0]).toEqual({ x: 0, y: 0 })
})
