import { Names } from './names.ts'
import { withPlace } from './places.ts'

/** One facet: for every entry the set of its values. */
export class FacetColumn {
  readonly values = new Names()
  /** Codes of the values of each set. Set 0 is the empty one. */
  readonly sets: number[][] = [[]]
  setOf = new Uint32Array(0)
  readonly #known = new Map<string, number>([['', 0]])

  put(place: number, values: readonly string[]): void {
    const key = values.join('\n')
    let set = this.#known.get(key)
    if (set === undefined) {
      set = this.sets.length
      this.sets.push(values.map((value) => this.values.codeOf(value)))
      this.#known.set(key, set)
    }
    this.setOf = withPlace(this.setOf, place)
    this.setOf[place] = set
  }
}
