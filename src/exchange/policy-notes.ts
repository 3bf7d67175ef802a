import type { LoadedEntry } from '#content'
import { checkPolicyFile, type PolicyFacts } from '#policies'
import type { Day, Finding } from '#shared'

/** What looks wrong in policy files: events that exclude each other, dates out of order. Gathered first, told at the end. */
export type PolicyNotes = {
  add(entry: LoadedEntry): void
  list(asOf?: Day): { key: string; findings: readonly Finding[] }[]
}

export function gatherPolicyNotes(): PolicyNotes {
  const files = new Map<string, PolicyFacts>()
  return {
    add({ kind, key, shared }) {
      if (kind === 'policy-file') files.set(key, factsOf(key, shared as Omit<PolicyFacts, 'key'>))
    },
    list: (asOf) =>
      [...files.values()]
        .map((file) => ({ key: file.key, findings: checkPolicyFile(file, files, asOf) }))
        .filter(({ findings }) => findings.length > 0),
  }
}

function factsOf(key: string, shared: Omit<PolicyFacts, 'key'>): PolicyFacts {
  const { form, procedures, parent, replaces, amends, amendsActs, events, notBound, national } = shared
  return {
    key,
    form,
    procedures,
    ...(parent !== undefined && { parent }),
    replaces,
    amends,
    amendsActs,
    events,
    notBound,
    national,
  }
}
