import type { Day } from '#shared'
import { halfOf } from './lanes-marks.ts'
import type { LaneEvent, LaneEvents, LanesTask, Placed } from './lanes-picture.ts'
import { daysBetween, type Scale, spread, timeScale } from './lanes-scale.ts'
import { laneHeight, letterSize, radius } from './lanes-sizes.ts'
import { textWidth } from './text-width.ts'

/** Least distances between marks: touching, on different lines, where lines part or join, and around today. */
const gaps = { touching: 15, passing: 8, curve: 46, today: 12 }

/** At either side at least, and at most for the sake of a label. */
const margins = { least: 44, most: 130 }

/** For one step without a date at least, and at most for the sake of a label; and so much width for each. */
const undatedSteps = { least: 88, most: 170, share: 500 }

/** Where time begins and ends, and how far apart the steps without a date stand beyond. */
export type Room = { readonly start: number; readonly end: number; readonly step: number }

export type InTime = {
  /** Dated by date, then undated. */
  readonly events: readonly Placed[]
  readonly todayX: number
  readonly scale: Scale
  readonly from: Day
  readonly to: Day
  readonly room: Room
}

/** Every event at its time: as true as marks allow that must not cover each other, and always in order. */
export function placeInTime(task: LanesTask): InTime {
  const dated = inOrder(task)
  const undated = undatedIn(task)
  const [from, to] = period(dated, task.today)
  const room = roomFor(task, dated, undated, [from, to])
  const scale = timeScale(from, to, room.start, room.end)
  return { ...placeEvents(task, dated, undated, scale, room), scale, from, to, room }
}

/** Dated events by their middle; what is to come stands behind today even if its month or year began before. */
function inOrder({ events, today }: LanesTask): readonly LaneEvent[] {
  return events
    .flatMap((event) => (event.days === undefined ? [] : [{ event, days: event.days }]))
    .map(({ event, days }) => ({
      ...event,
      days: isPlanned(event) && days.from < today ? { ...days, from: today } : days,
    }))
    .sort((a, b) => middle(a.days) - middle(b.days) || Number(isPlanned(a)) - Number(isPlanned(b)))
}

function isPlanned({ state }: LaneEvent): boolean {
  return state === 'planned'
}

function middle({ from, to }: { from: Day; to: Day }): number {
  return Date.parse(from) + Date.parse(to)
}

function period(dated: readonly LaneEvent[], today: Day): [Day, Day] {
  const days = dated.flatMap((event) => (event.days === undefined ? [] : [event.days.from, event.days.to]))
  const sorted = [...days, today].sort()
  return [sorted.at(0) ?? today, sorted.at(-1) ?? today]
}

function undatedIn({ events, width }: LanesTask): readonly LaneEvent[] {
  const most = Math.max(1, Math.floor(width / undatedSteps.share))
  return events.filter((event) => event.days === undefined).slice(0, most)
}

function roomFor(
  { fork, width, today }: LanesTask,
  dated: readonly LaneEvent[],
  undated: readonly LaneEvent[],
  [from, to]: readonly [Day, Day],
): Room {
  const [first] = dated
  const last = dated.findLast(isPlanned)
  const start = first === undefined ? 0 : lengthOf(first) / 2 + 8
  // Where lines part, only the side before them is sure to have room for a label.
  const atFork = first !== undefined && first.id === fork ? lengthOf(first) + 14 : start
  const fromToday = (0.8 * width * daysBetween(today, to)) / daysBetween(from, to)
  const end = last === undefined ? 0 : endMargin(lengthOf(last), fromToday)
  const widest = Math.max(0, ...undated.map(lengthOf))
  const step = between(undatedSteps.least, Math.max(widest * 0.7 + 10, widest * 2 - 150), undatedSteps.most)
  const beyond = undated.length === 0 ? between(margins.least, end, margins.most) : margins.least
  return {
    start: between(margins.least, atFork, margins.most),
    end: width - beyond - undated.length * step,
    step,
  }
}

/** Half of a label stands behind its mark, or all of it where today is too near for the other half. */
function endMargin(length: number, fromToday: number): number {
  return fromToday < length / 2 + 8 ? length + 4 : length / 2 + 8
}

function lengthOf(event: LaneEvent): number {
  return textWidth(event.label, letterSize)
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most)
}

function placeEvents(
  task: LanesTask,
  dated: readonly LaneEvent[],
  undated: readonly LaneEvent[],
  scale: Scale,
  room: Room,
): { events: readonly Placed[]; todayX: number } {
  const todayAt = dated.findIndex((event) => event.days !== undefined && isAfter(event, task.today))
  const before = todayAt === -1 ? dated : dated.slice(0, todayAt)
  const row = [...before, undefined, ...dated.slice(before.length)]
  const beads = row.map((event, place) => ({
    at: event === undefined ? scale(task.today) : scaledMiddle(event, scale),
    gap: place === 0 ? 0 : gapBetween(row[place - 1], event, task, scale),
    weight: event === undefined ? 1000 : 1,
  }))
  const xs = spread(beads, room.start, room.end).map(Math.round)
  const placed = row.flatMap((event, place) => (event === undefined ? [] : [{ event, x: xs[place] ?? 0 }]))
  const beyond = undated.map((event, place) => ({
    event,
    x: Math.round(room.end + (place + 0.75) * room.step),
  }))
  return {
    events: withHeights([...placed, ...beyond], task),
    todayX: xs[before.length] ?? room.end,
  }
}

/** Parliament stands above and the Council below, but only while they are apart. */
function withHeights(
  events: readonly { event: LaneEvent; x: number }[],
  { fork, join }: LaneEvents,
): readonly Placed[] {
  const ids = events.map(({ event }) => event.id)
  const from = fork === undefined ? ids.length : ids.indexOf(fork)
  const to = join === undefined ? ids.length : ids.indexOf(join)
  const heights = { parliament: -laneHeight, both: 0, council: laneHeight }
  return events.map(({ event, x }, place) => {
    const isApart = place > from && place < to
    return { event, x, y: isApart ? heights[event.track] : 0, isTie: isApart && event.track === 'both' }
  })
}

function isAfter({ state, days }: LaneEvent, today: Day): boolean {
  return state === 'planned' || (days !== undefined && middle(days) > 2 * Date.parse(today))
}

function scaledMiddle({ days }: LaneEvent, scale: Scale): number {
  return days === undefined ? 0 : (scale(days.from) + scale(days.to)) / 2
}

function gapBetween(
  a: LaneEvent | undefined,
  b: LaneEvent | undefined,
  { fork, join }: LaneEvents,
  scale: Scale,
): number {
  const spans = spanExcess(a, scale) + spanExcess(b, scale)
  if ((fork !== undefined && a?.id === fork) || (join !== undefined && b?.id === join))
    return gaps.curve + spans
  if (a === undefined || b === undefined) return gaps.today + spans
  return (a.track === b.track ? gaps.touching : gaps.passing) + spans
}

/** How much further than a circle a span reaches; long ones may lie under others. */
function spanExcess(event: LaneEvent | undefined, scale: Scale): number {
  return event === undefined ? 0 : Math.min(halfOf(event, scale), 24) - radius
}
