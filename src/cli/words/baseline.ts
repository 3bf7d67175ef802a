import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Invalid } from '#shared'
import type { CheckedFile } from '#words'

const schema = z.object({
  format: z.literal('tessera-words-baseline/1'),
  remarks: z.record(z.string(), z.string()),
})

/**
 * The fingerprints of what was there before anybody looked: old texts that stay as they are.
 * @throws Invalid when the file is none
 */
export function readBaseline(file: string): ReadonlySet<string> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Invalid(`${file} cannot be read (${(error as Error).message}). --write-baseline makes one.`)
  }
  try {
    return new Set(Object.keys(schema.parse(JSON.parse(text)).remarks))
  } catch {
    throw new Invalid(`${file} is no baseline. Make one with --write-baseline.`)
  }
}

/** Writes the fingerprints of all remarks, each with the words it stands for, so that a change to the file can be read. */
export function writeBaseline(file: string, files: readonly CheckedFile[]): number {
  const remarks = files.flatMap((one) =>
    one.remarks.map(({ fingerprint, rule, text }): [string, string] => [fingerprint, `${rule}: ${text}`]),
  )
  const sorted = Object.fromEntries(remarks.sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = JSON.stringify({ format: 'tessera-words-baseline/1', remarks: sorted }, null, 2)
  try {
    writeFileSync(file, `${text}\n`)
  } catch (error) {
    throw new Invalid(`${file} cannot be written (${(error as Error).message}).`)
  }
  return Object.keys(sorted).length
}
