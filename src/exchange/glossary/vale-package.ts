import { strToU8, zipSync } from 'fflate'
import type { Lexicon } from '#words'
import type { Glossary } from './glossary.ts'
import { valeStyle } from './vale-style.ts'

/** A lexicon as a package that `vale sync` installs: a zip of one folder, `words-de`. The same lexicon gives the same bytes. */
export function writeValePackage(lexicon: Lexicon, glossary: Glossary): Uint8Array<ArrayBuffer> {
  const name = valePackageName(lexicon.language)
  const files = Object.entries(valeStyle(lexicon, glossary)).sort(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(
    Object.fromEntries(files.map(([file, text]) => [`${name}/${file}`, strToU8(text)])),
    // The earliest day that a zip can say; local, as it is written in local time.
    { level: 9, mtime: new Date(1980, 0, 1) },
  ) as Uint8Array<ArrayBuffer>
}

/** Name of the package and of its style; the file adds `.zip`. */
export function valePackageName(language: string): string {
  return `words-${language}`
}
