/** The first `most` of the places that are chosen, in the order given. */
export function takeChosen(places: Uint32Array, chosen: Uint8Array, most: number): number[] {
  const taken: number[] = []
  for (let i = 0; i < places.length && taken.length < most; i++) {
    const place = places[i] ?? 0
    if (chosen[place] === 1) taken.push(place)
  }
  return taken
}
