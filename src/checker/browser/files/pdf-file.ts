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
  // Letters are not drawn, so none of the fonts that a PDF leaves out is wanted. Nothing is fetched, nor would the page’s policy allow it.
  const task = getDocument({
    data,
    worker,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    verbosity: 0,
  })
  const stopped = new Promise<never>((_, reject) => port.addEventListener('error', reject))
  try {
    const document = await Promise.race([task.promise, stopped])
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
    // The worker itself could not be loaded.
    if (error instanceof Refused || error instanceof Event) throw error
    throw new Refused(error instanceof PasswordException ? 'fileLocked' : 'fileBroken')
  } finally {
    // Not awaited: a worker that never started never answers.
    void task.destroy().catch(() => undefined)
    port.terminate()
  }
}

/** A sentence may go on over the edge of a page. */
export function joinPages(pages: readonly string[]): string {
  return pages
    .filter((page) => page !== '')
    .reduce((all, page) => (all === '' ? page : all + (/[.!?…:]\S?$/.test(all) ? '\n\n' : '\n') + page), '')
}
