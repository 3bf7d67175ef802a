import type { KindName } from './kinds.ts'

type Values = Readonly<Record<string, unknown>>

/** What of an entry readers may see, whatever the route. Everything published passes here. */
export type PublicFields = {
  shared(values: Values): Values
  language(values: Values): Values
}

/**
 * @param says shared parts that say what is not public: the one shown and, for an old version, the present one as well, so that
 * what is hidden today cannot be read in a version from before
 */
export function publicFields(kind: KindName, says: readonly Values[]): PublicFields {
  if (kind === 'member') return withoutHidden(says)
  if (kind === 'policy-file') return withoutUnsureFacts(says)
  return { shared: (values) => values, language: (values) => values }
}

/** What could put people at risk is absent, not blank. */
function withoutHidden(says: readonly Values[]): PublicFields {
  const hidden = new Set(says.flatMap((shared) => shared.hidden as readonly string[]))
  const shared = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
        !hidden.has(name) ? [[name, value]] : Array.isArray(value) ? [[name, []]] : [],
      ),
    )
  return { shared: hidden.size === 0 ? (values) => values : shared, language: (values) => values }
}

/** The lists of a policy file whose items carry a confidence, and the texts that belong to them. */
const withConfidence = { events: ['eventNotes', 'eventParts'], national: ['nationalNotes'] } as const

type Sourced = { readonly id: string; readonly confidence: string }

/** What is of low confidence is for editors only, and so is what is written about it. */
function withoutUnsureFacts(says: readonly Values[]): PublicFields {
  const lists = Object.entries(withConfidence).map(([list, texts]) => {
    const items = says.flatMap((shared) => (shared[list] ?? []) as readonly Sourced[])
    return {
      list,
      texts,
      unsure: new Set(items.filter(({ confidence }) => confidence === 'low').map(({ id }) => id)),
    }
  })
  const hiding = lists.filter(({ unsure }) => unsure.size > 0)
  if (hiding.length === 0) return { shared: (values) => values, language: (values) => values }
  const print = JSON.stringify(hiding.map(({ list, unsure }) => [list, ...unsure]))
  return {
    shared: (values) =>
      once(values, print, () =>
        Object.assign(
          {},
          values,
          ...hiding.map(({ list, unsure }) => ({
            [list]: ((values[list] ?? []) as readonly Sourced[]).filter(({ id }) => !unsure.has(id)),
          })),
        ),
      ),
    language: (values) =>
      once(values, print, () =>
        Object.assign(
          {},
          values,
          ...hiding.flatMap(({ texts, unsure }) => texts.map((name) => textsWithout(unsure, values, name))),
        ),
      ),
  }
}

const made = new WeakMap<Values, { print: string; without: Values }>()

/** The same part without the same facts is the same object each time: what pages work out from it can be kept with it. */
function once(values: Values, print: string, make: () => Values): Values {
  const known = made.get(values)
  if (known?.print === print) return known.without
  const without = make()
  made.set(values, { print, without })
  return without
}

function textsWithout(unsure: ReadonlySet<string>, values: Values, name: string): Values {
  const texts = values[name] as Readonly<Record<string, string>> | undefined
  if (texts === undefined) return {}
  return { [name]: Object.fromEntries(Object.entries(texts).filter(([id]) => !unsure.has(id))) }
}
