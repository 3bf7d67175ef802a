/** Does something to each item, a few at a time, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  deed: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for (const item of items) {
    const one = deed(item)
    // An error is met when its turn comes, and not before.
    one.catch(() => {})
    running.push(one)
    if (running.length >= atOnce) yield await (running.shift() as Promise<R>)
  }
  for (const one of running) yield await one
}
