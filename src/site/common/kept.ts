/**
 * A memory for what follows from its name alone, such as from one version of an entry: it outlives what is published meanwhile. Each
 * owner, such as a database, has its own; the least used go first beyond `most`. What fails is not kept.
 */
export function keptLately<T>(most: number): (owner: object, name: string, make: () => T) => T {
  const memories = new WeakMap<object, Map<string, T>>()
  return (owner, name, make) => {
    const memory = memories.get(owner) ?? new Map<string, T>()
    memories.set(owner, memory)
    const known = memory.get(name)
    const made = known ?? make()
    memory.delete(name)
    memory.set(name, made)
    if (known === undefined && made instanceof Promise) made.catch(() => memory.delete(name))
    for (const oldest of memory.keys()) {
      if (memory.size <= most) break
      memory.delete(oldest)
    }
    return made
  }
}
