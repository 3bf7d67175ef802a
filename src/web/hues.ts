/** Which of the ten mosaic hues, 0 to 9. */
export type Hue = number

/** The platform’s own hues, one for each work area; the stylesheet says the same. */
export const platformHues: readonly string[] = [
  '#0f4c5c',
  '#c8553d',
  '#e0a030',
  '#2f7f79',
  '#7a3b69',
  '#3d5a80',
  '#8a9a3b',
  '#b5654a',
  '#5c6b73',
  '#d98c5f',
]

// Hues that stand well beside each one, so that an area is known by its three colours.
const companions: readonly (readonly [Hue, Hue])[] = [
  [3, 1],
  [2, 7],
  [5, 3],
  [4, 6],
  [1, 8],
  [6, 8],
  [2, 7],
  [8, 0],
  [9, 1],
  [2, 0],
]

/** The hues of an area: its own and two companions. An unknown hue is taken round the circle of ten. */
export function huesAround(hue: Hue): readonly Hue[] {
  const own = Math.abs(Math.trunc(hue)) % 10
  return [own, ...(companions[own] ?? [])]
}

/** CSS that replaces the ten hues. Safe to serve: nothing but six-digit colours gets in. */
export function hueRules(hues: readonly string[]): string {
  const wrong = hues.find((hue) => !/^#[0-9a-f]{6}$/i.test(hue))
  if (wrong !== undefined || hues.length !== 10) {
    throw new RangeError(`Ten hues as #rrggbb are needed${wrong === undefined ? '' : `, not “${wrong}”`}`)
  }
  return `:root{${hues.map((hue, place) => `--h${place}:${hue}`).join(';')}}`
}
