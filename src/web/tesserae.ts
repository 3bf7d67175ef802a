import type { Hue } from './hues.ts'
import { randomFrom } from './random.ts'

/** One tile is four units wide, so that halves and middles are whole numbers. */
export const tile = 4

type Draw = (x: number, y: number) => string

// Each draws one tile whose corner is at (x, y). Relative commands keep the bytes few.
const quarters: readonly Draw[] = [
  (x, y) => `M${x} ${y}h4a4 4 0 0 1-4 4z`,
  (x, y) => `M${x + 4} ${y}v4a4 4 0 0 1-4-4z`,
  (x, y) => `M${x + 4} ${y + 4}h-4a4 4 0 0 1 4-4z`,
  (x, y) => `M${x} ${y + 4}v-4a4 4 0 0 1 4 4z`,
]
const halfSquares: readonly Draw[] = [
  (x, y) => `M${x} ${y}h4l-4 4z`,
  (x, y) => `M${x + 4} ${y}v4l-4-4z`,
  (x, y) => `M${x + 4} ${y + 4}h-4l4-4z`,
  (x, y) => `M${x} ${y + 4}v-4l4 4z`,
]
const halfDiscs: readonly Draw[] = [
  (x, y) => `M${x} ${y}h4a2 2 0 0 1-4 0z`,
  (x, y) => `M${x + 4} ${y}v4a2 2 0 0 1 0-4z`,
  (x, y) => `M${x} ${y + 4}h4a2 2 0 0 0-4 0z`,
  (x, y) => `M${x} ${y}v4a2 2 0 0 0 0-4z`,
]
const bars: readonly Draw[] = [
  (x, y) => `M${x} ${y}h4v2h-4z`,
  (x, y) => `M${x + 2} ${y}h2v4h-2z`,
  (x, y) => `M${x} ${y + 2}h4v2h-4z`,
  (x, y) => `M${x} ${y}h2v4h-2z`,
]
const disc: readonly Draw[] = [(x, y) => `M${x + 0.6} ${y + 2}a1.4 1.4 0 0 0 2.8 0a1.4 1.4 0 0 0-2.8 0z`]
const wholeTile: Draw = (x, y) => `M${x} ${y}h4v4h-4z`
const twoQuarters: readonly Draw[] = [
  (x, y) => `M${x} ${y}h2a2 2 0 0 1-2 2zM${x + 4} ${y + 4}h-2a2 2 0 0 1 2-2z`,
  (x, y) => `M${x + 4} ${y}v2a2 2 0 0 1-2-2zM${x} ${y + 4}v-2a2 2 0 0 1 2 2z`,
]

// How often each occurs, so that the whole is lively and still has ground to rest on.
const shapes: readonly (readonly [share: number, draws: readonly Draw[]])[] = [
  [36, quarters],
  [18, halfSquares],
  [11, halfDiscs],
  [8, disc],
  [8, bars],
  [15, [wholeTile]],
  [4, twoQuarters],
]

/**
 * A mosaic of `columns` × `rows` tiles, the same for the same seed.
 * `filled` is the share of tiles that hold a shape; neighbours differ in hue where there are several.
 * Some shapes lie on a whole tile of another hue: grounds come first, so that shapes are drawn over them.
 */
export function tesserae(
  seed: string,
  columns: number,
  rows: number,
  hues: readonly Hue[],
  filled = 0.9,
): readonly (readonly [Hue, string])[] {
  const random = randomFrom(`${seed} ${columns}x${rows}`)
  const grounds = new Map<Hue, string>()
  const paths = new Map<Hue, string>()
  let above: (Hue | undefined)[] = []
  for (let row = 0; row < rows; row++) {
    const here: (Hue | undefined)[] = []
    for (let column = 0; column < columns; column++) {
      const empty = random(1000) >= filled * 1000
      const hue = chooseHue(hues, [here[column - 1], above[column]], random)
      const ground = chooseHue(hues, [hue], random)
      const draw = chooseShape(random)
      const [x, y] = [column * tile, row * tile]
      here.push(empty ? undefined : hue)
      if (empty) continue
      if (random(100) < groundShare && ground !== hue) append(grounds, ground, wholeTile(x, y))
      append(paths, hue, draw(x, y))
    }
    above = here
  }
  return [...grounds, ...paths]
}

/** How many shapes in a hundred lie on a tile of another hue. */
const groundShare = 15

function append(paths: Map<Hue, string>, hue: Hue, path: string): void {
  paths.set(hue, (paths.get(hue) ?? '') + path)
}

// The first hue is the area's own and comes twice as often as the others.
function chooseHue(
  hues: readonly Hue[],
  neighbours: readonly (Hue | undefined)[],
  random: (below: number) => number,
): Hue {
  const pick = () =>
    hues[hues.length > 3 ? random(hues.length) : Math.max(0, random(hues.length + 1) - 1)] ?? 0
  const first = pick()
  return neighbours.includes(first) ? pick() : first
}

function chooseShape(random: (below: number) => number): Draw {
  let left = random(shapes.reduce((sum, [share]) => sum + share, 0))
  for (const [share, draws] of shapes) {
    left -= share
    if (left < 0) return draws[random(draws.length)] ?? (() => '')
  }
  return () => ''
}
