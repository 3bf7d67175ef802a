/** Numbers that look random and are the same in every run. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Several different ones; the first of the list come most often. */
  some<T>(list: readonly T[], count: number): T[]
}

/** sfc32, which passes PractRand, seeded by the letters of a text. */
export function randomOf(seed: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (const letter of seed) {
    a ^= letter.codePointAt(0) ?? 0
    next()
  }
  for (let i = 0; i < 12; i++) next()
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
    some(list, count) {
      const chosen = new Set<(typeof list)[number]>()
      // The square leans towards the beginning, as a few topics have most of the publications.
      while (chosen.size < Math.min(count, list.length))
        chosen.add(list[Math.floor(next() ** 2 * list.length)] as (typeof list)[number])
      return [...chosen]
    },
  }
}
