import type { TextDocument } from 'vscode-languageserver-textdocument'
import { checkText, type Explained, explain, settle, type TextFormat } from '#words'
import { formatOf } from '../file-kinds.ts'
import { languageFor, type WordsConfig } from '../words-config.ts'

const formats: Readonly<Record<string, TextFormat>> = {
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  xhtml: 'html',
}

/** How the editor, or else the name of the file, says that a document is written. */
export function formatOfDocument({ languageId, uri }: TextDocument): TextFormat {
  return formats[languageId] ?? formatOf(uri) ?? 'plain'
}

/** Remarks on a document as it is now, wanted as its configuration says. */
export async function checkDocument(
  document: TextDocument,
  file: string | undefined,
  config: WordsConfig,
): Promise<Explained[]> {
  const text = document.getText()
  const language = file === undefined ? undefined : languageFor(file, config)
  const { guide } = config
  try {
    const format = formatOfDocument(document)
    const { remarks } = await checkText(text, { format, ...(language !== undefined && { language }) })
    return await explain(text, settle(remarks, config), guide === undefined ? {} : { guide })
  } catch (error) {
    // Half-written markup can be nested beyond reading; the next key may mend it.
    if (error instanceof RangeError) return []
    throw error
  }
}
