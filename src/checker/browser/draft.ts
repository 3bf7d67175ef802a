import { checkText, type Remark, type TextFormat } from '#words'
import { unitsOf } from './units.ts'

/** A stretch of the text with the remarks on it; none yet when it has not been checked. */
export type Unit = {
  readonly text: string
  remarks: readonly Remark[] | undefined
  /** Its own language, where that was told apart from the text’s. */
  language?: string | undefined
}

/** A remark by its place in the whole text; `of` is the same object for as long as its stretch is not changed. */
export type Placed = Remark & { readonly of: Remark }

/** A text that somebody writes, checked again where it changes. */
export class Draft {
  text = ''
  format: TextFormat = 'plain'
  /** The language to check in; undefined while nobody knows. */
  language: string | undefined
  #units: Unit[] = [{ text: '', remarks: undefined }]
  #changes = 0

  get units(): readonly Unit[] {
    return this.#units
  }

  /** Takes the text as it is now, and says which stretches went and how many came in their place. */
  change(text: string): { from: number; removed: number; added: number } {
    this.text = text
    this.#changes++
    const texts = unitsOf(text)
    const old = this.#units
    let from = 0
    while (from < old.length && from < texts.length && old[from]?.text === texts[from]) from++
    let end = 0
    while (
      end < Math.min(old.length, texts.length) - from &&
      old[old.length - 1 - end]?.text === texts[texts.length - 1 - end]
    )
      end++
    const removed = old.length - end - from
    const added = texts.slice(from, texts.length - end).map((text): Unit => ({ text, remarks: undefined }))
    this.#units = [...old.slice(0, from), ...added, ...old.slice(old.length - end)]
    return { from, removed, added: added.length }
  }

  /** Everything must be checked again, in another language or as another format. */
  forget(): void {
    this.#changes++
    for (const unit of this.#units) {
      unit.remarks = undefined
      unit.language = undefined
    }
  }

  /** Checks what is not checked yet. False when the text changed meanwhile: then a later call does the rest. */
  async check(): Promise<boolean> {
    const { text, format } = this
    const change = this.#changes
    if (format !== 'plain') return this.#checkWhole(change)
    for (const unit of this.#units) {
      if (unit.remarks !== undefined) continue
      const language = unit.language ?? this.language
      const { remarks } =
        language === undefined || unit.text.length < 3
          ? { remarks: [] }
          : await checkText(unit.text, { language })
      if (change !== this.#changes) return false
      unit.remarks = remarks
    }
    return text === this.text
  }

  /** Markup is read as a whole, and its remarks are then handed to the stretches that they stand in. */
  async #checkWhole(change: number): Promise<boolean> {
    const { language, format, text } = this
    if (this.#units.every(({ remarks }) => remarks !== undefined)) return true
    const checked = await checkText(text, { format, ...(language !== undefined && { language }) })
    if (change !== this.#changes) return false
    let at = 0
    let next = 0
    for (const unit of this.#units) {
      const end = at + unit.text.length
      const own: Remark[] = []
      for (let one = checked.remarks[next]; one && one.start <= end; one = checked.remarks[++next])
        own.push({ ...one, start: one.start - at, end: one.end - at })
      unit.remarks = own
      at = end + 1
    }
    return true
  }

  /** A stretch turned out to be in a language of its own. */
  retell(unit: Unit, language: string): void {
    unit.language = language
    unit.remarks = undefined
  }

  /** Every remark in the order of the text. */
  remarks(): Placed[] {
    const all: Placed[] = []
    let at = 0
    for (const { text, remarks = [] } of this.#units) {
      for (const of of remarks) all.push({ ...of, start: of.start + at, end: of.end + at, of })
      at += text.length + 1
    }
    return all
  }
}
