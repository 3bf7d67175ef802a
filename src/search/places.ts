/** Places of entries in the catalogue, in some order. */
export type Places = Uint32Array<ArrayBuffer>

/** Those that pass. The array's own `filter` takes ten times as long, and there may be a hundred thousand of them. */
export function placesWhere(places: Places, passes: (place: number, index: number) => boolean): Places {
  const kept = new Uint32Array(places.length)
  let count = 0
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    if (passes(place, i)) kept[count++] = place
  }
  return kept.subarray(0, count)
}

type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The same array with room for a place: doubled when it is full. */
export function withPlace<A extends Numbers>(array: A, place: number): A {
  if (place < array.length) return array
  const larger =
    array instanceof Uint16Array ? new Uint16Array(roomFor(place)) : new Uint32Array(roomFor(place))
  larger.set(array)
  return larger as A
}

function roomFor(place: number): number {
  return Math.max(1_024, 2 ** Math.ceil(Math.log2(place + 1)))
}
