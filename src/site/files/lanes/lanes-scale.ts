import { scaleUtc } from 'd3-scale'
import { addDays, type Day, type PartialDate } from '#shared'
import type { Tick } from './lanes-picture.ts'

export type Scale = (day: Day) => number

/** Days to places, evenly. */
export function timeScale(from: Day, to: Day, start: number, end: number): Scale {
  const last = to > from ? to : addDays(from, 1)
  const scale = scaleUtc([new Date(from), new Date(last)], [start, end])
  return (day) => scale(new Date(day))
}

/** So far apart are ticks at least: “Sept 2026” and some air. */
const leastBetweenTicks = 86
const stepsInMonths = [1, 3, 6, 12, 24, 60, 120, 240, 600]
const daysInMonth = 30.44

/** The first days of months, quarters or years from one day to another, as close as their words allow. */
export function axisTicks(scale: Scale, from: Day, to: Day): readonly Tick[] {
  const month = ((scale(to) - scale(from)) / daysBetween(from, to)) * daysInMonth
  const step = stepsInMonths.find((months) => months * month >= leastBetweenTicks) ?? 1200
  const ticks: Tick[] = []
  for (let place = Math.ceil(monthsSinceZero(from) / step) * step; ; place += step) {
    const day = firstOfMonth(place)
    if (day > to) return ticks
    if (day < from) continue
    const year = day.slice(0, 4)
    const date = (step % 12 === 0 ? year : day.slice(0, 7)) as PartialDate
    ticks.push({ x: scale(day), date, withYear: ticks.length === 0 || place % 12 === 0 })
  }
}

export function daysBetween(from: Day, to: Day): number {
  return Math.max(1, (Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function monthsSinceZero(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstOfMonth(months: number): Day {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01` as Day
}

/** Something on a line: where it would like to be, how far from the one before, and how hard it is to move. */
export type Bead = { readonly at: number; readonly gap: number; readonly weight: number }

/**
 * Moves beads apart as little as possible (least squares) and keeps their order and the ends of the line.
 * Where the line is too short for all gaps, every gap shrinks alike.
 */
export function spread(beads: readonly Bead[], start: number, end: number): readonly number[] {
  const wanted = beads.slice(1).reduce((sum, bead) => sum + bead.gap, 0)
  const shrink = wanted > end - start ? (end - start) / wanted : 1
  const offsets = runningSums(beads.map((bead, place) => (place === 0 ? 0 : bead.gap * shrink)))
  const room = end - start - (offsets.at(-1) ?? 0)
  const fits = nonDecreasing(beads.map(({ at, weight }, i) => ({ at: at - (offsets[i] ?? 0), weight })))
  return fits.map((x, i) => Math.min(Math.max(x, start), start + room) + (offsets[i] ?? 0))
}

/** Pools neighbours that are in the wrong order until none are (isotonic regression). */
function nonDecreasing(wishes: readonly { at: number; weight: number }[]): readonly number[] {
  const pools: { at: number; weight: number; size: number }[] = []
  for (const wish of wishes) {
    let pool = { ...wish, size: 1 }
    for (let last = pools.at(-1); last !== undefined && last.at > pool.at; last = pools.at(-1)) {
      pools.pop()
      const weight = last.weight + pool.weight
      pool = {
        at: (last.at * last.weight + pool.at * pool.weight) / weight,
        weight,
        size: last.size + pool.size,
      }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ at, size }) => Array.from({ length: size }, () => at))
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}
