import type { NationalRowState } from '#policies'

/** Half the width of a mark, in units of the map. */
export const markRadius = 10

type Shape = { readonly solid?: string; readonly open?: string }

/** Marks around 0,0, one shape for each state, so that they are told apart without colour. Nothing stands where nothing is known. */
const marks: Record<NationalRowState, Shape> = {
  transposed: { solid: circle(9) },
  partly: { open: circle(8), solid: 'M0-8a8 8 0 0 1 0 16z' },
  notified: { open: circle(7) },
  'plan-published': { open: 'M-6-8H6V8H-6z' },
  late: { solid: 'M-10-8H10L0 9z' },
  infringement: { solid: 'M0-11L11 0 0 11-11 0z' },
  unknown: {},
  'not-bound': { open: 'M-6-6L6 6M6-6L-6 6' },
}

/** The outline of a circle, as a path. */
export function circle(radius: number): string {
  return `M-${radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`
}

/** The mark of a state at a place, with a rim that keeps it apart from the pattern below. */
export function Mark({ state, x, y }: { state: NationalRowState; x: number; y: number }) {
  const { solid, open } = marks[state]
  if (solid === undefined && open === undefined) return null
  return (
    <g class={`mark ${state}`} transform={`translate(${x} ${y})`}>
      <path class="rim" d={`${open ?? ''}${solid ?? ''}`} />
      {open !== undefined && <path class="open" d={open} />}
      {solid !== undefined && <path class="solid" d={solid} />}
    </g>
  )
}

/** What lies over the land in squares of eight units: lines, dots and lattices, one for each state. */
const textures: Record<NationalRowState, string> = {
  transposed: 'M0 0h8v8H0z',
  partly: 'M0 8L8 0M-1 1l2-2M7 9l2-2',
  notified: 'M0 4h8',
  'plan-published': 'M3 4a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
  late: 'M4 0v8',
  infringement: 'M0 0l8 8M8 0L0 8',
  unknown: '',
  'not-bound': '',
}

/** The name under which a pattern is painted. */
export function patternOf(state: NationalRowState): string {
  return `national-${state}`
}

/** The patterns of the states that occur; once on a page. */
export function Patterns({ of }: { of: readonly NationalRowState[] }) {
  return (
    <defs>
      {of.map((state) => (
        <pattern id={patternOf(state)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class={`ground ${state}`} />
          {textures[state] !== '' && <path class={`texture ${state}`} d={textures[state]} />}
        </pattern>
      ))}
    </defs>
  )
}
