import type { GeoContext } from 'd3-geo'

type Point = readonly [x: number, y: number]

/**
 * Draws outlines into the data of an SVG path: whole units, relative steps, no step of nothing. At the size of the map nobody sees
 * the difference, and the page is a fraction of the weight.
 */
export class PathWriter implements GeoContext {
  readonly #rings: string[] = []
  #points: Point[] = []

  get path(): string {
    return this.#rings.join('')
  }

  beginPath(): void {
    // Every outline is closed; there is nothing to begin anew.
  }

  moveTo(x: number, y: number): void {
    this.#points = [[Math.round(x), Math.round(y)]]
  }

  lineTo(x: number, y: number): void {
    const point: Point = [Math.round(x), Math.round(y)]
    const last = this.#points.at(-1)
    if (last?.[0] !== point[0] || last[1] !== point[1]) this.#points.push(point)
  }

  /** Only points are drawn as arcs, and outlines have none. */
  arc(): void {}

  closePath(): void {
    const [first, ...rest] = straightened(this.#points)
    this.#points = []
    if (first === undefined || rest.length < 2) return
    let [x, y] = first
    const steps = rest.map(([toX, toY]) => {
      const step = [toX - x, toY - y]
      ;[x, y] = [toX, toY]
      return step
    })
    this.#rings.push(`M${first.join(' ')}l${steps.flat().join(' ').replaceAll(' -', '-')}z`)
  }
}

/** Without the points that lie on the straight line between their neighbours. */
function straightened(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (before === undefined || after === undefined) return true
    const [ax, ay] = [point[0] - before[0], point[1] - before[1]]
    const [bx, by] = [after[0] - point[0], after[1] - point[1]]
    return ax * by !== ay * bx || ax * bx + ay * by < 0
  })
}
