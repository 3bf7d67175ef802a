import type { Remark } from '#words'
import type { Draft, Placed } from './draft.ts'
import { Marks } from './marks.ts'
import { find } from './setup.ts'

/** The field one types into, with the marks behind it. */
export class Sheet {
  readonly field = find<HTMLTextAreaElement>('check-text')
  readonly #marks = new Marks(find('check-marks'))
  readonly #draft: Draft

  constructor(draft: Draft) {
    this.#draft = draft
    this.#marks.change(draft.units, { from: 0, removed: 0, added: draft.units.length })
  }

  /** Takes over what was typed. */
  take(): void {
    const change = this.#draft.change(this.field.value)
    this.#marks.change(this.#draft.units, change)
  }

  /** Puts a whole text there. */
  fill(text: string): void {
    this.field.value = text
    this.take()
  }

  paint(wanted: (remark: Remark) => boolean): void {
    this.#marks.paint(this.#draft.units, wanted)
  }

  /** Marks one remark as the one spoken of. */
  show({ of }: Placed): void {
    this.#marks.show(of)?.scrollIntoView({ block: 'nearest' })
  }

  /** Goes to it in the text. */
  select(remark: Placed): void {
    this.field.focus({ preventScroll: true })
    this.field.setSelectionRange(remark.start, remark.end)
    this.show(remark)
  }

  /** Writes other words instead, so that the field can undo it; false when they no longer stand there. */
  replace({ start, end, text }: Placed, instead: string): boolean {
    const { field } = this
    if (field.value.slice(start, end) !== text) return false
    // On a phone the field must not take the focus, since the keyboard would come up; there nothing can be undone by key anyway.
    if (!matchMedia('(pointer: coarse)').matches) {
      field.focus({ preventScroll: true })
      field.setSelectionRange(start, end)
      // Deprecated, and still the one way of writing that fields know how to undo.
      if (document.execCommand('insertText', false, instead)) return true
    }
    field.setRangeText(instead, start, end, 'end')
    field.dispatchEvent(new Event('input'))
    return true
  }

  speak(language: string | undefined): void {
    for (const element of [this.field, find('check-marks')])
      if (language === undefined) element.removeAttribute('lang')
      else element.lang = language
  }
}
