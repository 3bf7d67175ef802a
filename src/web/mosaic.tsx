import { type Hue, huesAround } from './hues.ts'
import { tesserae, tile } from './tesserae.ts'

const everyHue: readonly Hue[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Columns and rows of each kind of mosaic, and how much of it is filled. */
const variants = {
  hero: { columns: 11, rows: 7, filled: 0.92 },
  band: { columns: 10, rows: 4, filled: 0.92 },
  strip: { columns: 30, rows: 2, filled: 0.85 },
  thumb: { columns: 3, rows: 4, filled: 0.95 },
  poster: { columns: 9, rows: 5, filled: 0.62 },
} as const

export type MosaicVariant = keyof typeof variants

/**
 * Tesserae drawn from an entry's id: the same picture for the same id, on every machine. It says nothing that
 * the text does not, so it is hidden from screen readers. Without `hues` all ten are used; with one, its companions join.
 */
export function Mosaic({
  seed,
  variant,
  hues,
}: {
  seed: string
  variant: MosaicVariant
  hues?: readonly Hue[] | undefined
}) {
  const { columns, rows, filled } = variants[variant]
  const drawn = tesserae(seed, columns, rows, huesOf(hues), filled)
  return <Drawing name={variant} columns={columns} rows={rows} paths={drawn} />
}

/** The mark beside the network's name: four tesserae. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
      <path class="h1" d="M0 0h3.8v3.8H0z" />
      <path class="h0" d="M8 0v3.8H4.2A3.8 3.8 0 0 1 8 0z" />
      <path class="h2" d="M.2 6.1a1.7 1.7 0 0 0 3.4 0 1.7 1.7 0 0 0-3.4 0z" />
      <path class="h3" d="M4.2 4.2H8A3.8 3.8 0 0 1 4.2 8z" />
    </svg>
  )
}

function huesOf(hues: readonly Hue[] | undefined): readonly Hue[] {
  const [first, second] = hues ?? []
  if (first === undefined) return everyHue
  if (second === undefined) return huesAround(first)
  return [...new Set(hues)]
}

type DrawingProps = { name: string; columns: number; rows: number; paths: ReturnType<typeof tesserae> }

function Drawing({ name, columns, rows, paths }: DrawingProps) {
  return (
    <svg
      class={`mosaic ${name}`}
      viewBox={`0 0 ${columns * tile} ${rows * tile}`}
      preserveAspectRatio={name === 'hero' || name === 'strip' ? 'xMinYMin slice' : 'xMidYMid slice'}
      aria-hidden="true"
      focusable="false"
    >
      {paths.map(([hue, path]) => (
        <path class={`h${hue}`} d={path} />
      ))}
    </svg>
  )
}
