import { randomUUID } from 'node:crypto'
import { raw } from 'hono/html'

/**
 * The sections of one page that stand ready as bytes. In its text a mark stands for each of them: a long page need not be put together from
 * its thousands of pieces, and turned into bytes, again for every reader.
 */
export class ReadySections {
  readonly #sections: Uint8Array[] = []
  /** New for every page, and so in nobody’s text. */
  #mark: string | undefined

  /** What stands in the page for a section. */
  stand(bytes: Uint8Array) {
    this.#mark ??= randomUUID()
    this.#sections.push(bytes)
    return raw(`${this.#mark}${this.#sections.length - 1};`)
  }

  /** The page as bytes, with every section where its mark stands. */
  fill(page: string): Uint8Array<ArrayBuffer> {
    if (this.#mark === undefined) return Buffer.from(page)
    const [start = '', ...rest] = page.split(this.#mark)
    const filled = rest.flatMap((text) => {
      const end = text.indexOf(';')
      return [this.#sections[Number(text.slice(0, end))] as Uint8Array, Buffer.from(text.slice(end + 1))]
    })
    return Buffer.concat([Buffer.from(start), ...filled])
  }
}
