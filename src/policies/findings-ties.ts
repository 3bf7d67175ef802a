import type { Finding } from '#shared'
import type { PolicyFacts } from './policy-facts.ts'

/** What a file says of other files must agree with them, and not run in a circle. Nothing is said of files that are not among them. */
export function tiesToOtherFiles(
  file: PolicyFacts,
  others: ReadonlyMap<string, PolicyFacts>,
): readonly Finding[] {
  const find = (key: string) => (key === file.key ? file : others.get(key))
  return [
    ...parent(file, find),
    ...circle(file, find, 'parent', (each) => (each.parent ? [each.parent] : [])),
    ...circle(file, find, 'replaces', (each) => each.replaces),
    ...circle(file, find, 'amends', (each) => each.amends),
    ...replacements(file, find),
    ...datesSetElsewhere(file, find),
  ]
}

type Find = (key: string) => PolicyFacts | undefined

function parent(file: PolicyFacts, find: Find): readonly Finding[] {
  const above = file.parent ? find(file.parent) : undefined
  if (!above || above.form === 'package' || above.form === 'strategy') return []
  return [
    {
      message: `“${above.key}” is a ${above.form}; only a package or a strategy has parts.`,
      field: 'parent',
    },
  ]
}

function circle(
  file: PolicyFacts,
  find: Find,
  field: string,
  next: (file: PolicyFacts) => readonly string[],
): readonly Finding[] {
  const path = wayBack(file, find, next)
  return path
    ? [{ message: `“${field}” runs in a circle: ${path.join(' → ')}. Cut it somewhere.`, field }]
    : []
}

/** The shortest way from a file back to itself. */
function wayBack(
  file: PolicyFacts,
  find: Find,
  next: (file: PolicyFacts) => readonly string[],
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>()
  const ahead = [file]
  for (const at of ahead)
    for (const key of next(at)) {
      if (key === file.key) return [...wayTo(at.key, cameFrom), key]
      if (cameFrom.has(key)) continue
      cameFrom.set(key, at.key)
      const reached = find(key)
      if (reached) ahead.push(reached)
    }
  return undefined
}

function wayTo(key: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [key]
  for (let from = cameFrom.get(key); from !== undefined; from = cameFrom.get(from)) way.push(from)
  return way.reverse()
}

function replacements(file: PolicyFacts, find: Find): readonly Finding[] {
  return file.replaces.flatMap((key, index) => {
    const older = find(key)
    if (
      !older ||
      older.events.some((event) => ['replaced', 'withdrawal', 'lapsed', 'rejected'].includes(event.kind))
    )
      return []
    const message = `It replaces “${key}”, which has no “replaced” event and so looks alive. Add the event there.`
    return [{ message, field: `replaces.${index}` }]
  })
}

function datesSetElsewhere(file: PolicyFacts, find: Find): readonly Finding[] {
  return file.events.flatMap(({ setBy }, index) => {
    const setter = setBy ? find(setBy) : undefined
    if (!setter || setter.amends.includes(file.key) || setter.replaces.includes(file.key)) return []
    return [
      {
        message: `“${setBy}” set this date, but does not say that it amends “${file.key}”. Add it to its amends.`,
        field: `events.${index}.setBy`,
      },
    ]
  })
}
