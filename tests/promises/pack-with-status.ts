import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A pack with one policy file in which somebody has typed where it stands. */
export function packWithStatus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-pack-'))
  mkdirSync(join(folder, 'policy-file'))
  writeFileSync(join(folder, 'pack.yaml'), 'format: tessera-pack/1\n')
  writeFileSync(join(folder, 'policy-file/a-law.yaml'), 'form: directive\nstatus: adopted\n')
  writeFileSync(join(folder, 'policy-file/a-law.en.md'), '---\npublished: 2026-11-23\ntitle: A law\n---\n')
  return folder
}
