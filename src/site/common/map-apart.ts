/**
 * Marks of small neighbours would cover one another: they are moved apart, a little at a time, always in the same way.
 *
 * @param distance how far apart two marks stand at least, from middle to middle
 */
export function apart<T extends { readonly x: number; readonly y: number }>(
  places: readonly T[],
  distance: number,
): T[] {
  const moved = places.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 40; round++)
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const known = Math.hypot(dx, dy) || 1
        const lacking = (distance - known) / 2
        if (lacking <= 0) continue
        a.x -= (dx / known) * lacking
        a.y -= (dy / known) * lacking
        b.x += (dx / known) * lacking
        b.y += (dy / known) * lacking
      }
  return places.map((place, i) => ({
    ...place,
    x: Math.round(moved[i]?.x ?? place.x),
    y: Math.round(moved[i]?.y ?? place.y),
  }))
}
