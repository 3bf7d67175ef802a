import type { Remark } from '#words'
import type { Unit } from './draft.ts'

/** The text once more behind the field, unseen but for the lines under what is remarked on. */
export class Marks {
  readonly #behind: HTMLElement
  readonly #blocks: HTMLElement[] = []
  readonly #painted = new WeakMap<HTMLElement, unknown>()
  #byRemark = new WeakMap<Remark, HTMLElement>()
  #current: HTMLElement | undefined

  constructor(behind: HTMLElement) {
    this.#behind = behind
  }

  /** Blocks of the text as it is now: stretches that stay keep theirs. */
  change(units: readonly Unit[], { from, removed, added }: { from: number; removed: number; added: number }) {
    for (const block of this.#blocks.slice(from, from + removed)) block.remove()
    const blocks = units.slice(from, from + added).map(({ text }) => blockOf(text))
    const next = this.#blocks[from + removed]
    const put = document.createDocumentFragment()
    put.append(...blocks)
    this.#behind.insertBefore(put, next ?? null)
    // Not with `splice(…, ...blocks)`: a long text has more blocks than a call may have arguments.
    const after = this.#blocks.slice(from + removed)
    this.#blocks.length = from
    for (const block of blocks) this.#blocks.push(block)
    for (const block of after) this.#blocks.push(block)
  }

  /** Draws the remarks that are wanted; stretches whose remarks are the same as before are left alone. */
  paint(units: readonly Unit[], wanted: (remark: Remark) => boolean): void {
    for (const [at, { text, remarks = [] }] of units.entries()) {
      const block = this.#blocks[at]
      const shown = remarks.filter(wanted)
      if (block === undefined || isSame(this.#painted.get(block), shown)) continue
      this.#painted.set(block, shown)
      block.replaceChildren(...this.#pieces(text, shown))
    }
  }

  show(remark: Remark | undefined): HTMLElement | undefined {
    this.#current?.classList.remove('current')
    this.#current = remark && this.#byRemark.get(remark)
    this.#current?.classList.add('current')
    return this.#current
  }

  #pieces(text: string, remarks: readonly Remark[]): Node[] {
    if (text === '') return [document.createElement('br')]
    const pieces: Node[] = []
    let at = 0
    for (const remark of remarks) {
      const end = Math.min(remark.end, text.length)
      pieces.push(document.createTextNode(text.slice(at, remark.start)))
      const mark = document.createElement('mark')
      mark.className = remark.severity
      mark.textContent = text.slice(remark.start, end)
      this.#byRemark.set(remark, mark)
      pieces.push(mark)
      at = end
    }
    pieces.push(document.createTextNode(text.slice(at)))
    return pieces
  }
}

function blockOf(text: string): HTMLElement {
  const block = document.createElement('div')
  if (text === '') block.append(document.createElement('br'))
  else block.textContent = text
  return block
}

function isSame(before: unknown, now: readonly Remark[]): boolean {
  if (!Array.isArray(before)) return now.length === 0
  return before.length === now.length && now.every((remark, at) => remark === before[at])
}
