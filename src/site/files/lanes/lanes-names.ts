import { type Box, collide, textBox } from './lanes-boxes.ts'
import { lineBoxes } from './lanes-lines.ts'
import { markBox } from './lanes-marks.ts'
import type { LaneWords, Line, Mark, Words } from './lanes-picture.ts'
import { laneHeight, letterSize } from './lanes-sizes.ts'
import { textWidth } from './text-width.ts'

export type Named = { words: Words & { actor: 'parliament' | 'council' }; box: Box }

/** How far before the level part of its lane a name may begin. */
const beforeLane = 80

/** The name of each lane, on its outer side: near the beginning, and clear of the marks if there is room. */
export function laneNames(
  lines: readonly Line[],
  marks: readonly Mark[],
  width: number,
  words: LaneWords,
): readonly Named[] {
  const obstacles = [...lines.flatMap(lineBoxes), ...marks.map(markBox)]
  const clearances = marks.map(({ x, y, half }) => ({
    left: x - half,
    right: x + half,
    top: y - 40,
    bottom: y + 40,
  }))
  return (['parliament', 'council'] as const).flatMap((actor) => {
    const level = lines.filter((line) => line.actor === actor && line.from[1] === line.to[1])
    if (level.length === 0) return []
    const y = actor === 'parliament' ? -laneHeight - 14 : laneHeight + 24
    const length = textWidth(words[actor], letterSize, 'bold')
    const start = Math.min(...level.map((line) => line.from[0]))
    const tries = [...stepsBetween(start, start - beforeLane), ...stepsBetween(start, width)].map((x) => ({
      words: { actor, text: words[actor], x, y, anchor: 'start' as const },
      box: textBox(x, y, length, 'start'),
    }))
    const fitting = tries.filter(
      ({ box }) => box.left >= 0 && box.right <= width && !obstacles.some((other) => collide(box, other)),
    )
    return fitting.find(({ box }) => !clearances.some((other) => collide(box, other))) ?? fitting[0] ?? []
  })
}

function stepsBetween(from: number, to: number): readonly number[] {
  const count = Math.max(0, Math.floor(Math.abs(to - from) / 10))
  return Array.from({ length: count + 1 }, (_, i) => from + Math.sign(to - from) * 10 * i)
}
