import type { Fields } from './fields.ts'
import { type KindName, kinds } from './kinds.ts'

/** One thing that the shared part of an entry says of another: `topics`, or `events.setBy` inside a list. */
export type Link = { field: string; kind: string; key: string }

/** Every entry that a shared part refers to, each once for each field. */
export function linksOf(kind: KindName, shared: Record<string, unknown>): Link[] {
  const found = new Map<string, Link>()
  for (const link of linksIn(kinds[kind].shared, shared, ''))
    found.set(`${link.field} ${link.kind}/${link.key}`, link)
  return [...found.values()]
}

function* linksIn(declared: Fields, values: Record<string, unknown>, path: string): Generator<Link> {
  for (const [name, field] of Object.entries(declared)) {
    const value = values[name]
    if (value === undefined) continue
    if (field.to !== undefined)
      for (const key of [value].flat()) yield { field: path + name, kind: field.to, key: key as string }
    if (field.items !== undefined)
      for (const item of value as Record<string, unknown>[])
        yield* linksIn(field.items, item, `${path}${name}.`)
  }
}
