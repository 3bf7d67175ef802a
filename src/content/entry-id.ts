import { createHash } from 'node:crypto'
import type { EntryId } from '#shared'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford base 32: no i, l, o, u

/** The id follows from kind and key alone, so a pack loaded twice, or elsewhere, keeps every citable address. */
export function entryId(kind: string, key: string): EntryId {
  const digest = createHash('sha256').update(`${kind}/${key}`).digest()
  let bits = 0n
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte)
  let id = ''
  for (let i = 0; i < 10; i++) {
    id = alphabet[Number(bits & 31n)] + id
    bits >>= 5n
  }
  return id as EntryId
}
