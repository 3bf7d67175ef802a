import { type Localised, listPublished, localise } from '#content'
import { collator } from '#languages'
import type { SiteRequest } from '../site.ts'

/** All members in the reader's language, by name. */
export async function allMembers({ site, db, language }: SiteRequest): Promise<Localised<'member'>[]> {
  const members = await site.memo('members', () =>
    listPublished(db, 'member', { limit: 10_000, order: 'key' }),
  )
  const { compare } = collator(language)
  return members
    .map((member) => localise(member, language))
    .toSorted((a, b) => compare(a.fields.title.value, b.fields.title.value))
}
