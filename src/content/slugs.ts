import { type Finding, Invalid } from '#shared'
import type { Db } from '#store'
import { reservedSlugs } from './addresses.ts'
import type { KindName } from './kinds.ts'

/** What is wrong with a slug of this kind, if anything: its shape, or a word that the site needs itself. */
export function slugFinding(kind: KindName, slug: string): string | undefined {
  if (slug.length > 200)
    return `The address "${slug.slice(0, 40)}…" is longer than 200 characters; shorten it.`
  if (!shape.test(slug) || slug !== slug.normalize('NFC').toLowerCase())
    return `The address "${slug}" cannot be used; write small letters and digits with single hyphens between them.`
  if (kind === 'page' && reservedSlugs.has(slug))
    return `The address "${slug}" is needed by the site itself; choose another for this page.`
  return undefined
}

const shape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u

export type Claim = { id: string; kind: KindName; slug: string }

/**
 * What stands in the way of these addresses: another entry of the kind that has, had or will have one of them, in any language.
 * Addresses that were ever published never pass to another entry; those of drafts do when the draft is among `yielding`.
 */
export async function findClashes(
  db: Db,
  claims: readonly Claim[],
  yielding: ReadonlySet<string> = new Set(),
): Promise<Finding[]> {
  const claimed = new Map<string, Claim>()
  const findings: Finding[] = []
  for (const claim of claims) {
    const other = claimed.get(`${claim.kind}/${claim.slug}`)
    if (other === undefined) claimed.set(`${claim.kind}/${claim.slug}`, claim)
    else if (other.id !== claim.id)
      findings.push({
        message: `The address "${claim.slug}" is asked for by two entries (${claim.kind}); give one of them another.`,
        field: 'slug',
      })
  }
  for (const owner of await findOwners(db, [...claimed.values()], yielding)) {
    const claim = claimed.get(`${owner.kind}/${owner.slug}`)
    if (claim === undefined || claim.id === owner.entry_id) continue
    claimed.delete(`${owner.kind}/${owner.slug}`)
    findings.push({
      message: `The address "${owner.slug}" belongs to ${owner.kind}/${owner.key}, now or before, and must go on leading there; choose another.`,
      field: 'slug',
    })
  }
  return findings
}

type Owner = { kind: string; slug: string | null; entry_id: string; key: string }

async function findOwners(db: Db, claims: readonly Claim[], yielding: ReadonlySet<string>): Promise<Owner[]> {
  const owners: Owner[] = []
  for (const [kind, ofKind] of Map.groupBy(claims, (claim) => claim.kind))
    for (let i = 0; i < ofKind.length; i += 1_000) {
      const slugs = ofKind.slice(i, i + 1_000).map(({ slug }) => slug)
      const known = await db
        .selectFrom('slug')
        .innerJoin('entry', 'entry.id', 'slug.entry_id')
        .select(['slug.kind', 'slug.slug', 'slug.entry_id', 'entry.key'])
        .where('slug.kind', '=', kind)
        .where('slug.slug', 'in', slugs)
        .execute()
      // Asked by slug alone: with the kind, the database would rather look through all entries of that kind.
      const wanted = await db
        .selectFrom('part')
        .innerJoin('entry', 'entry.id', 'part.entry_id')
        .select(['entry.kind', 'part.slug', 'part.entry_id', 'entry.key'])
        .where('part.slug', 'in', slugs)
        .execute()
      owners.push(...known, ...wanted.filter((row) => row.kind === kind && !yielding.has(row.entry_id)))
    }
  return owners
}

/** Refuses an address that this entry cannot have. */
export async function claimSlug(db: Db, claim: Claim): Promise<void> {
  const wrong = slugFinding(claim.kind, claim.slug)
  if (wrong !== undefined) throw new Invalid(wrong, [{ message: wrong, field: 'slug' }])
  const [finding] = await findClashes(db, [claim])
  if (finding !== undefined) throw new Invalid(finding.message, [finding])
}
