import { type Box, freeOf, textBox } from './lanes-boxes.ts'
import type { Anchor } from './lanes-picture.ts'
import { radius } from './lanes-sizes.ts'

/** A label that wants a place near its mark. */
export type Wish = {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Half of how wide the mark is. */
  readonly half: number
  readonly width: number
  /** Above (−1) or below (1): the first is preferred. */
  readonly sides: readonly (-1 | 1)[]
  /** How many rows away it may stand. */
  readonly levels: number
  /** Whether it may stand in line with its mark: at best on either side, or if need be before it. */
  readonly beside?: 'at-best' | 'before'
  /** Whether it is folded before others. */
  readonly isMinor: boolean
}

export type Place = {
  readonly id: string
  readonly x: number
  /** The line on which the letters stand. */
  readonly y: number
  readonly anchor: Anchor
  /** Whether it is on the side that was wished first. */
  readonly isPreferred: boolean
  readonly markX: number
  /** How many rows away it stands. */
  readonly level: number
  /** From the mark to a label that stands further away. */
  readonly leader?: readonly [from: number, to: number]
  /** All the room it takes: the text first, then its leader. */
  readonly boxes: readonly [Box, ...Box[]]
}

const row = 19
/** From the middle of a mark to its outside, with some air. */
const markRadius = radius + 3
const anchors = ['middle', 'start', 'end'] as const

/** Every place for a label that is inside the picture and clear of what is there, best first. */
export function placesFor(wish: Wish, taken: readonly Box[], width: number): readonly Place[] {
  const levels = Array.from({ length: wish.levels }, (_, level) => level)
  const places = [
    ...(wish.beside === 'at-best' ? [beside(wish, 'start'), beside(wish, 'end')] : []),
    ...levels.flatMap((level) =>
      anchors.flatMap((anchor) => wish.sides.map((side) => awayFrom(wish, side, level, anchor))),
    ),
    ...(wish.beside === 'before' ? [beside(wish, 'end')] : []),
  ]
  return places.filter(({ boxes }) => boxes[0].left >= 0 && boxes[0].right <= width && freeOf(boxes, taken))
}

function beside({ id, x, y, half, width }: Wish, anchor: 'start' | 'end'): Place {
  const edge = anchor === 'start' ? x + half + 7 : x - half - 7
  const box = textBox(edge, y + 5, width, anchor)
  return { id, x: edge, y: y + 5, anchor, isPreferred: true, markX: x, level: 0, boxes: [box] }
}

function awayFrom({ id, x, y, width, sides }: Wish, side: -1 | 1, level: number, anchor: Anchor): Place {
  const baseline = y + (side < 0 ? -16 - level * row : 26 + level * row)
  const edge = anchor === 'start' ? x - radius : anchor === 'end' ? x + radius : x
  const box = textBox(edge, baseline, width, anchor)
  const place = { id, x: edge, y: baseline, anchor, isPreferred: side === sides[0], markX: x, level }
  if (level === 0) return { ...place, boxes: [box] }
  const leader = [y + side * markRadius, side < 0 ? box.bottom : box.top] as const
  return { ...place, leader, boxes: [box, leaderBox(x, leader)] }
}

function leaderBox(x: number, leader: readonly [number, number]): Box {
  return { left: x - 1, right: x + 1, top: Math.min(...leader), bottom: Math.max(...leader) }
}
