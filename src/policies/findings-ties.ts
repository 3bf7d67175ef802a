import type { Finding } from '#shared'
import type { PolicyFacts } from './policy-facts.ts'

/** What a file says of other files: they must be there, agree, and not run in a circle. */
export function tiesToOtherFiles(file: PolicyFacts, others: readonly PolicyFacts[]): readonly Finding[] {
  const files = new Map([...others, file].map((each) => [each.key, each]))
  const find = (key: string) => files.get(key)
  return [
    ...parent(file, find),
    ...circle(file, find, 'parent', (each) => (each.parent ? [each.parent] : [])),
    ...circle(file, find, 'replaces', (each) => each.replaces),
    ...circle(file, find, 'amends', (each) => each.amends),
    ...unknownKeys(file, find),
    ...replacements(file, find),
    ...datesSetElsewhere(file, find),
  ]
}

type Find = (key: string) => PolicyFacts | undefined

function parent(file: PolicyFacts, find: Find): readonly Finding[] {
  if (!file.parent) return []
  const above = find(file.parent)
  if (!above) return [{ message: `There is no policy file “${file.parent}”.`, field: 'parent' }]
  if (above.form === 'package' || above.form === 'strategy') return []
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

function unknownKeys(file: PolicyFacts, find: Find): readonly Finding[] {
  return (['replaces', 'amends'] as const).flatMap((field) =>
    file[field].flatMap((key, index) =>
      find(key) ? [] : [{ message: `There is no policy file “${key}”.`, field: `${field}.${index}` }],
    ),
  )
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
    if (!setBy) return []
    const field = `events.${index}.setBy`
    const setter = find(setBy)
    if (!setter)
      return [{ message: `There is no policy file “${setBy}” that could have set this date.`, field }]
    if (setter.amends.includes(file.key) || setter.replaces.includes(file.key)) return []
    return [
      {
        message: `“${setBy}” set this date, but does not say that it amends “${file.key}”. Add it to its amends.`,
        field,
      },
    ]
  })
}
