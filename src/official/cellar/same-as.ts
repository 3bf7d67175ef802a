import type { Graph } from './rdf.ts'

const sameAs = 'http://www.w3.org/2002/07/owl#sameAs'

/**
 * A name for each resource that is the same for all its addresses. A procedure can have three: its own, one in an older
 * system (`pegase`), and one in Cellar; its events hang on any of them.
 */
export function nameOnce(graph: Graph): (address: string) => string {
  const links = new Map<string, string>()
  const rootOf = (address: string): string => {
    let root = address
    for (let next = links.get(root); next !== undefined; next = links.get(root)) root = next
    // Shortens the way for the next to come.
    for (let step = address; step !== root; ) {
      const next = links.get(step) ?? root
      links.set(step, root)
      step = next
    }
    return root
  }
  for (const [address, resource] of graph)
    for (const other of resource.get(sameAs) ?? []) {
      const [a, b] = [rootOf(address), rootOf(other)].sort() as [string, string]
      if (a !== b) links.set(b, a)
    }
  return rootOf
}
