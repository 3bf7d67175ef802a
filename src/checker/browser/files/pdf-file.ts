import { getDocument, PasswordException, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { setup } from '../setup.ts'
import { startWorker } from '../trusted.ts'
import { linesOfPage, type PlacedText } from './pdf-lines.ts'
import { Refused } from './refused.ts'

const mostPages = 3_000

/**
 * The text of a PDF, read by a worker beside the page.
 *
 * @throws Refused one with a password, a broken one
 */
export async function readPdf(data: Uint8Array): Promise<string> {
  const port = startWorker(setup.workers.pdf)
  const worker = PDFWorker.create({ port })
  // Letters are not drawn, so no font is loaded; nothing is fetched, and the page’s policy would not allow it.
  const task = getDocument({
    data,
    worker,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new Refused('fileTooLarge')
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOfPage(items as PlacedText[]))
      page.cleanup()
    }
    return joinPages(pages)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(error instanceof PasswordException ? 'fileLocked' : 'fileBroken')
  } finally {
    await task.destroy()
    port.terminate()
  }
}

/** A sentence may go on over the edge of a page. */
export function joinPages(pages: readonly string[]): string {
  return pages
    .filter((page) => page !== '')
    .reduce((all, page) => (all === '' ? page : all + (/[.!?…:]\S?$/.test(all) ? '\n\n' : '\n') + page), '')
}
