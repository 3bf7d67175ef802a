import type { KindName, LoadedEntry } from '#content'
import type { Finding } from '#shared'
import type { Refuse } from './check-entry.ts'
import { sharedFile } from './names.ts'

/** What entries must keep among each other. Remembers no more of each than its name, addresses and parent. */
export type Together = {
  /** Looks at one entry; says at once when it wants an address that another has. */
  add(entry: LoadedEntry, refuse: Refuse): void
  /** Circles of parents, each told of one entry in it. */
  circles(): Circle[]
}

export type Circle = { readonly kind: KindName; readonly key: string } & Required<
  Pick<Finding, 'message' | 'file' | 'field'>
>

export function checkTogether(): Together {
  const owners = new Map<string, string>()
  const parents = new Map<string, string>()
  return {
    add(entry, refuse) {
      claimAddresses(entry, owners, refuse)
      const { parent } = entry.shared
      if (typeof parent === 'string') parents.set(`${entry.kind}/${entry.key}`, `${entry.kind}/${parent}`)
    },
    circles: () => circlesIn(parents),
  }
}

/** An address leads to one entry in every language: a reader of another language is sent on from it. */
function claimAddresses(
  { kind, key, parts }: LoadedEntry,
  owners: Map<string, string>,
  refuse: Refuse,
): void {
  for (const { language, slug = key, formerSlugs } of parts)
    for (const [index, wanted] of [slug, ...formerSlugs].entries()) {
      const address = `${kind}/${wanted}`
      const owner = owners.get(address) ?? key
      owners.set(address, owner)
      if (owner !== key)
        refuse(
          `The address “${wanted}” is that of ${kind}/${owner} as well, now or formerly. Give one of them another.`,
          { language, path: index === 0 ? ['slug'] : ['formerSlugs', index - 1] },
        )
      else if (index > 0 && wanted === slug)
        refuse(`“${wanted}” is the address now; it cannot be a former one as well. Leave it out.`, {
          language,
          path: ['formerSlugs', index - 1],
        })
    }
}

function circlesIn(parents: ReadonlyMap<string, string>): Circle[] {
  const found: Circle[] = []
  const seen = new Set<string>()
  for (const start of parents.keys()) {
    const walk: string[] = []
    let name: string | undefined = start
    for (; name !== undefined && !seen.has(name); name = parents.get(name)) {
      seen.add(name)
      walk.push(name)
    }
    const begin = name === undefined ? -1 : walk.indexOf(name)
    if (begin === -1) continue
    found.push(circleOf(walk.slice(begin)))
  }
  return found
}

function circleOf(names: readonly string[]): Circle {
  const members = names.map((name) => name.split('/') as [KindName, string])
  const [kind, key] = members[0] as [KindName, string]
  const path = [...members.map(([, member]) => member), key].join(' → ')
  return {
    kind,
    key,
    message: `The parents go in a circle: ${path}. Leave one of them out.`,
    file: sharedFile(kind, key),
    field: 'parent',
  }
}
