import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitBrief } from './brief-room.ts'

const none = { fixed: 200, dates: [], asks: [], action: [], reading: [] }

test('what has room stays', () => {
  const pieces = { ...none, dates: [16, 16, 16], asks: [60, 60], action: [30], reading: [40, 40] }
  expect(fitBrief(pieces)).toEqual({ dates: 3, asks: 2, action: 1, reading: 2 })
})

test('the longer column gives way first, then texts from their end', () => {
  const tight = { ...none, fixed: 520, dates: Array(10).fill(16), asks: Array(3).fill(30), reading: [40] }
  expect(fitBrief(tight)).toMatchObject({ dates: 7, asks: 3, reading: 1 })
  const long = { ...none, asks: Array(9).fill(40), reading: Array(9).fill(60) }
  expect(fitBrief(long)).toMatchObject({ asks: 6, reading: 4 })
})

test('nothing that gives way ever makes it two sheets', () => {
  const heights = fc.array(fc.integer({ min: 10, max: 900 }), { maxLength: 40 })
  fc.assert(
    fc.property(heights, heights, heights, heights, (dates, asks, action, reading) => {
      const pieces = { fixed: 300, dates, asks, action, reading }
      const room = fitBrief(pieces)
      const sum = (name: keyof typeof room) =>
        room[name] === 0 ? 0 : 28 + pieces[name].slice(0, room[name]).reduce((all, one) => all + one, 0)
      const total = 300 + Math.max(sum('dates'), sum('asks')) + sum('action') + sum('reading')
      expect(total).toBeLessThanOrEqual(762)
    }),
  )
})
