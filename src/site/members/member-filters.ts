import type { Localised } from '#content'

export const memberFacets = ['country', 'topic', 'service', 'language'] as const
export type MemberFacet = (typeof memberFacets)[number]

/** By facet, the value that the reader chose. */
export type MemberFilters = Partial<Record<MemberFacet, string>>

export type Member = Localised<'member'>

/** The values that a member has in a facet. What it hides is not among its fields, and so in none. */
export function valuesOf({ shared }: Member, facet: MemberFacet): readonly string[] {
  if (facet === 'country') return shared.country === undefined ? [] : [shared.country]
  if (facet === 'topic') return shared.topics
  return facet === 'service' ? shared.services : shared.languages
}

/** Reads the filters of an address; a value that no member has is left out and named. */
export function parseMemberFilters(
  params: URLSearchParams,
  members: readonly Member[],
): { filters: MemberFilters; leftOut: string[] } {
  const filters: MemberFilters = {}
  const leftOut: string[] = []
  for (const facet of memberFacets) {
    const asked = (params.get(facet) ?? '').trim()
    if (asked === '') continue
    const value = facet === 'country' ? asked.toUpperCase() : asked
    if (members.some((member) => valuesOf(member, facet).includes(value))) filters[facet] = value
    else leftOut.push(asked.toWellFormed().slice(0, 60))
  }
  return { filters, leftOut }
}

export function printMemberFilters(filters: MemberFilters): string {
  const params = new URLSearchParams()
  for (const facet of memberFacets) {
    const value = filters[facet]
    if (value !== undefined) params.set(facet, value)
  }
  return params.toString()
}

export function fits(member: Member, filters: MemberFilters): boolean {
  return memberFacets.every((facet) => {
    const value = filters[facet]
    return value === undefined || valuesOf(member, facet).includes(value)
  })
}

/** How many members each value of a facet would show, the other filters staying as they are. */
export function countValues(
  members: readonly Member[],
  facet: MemberFacet,
  filters: MemberFilters,
): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = filters
  const counts = new Map<string, number>()
  for (const member of members) {
    if (!fits(member, others)) continue
    for (const value of valuesOf(member, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
