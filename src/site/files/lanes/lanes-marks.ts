import { addDays } from '#shared'
import type { Box } from './lanes-boxes.ts'
import type { LaneEvent, Mark, Placed } from './lanes-picture.ts'
import type { Scale } from './lanes-scale.ts'
import { leastSpan, radius } from './lanes-sizes.ts'

export function markOf({ event, x, y }: Placed, scale: Scale, width: number): Mark {
  const { id, actor, state } = event
  const half = Math.min(Math.round(halfOf(event, scale)), x - 2, width - x - 2)
  return { id, x, y, half, actor, state, isSmall: false }
}

/** Half the length of a mark: a month or a year is as long as it lasts, and never as short as a day. */
export function halfOf({ days }: LaneEvent, scale: Scale): number {
  if (days === undefined || days.from === days.to) return radius
  return Math.max(leastSpan, (scale(addDays(days.to, 1)) - scale(days.from)) / 2)
}

export function markBox({ x, y, half }: Mark): Box {
  return { left: x - half - 2, right: x + half + 2, top: y - radius - 2, bottom: y + radius + 2 }
}
