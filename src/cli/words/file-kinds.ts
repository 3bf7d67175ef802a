import { extname } from 'node:path'
import type { TextFormat } from '#words'

const formats: Readonly<Record<string, TextFormat>> = {
  '.txt': 'plain',
  '.text': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
}

/** How a file is written, by its name; undefined for one that is only read when somebody names it. */
export function formatOf(file: string): TextFormat | undefined {
  return formats[extname(file).toLowerCase()]
}

/** Largest files that are read, in bytes. Of markup a tree is made, which takes many times the text. */
export const largest: Readonly<Record<TextFormat, number>> = {
  plain: 256_000_000,
  markdown: 32_000_000,
  html: 64_000_000,
}

const documents: Readonly<Record<string, string>> = {
  '.docx': 'a Word document',
  '.doc': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'a rich text',
  '.pdf': 'a PDF',
  '.epub': 'a book (EPUB)',
  '.pages': 'a Pages document',
}

/** What a file is that this command cannot read; undefined when it may be text. */
export function documentName(file: string): string | undefined {
  return documents[extname(file).toLowerCase()]
}
