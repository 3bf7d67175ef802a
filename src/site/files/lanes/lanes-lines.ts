import type { Box } from './lanes-boxes.ts'
import type { Actor, LaneEvents, Line, Placed } from './lanes-picture.ts'
import { laneHeight } from './lanes-sizes.ts'

type Task = Pick<LaneEvents, 'fork' | 'join' | 'end'> & {
  /** Dated by date, then undated. */
  readonly events: readonly Placed[]
  readonly todayX: number
  readonly width: number
}

const longestCurve = 130
const laneY = { parliament: -laneHeight, council: laneHeight } as const

/** One line, or one that parts at the proposal and joins where both agree; dotted after today. */
export function lanesLines(task: Task): readonly Line[] {
  const { events, width } = task
  const first = events[0]
  if (first === undefined) return []
  const find = (id: string | undefined) => events.find(({ event }) => event.id === id)
  const fork = find(task.fork)
  const join = find(task.join)
  const end = find(task.end)?.x ?? width - 4
  const level = (from: number, to: number, actor: Actor) => cut([from, 0], [to, 0], actor, task.todayX)
  if (fork === undefined) return level(first.x, end, 'joint')
  return [
    ...level(first.x, fork.x, 'other'),
    ...lane('parliament', task, fork.x, join?.x, end),
    ...lane('council', task, fork.x, join?.x, end),
    ...ties(task),
    ...(join === undefined ? [] : level(join.x, end, 'joint')),
  ]
}

function lane(
  actor: 'parliament' | 'council',
  { events, todayX }: Task,
  fork: number,
  join: number | undefined,
  end: number,
): readonly Line[] {
  const y = laneY[actor]
  const stops = [...events.map(({ x }) => x), todayX].filter((x) => x > fork && x < (join ?? end))
  const from = fork + curveLength(Math.min(...stops, join ?? end) - fork, stops.length > 0)
  const to = join === undefined ? end : join - curveLength(join - Math.max(...stops, from), true)
  return [
    ...cut([fork, 0], [from, y], actor, todayX),
    ...cut([from, y], [to, y], actor, todayX),
    ...(join === undefined ? [] : cut([to, y], [join, 0], actor, todayX)),
  ]
}

/** As long as there is room before the nearest mark; half of it where the lane has no marks at all. */
function curveLength(room: number, hasMark: boolean): number {
  return Math.round(Math.min(longestCurve, hasMark ? room - 10 : room / 3))
}

/** What concerns both while they are apart ties the lanes together. */
function ties({ events, todayX }: Task): readonly Line[] {
  return events
    .filter(({ isTie }) => isTie)
    .map(({ event, x }) => ({
      actor: event.actor,
      isToCome: x > todayX,
      from: [x, laneY.parliament],
      to: [x, laneY.council],
    }))
}

/** In two where today is between the ends; curves stay whole. */
function cut(from: Line['from'], to: Line['to'], actor: Actor, todayX: number): readonly Line[] {
  if (to[0] <= from[0] && from[1] === to[1]) return []
  if (from[1] !== to[1] || todayX <= from[0] || todayX >= to[0])
    return [{ actor, isToCome: (from[0] + to[0]) / 2 > todayX, from, to }]
  const today = [todayX, from[1]] as const
  return [
    { actor, isToCome: false, from, to: today },
    { actor, isToCome: true, from: today, to },
  ]
}

const samples = 24

/** The room a line takes. */
export function lineBoxes({ from: [x1, y1], to: [x2, y2] }: Line): readonly Box[] {
  if (x1 === x2) return [{ left: x1 - 3, right: x1 + 3, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }]
  if (y1 === y2) return [{ left: x1, right: x2, top: y1 - 3, bottom: y1 + 3 }]
  return Array.from({ length: samples }, (_, i) => {
    const [left, top] = onCurve(i / samples, x1, y1, x2, y2)
    const [right, bottom] = onCurve((i + 1) / samples, x1, y1, x2, y2)
    return { left, right, top: Math.min(top, bottom) - 3, bottom: Math.max(top, bottom) + 3 }
  })
}

/** The cubic curve that leaves and arrives level, its handles in the middle. */
function onCurve(t: number, x1: number, y1: number, x2: number, y2: number): [x: number, y: number] {
  const middle = (x1 + x2) / 2
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3] as const
  const mix = (a: number, b: number, c: number, d: number) =>
    a * weights[0] + b * weights[1] + c * weights[2] + d * weights[3]
  return [mix(x1, middle, middle, x2), mix(y1, y1, y2, y2)]
}
