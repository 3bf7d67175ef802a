import type { PolicyFacts } from './policy-facts.ts'

export type Procedure = Pick<PolicyFacts['procedures'][number], 'ref' | 'type'>

/** COD of 2025/0059(COD): who decides. The type that stands beside a reference goes first; the two are checked to agree. */
export function procedureType({ ref, type }: Procedure): string | undefined {
  return type ?? /\(([A-Z]{3})\)$/.exec(ref)?.[1]
}
