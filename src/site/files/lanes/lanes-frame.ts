import type { Place } from './lanes-labels.ts'
import { lineBoxes } from './lanes-lines.ts'
import { markBox } from './lanes-marks.ts'
import type { Named } from './lanes-names.ts'
import type { LanesPicture, LanesTask, Line, Mark, Words } from './lanes-picture.ts'
import { axisTicks } from './lanes-scale.ts'
import { letterSize, radius, smallRadius } from './lanes-sizes.ts'
import type { InTime } from './lanes-time.ts'
import { textWidth } from './text-width.ts'

type Unframed = InTime & {
  task: LanesTask
  lines: readonly Line[]
  marks: readonly Mark[]
  names: readonly Named[]
  places: readonly Place[]
}

/** Cuts the picture to what is in it: all heights count from its top. */
export function inFrame(all: Unframed): LanesPicture {
  const { task, todayX, lines, marks, names, places } = all
  const boxes = [
    ...lines.flatMap(lineBoxes),
    ...marks.map(markBox),
    ...names.map(({ box }) => box),
    ...places.flatMap((place) => place.boxes),
  ]
  const top = Math.min(-26, ...boxes.map((box) => box.top)) - 26
  const bottom = Math.max(26, ...boxes.map((box) => box.bottom)) + 8
  const down = (y: number) => Math.round(y - top)
  const labelled = new Map(places.map((place) => [place.id, place]))
  const wordsAt = down(bottom) + 19
  const undated = undatedWords(all, wordsAt)
  return {
    width: task.width,
    height: wordsAt + 7,
    ticks: ticks(all, undated),
    axis: { top: 22, bottom: down(bottom), words: wordsAt },
    lines: lines.map((line) => ({
      ...line,
      from: [line.from[0], down(line.from[1])],
      to: [line.to[0], down(line.to[1])],
    })),
    marks: marks.map((mark) => {
      const isSmall = !labelled.has(mark.id) && mark.half === radius
      return { ...mark, y: down(mark.y), isSmall, half: isSmall ? smallRadius : mark.half }
    }),
    labels: all.events.flatMap(({ event }) => {
      const place = labelled.get(event.id)
      if (place === undefined) return []
      const { id, x, y, anchor, markX, leader } = place
      return {
        ...{ id, text: event.label, state: event.state, anchor, markX },
        ...{ x: Math.round(x), y: down(y) },
        ...(leader && { leader: [down(leader[0]), down(leader[1])] as const }),
      }
    }),
    names: names.map(({ words }) => ({ ...words, y: down(words.y) })),
    today: todayWords(task, todayX),
    undated,
  }
}

function todayWords({ words, width }: LanesTask, lineX: number): LanesPicture['today'] {
  const fits = lineX + 6 + textWidth(words.today, letterSize, 'bold') <= width
  return {
    lineX,
    top: 4,
    text: words.today,
    x: fits ? lineX + 6 : lineX - 6,
    y: 15,
    anchor: fits ? 'start' : 'end',
  }
}

/** Under the steps that have no date. */
function undatedWords({ task, room, events }: Unframed, y: number): Words | undefined {
  const count = events.filter(({ event }) => event.days === undefined).length
  if (count === 0) return undefined
  return {
    text: task.words.undated,
    x: Math.round(room.end + ((count + 0.5) / 2) * room.step),
    y,
    anchor: 'middle',
  }
}

/** Ticks whose words would leave the picture or meet other words are left out. */
function ticks({ scale, from, to, task: { width } }: Unframed, undated: Words | undefined) {
  const half = 38
  const undatedLeft = undated === undefined ? width : undated.x - textWidth(undated.text, letterSize) / 2 - 6
  return axisTicks(scale, from, to)
    .filter((tick) => tick.x >= half - 8 && tick.x <= Math.min(width, undatedLeft) - half)
    .map((tick, place) => ({ ...tick, x: Math.round(tick.x), withYear: place === 0 || tick.withYear }))
}
