import type { Box } from './lanes-boxes.ts'
import { fitLabels } from './lanes-fitting.ts'
import { inFrame } from './lanes-frame.ts'
import type { Wish } from './lanes-labels.ts'
import { lanesLines, lineBoxes } from './lanes-lines.ts'
import { markBox, markOf } from './lanes-marks.ts'
import { laneNames } from './lanes-names.ts'
import type { LanesPicture, LanesTask, Mark, Placed } from './lanes-picture.ts'
import { letterSize, radius } from './lanes-sizes.ts'
import { placeInTime } from './lanes-time.ts'
import { textWidth } from './text-width.ts'

/**
 * Where everything in the picture of a file stands, for a width in units; the height follows. Time runs evenly
 * from start to end, but marks that would cover each other move apart a little and never change their order.
 */
export function layLanes(task: LanesTask): LanesPicture {
  const { width, words } = task
  const inTime = placeInTime(task)
  const { events, todayX, scale } = inTime
  const lines = lanesLines({ ...task, events, todayX })
  const marks = events.map((placed) => markOf(placed, scale, width))
  const names = laneNames(lines, marks, width, words)
  const obstacles = [
    ...lines.flatMap(lineBoxes),
    ...marks.map(markBox),
    ...names.map(({ box }) => box),
    todayBox(todayX),
  ]
  const places = fitLabels(wishes(marks, events, task.fork), obstacles, width)
  return inFrame({ ...inTime, task, lines, marks, names, places })
}

/** As high as any picture. */
function todayBox(x: number): Box {
  return { left: x - 2, right: x + 2, top: -1000, bottom: 1000 }
}

/** Along one line, labels stand above and below in turn. */
function wishes(
  marks: readonly Mark[],
  events: readonly Placed[],
  fork: string | undefined,
): readonly Wish[] {
  let turn = 0
  return events.map(({ event, x, y, isTie }, place): Wish => {
    turn += y === 0 && !isTie && !event.isMinor ? 1 : 0
    const isAbove = y < 0 || (y === 0 && turn % 2 === 0)
    return {
      id: event.id,
      x,
      y,
      half: marks[place]?.half ?? radius,
      width: textWidth(event.label, letterSize),
      sides: isAbove ? [-1, 1] : [1, -1],
      levels: y === 0 && !isTie ? 4 : 2,
      ...(isTie ? { beside: 'at-best' } : event.id === fork ? { beside: 'before' } : {}),
      isMinor: event.isMinor,
    }
  })
}
