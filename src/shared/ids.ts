/** Permanent id of an entry: ten letters and digits, the same in every database (`/id/{id}`). */
export type EntryId = string & { readonly entryId: true }

export function isEntryId(value: string): value is EntryId {
  return /^[0-9abcdefghjkmnpqrstvwxyz]{10}$/.test(value)
}
