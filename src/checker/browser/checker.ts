import { isAtLeast, type Remark, type Severity } from '#words'
import type { TextName } from '../index.ts'
import { showCounts, summaryOf } from './counts.ts'
import { Draft, type Placed } from './draft.ts'
import type { Opened } from './files/read-file.ts'
import {
  chosenLanguage,
  isChecked,
  nameOf,
  noteLanguage,
  tellLanguage,
  tellUnits,
} from './language-choice.ts'
import { checkLong, longest } from './long-document.ts'
import { spokenRemark } from './remark-card.ts'
import { explainedRemarks, RemarkList } from './remark-list.ts'
import { find, say, setup } from './setup.ts'
import { Sheet } from './sheet.ts'
import { tell, tellLater } from './status.ts'

/** Drawing the list can wait for a pause between keys; the marks cannot. */
const listDelay = 150
const languageDelay = 400
const markupDelay = 200

/** What the page is doing: one text, its remarks, and the one that is spoken of. */
export class Checker {
  readonly draft = new Draft()
  readonly sheet = new Sheet(this.draft)
  readonly #list = new RemarkList((remark) => ({
    replace: (instead) => this.replace(remark, instead),
    show: () => this.#long === undefined && this.sheet.select(remark),
    keep: () => this.#keep(remark),
  }))
  readonly #threshold = find<HTMLSelectElement>('check-threshold')
  readonly #kept = new Set<string>()
  /** A text that is too long for the field. */
  #long: { text: string; name: string; opened: Opened; remarks: readonly Placed[] } | undefined
  #remarks: readonly Placed[] = []
  #current: Placed | undefined
  /** Why the text could not be checked. */
  #trouble: TextName | undefined
  /** The card that takes the focus when the list is drawn next: somebody works through the list. */
  #next: number | undefined
  #timers = new Map<() => void, ReturnType<typeof setTimeout>>()
  #turn = 0

  /** The name of what was opened. */
  name: string | undefined

  get text(): string {
    return this.#long?.text ?? this.draft.text
  }

  get remarks(): readonly Placed[] {
    return this.#remarks
  }

  /** Called at every change of the field. */
  async typed(): Promise<void> {
    if (this.sheet.field.value.length > longest)
      return this.#openLong({ text: this.sheet.field.value, format: this.draft.format }, this.name ?? '')
    this.sheet.take()
    this.draft.language ??= chosenLanguage() ?? setup.language
    if (this.draft.format === 'plain') await this.#check()
    else this.#later(markupDelay, this.#checkLater)
    if (chosenLanguage() === undefined) this.#later(languageDelay, this.#tellLater)
  }

  async open(opened: Opened, name: string): Promise<void> {
    this.name = name
    this.#kept.clear()
    if (opened.text.length > longest) return this.#openLong(opened, name)
    this.#close()
    this.draft.format = opened.format
    this.draft.language = undefined
    this.sheet.fill(opened.text)
    tell(say('opened', { file: name }))
    await this.languageChosen()
  }

  empty(): void {
    this.name = undefined
    this.#kept.clear()
    this.#close()
    this.draft.format = 'plain'
    this.draft.language = undefined
    this.sheet.fill('')
    this.#show()
    noteLanguage(undefined)
    tell(say('emptied'))
    this.sheet.field.focus()
  }

  /** Checks all of it anew, in the language that was chosen or that the text tells. */
  async languageChosen(): Promise<void> {
    if (this.#long) return this.#openLong(this.#long.opened, this.#long.name)
    await this.#setLanguage(chosenLanguage() ?? (await this.#toldLanguage()))
    if (chosenLanguage() !== undefined) noteLanguage(chosenLanguage())
  }

  thresholdChosen(): void {
    this.#show()
    tell(summaryOf(this.#remarks))
  }

  /** To the next remark after the cursor, or the one before; round at the ends. */
  step(by: 1 | -1): void {
    const count = this.#remarks.length
    if (count === 0) {
      tell(summaryOf([]))
      return
    }
    const at = this.#placeFrom(by)
    const remark = this.#remarks[(at + count) % count] as Placed
    if (!this.#long) this.sheet.select(remark)
    void this.#speakOf(remark)
  }

  /** Writes the first suggestion instead of the remark that the cursor stands in. */
  replaceCurrent(): void {
    const remark = this.#underCursor()
    const suggestion = remark?.suggestions.find(({ rewrite }) => !rewrite)
    if (remark && suggestion) this.replace(remark, suggestion.text)
  }

  replace(remark: Placed, instead: string): void {
    const number = this.#remarks.indexOf(remark)
    const fromList = this.#list.showsCardInFocus
    if (this.#long || !this.sheet.replace(remark, instead)) {
      tell(say('gone'))
      return
    }
    tell(say('replaced', { words: remark.text, suggestion: instead }))
    if (fromList) this.#next = number
  }

  /** The cursor moved in the text. */
  cursorMoved(): void {
    const remark = this.#underCursor()
    if (!remark || remark.of === this.#current?.of) return
    this.#current = remark
    this.sheet.show(remark)
    void this.#list.show(this.#remarks.indexOf(remark))
  }

  explained() {
    return explainedRemarks(this.text, this.#remarks)
  }

  showAll(): Promise<void> {
    return this.#list.showUpTo(this.#remarks.length)
  }

  /** Not remarked on again in this text. */
  #keep(remark: Placed): void {
    const number = this.#remarks.indexOf(remark)
    this.#kept.add(keyOf(remark))
    this.#show()
    tell(say('left', { words: remark.text }))
    this.#next = number
    void this.#drawList()
  }

  async #check(): Promise<void> {
    try {
      const isAll = await this.draft.check()
      this.#trouble = undefined
      if (isAll) this.#show()
    } catch (error) {
      this.#failed(error)
    }
  }

  #failed(error: unknown): void {
    this.#trouble = troubleOf(error)
    this.#show()
    tell(say(this.#trouble))
  }

  #checkLater = () => void this.#check()

  #tellLater = () =>
    void (async () => {
      const turn = ++this.#turn
      const language = await this.#toldLanguage()
      if (turn !== this.#turn || chosenLanguage() !== undefined || this.#long) return
      if (language !== this.draft.language) await this.#setLanguage(language)
      await this.#tellUnits()
    })().catch(() => tell(say('notLoaded')))

  async #toldLanguage(): Promise<string> {
    const { language, told } = await tellLanguage(this.draft.text)
    noteLanguage(told ? language : undefined)
    return language
  }

  async #setLanguage(language: string): Promise<void> {
    this.draft.language = language
    this.draft.forget()
    this.sheet.speak(language)
    await this.#check()
    if (chosenLanguage() === undefined) await this.#tellUnits()
  }

  async #tellUnits(): Promise<void> {
    if (this.draft.format !== 'plain') return
    const { text } = this.draft
    if (await tellUnits(this.draft, () => text === this.draft.text)) await this.#check()
  }

  async #openLong(opened: Opened, name: string): Promise<void> {
    const turn = ++this.#turn
    this.sheet.fill('')
    find('check-sheet').hidden = true
    find('check-long').hidden = false
    find('check-long-name').textContent = say('long', { file: name })
    tell(say('checking'))
    const language = chosenLanguage()
    this.#long = { text: opened.text, name, opened, remarks: [] }
    this.#trouble = undefined
    try {
      const { format } = opened
      const checked = await checkLong(opened.text, { format, ...(language !== undefined && { language }) })
      if (turn !== this.#turn) return
      const remarks = checked.remarks.map((of) => ({ ...of, of }))
      this.#long = { text: opened.text, name, opened, remarks }
      this.draft.language = checked.languages[0] ?? checked.unknown[0]
      noteLanguage(this.draft.language)
      if (checked.until !== undefined)
        find('check-long-name').append(` ${say('tooMany', { count: remarks.length })}`)
      this.#show()
    } catch (error) {
      if (turn === this.#turn) this.#failed(error)
    }
  }

  #close(): void {
    this.#turn++
    this.#long = undefined
    this.#trouble = undefined
    this.#current = undefined
    find('check-sheet').hidden = false
    find('check-long').hidden = true
  }

  /** Brings what is seen up to date with what was found. */
  #show(): void {
    this.#remarks = (this.#long?.remarks ?? this.draft.remarks()).filter((remark) => this.#isWanted(remark))
    if (!this.#long) this.sheet.paint((remark) => this.#isWanted(remark))
    showCounts(this.#remarks)
    find('check-empty').hidden = this.#remarks.length > 0
    find('check-empty').textContent = this.#nothing()
    this.#later(listDelay, this.#drawLater)
    if (this.text === '') tellLater('')
    else tellLater(this.#remarks.length === 0 ? this.#nothing() : summaryOf(this.#remarks))
  }

  /** Why there are no remarks: that nobody can check this language is not the same as that all is well. */
  #nothing(): string {
    const { language } = this.draft
    if (this.text === '') return say('start')
    if (this.#trouble !== undefined) return say(this.#trouble)
    if (this.draft.format !== 'plain' || language === undefined || isChecked(language)) return say('none')
    return say('noLexicon', { language: nameOf(language) })
  }

  #drawLater = () => void this.#drawList()

  async #drawList(): Promise<void> {
    this.#cancel(this.#drawLater)
    const next = this.#next
    this.#next = undefined
    await this.#list.draw(this.text, this.#remarks)
    if (next !== undefined) this.#list.focus(next)
  }

  #isWanted(remark: Remark): boolean {
    return isAtLeast(remark.severity, this.#threshold.value as Severity) && !this.#kept.has(keyOf(remark))
  }

  async #speakOf(remark: Placed): Promise<void> {
    this.#current = remark
    const number = this.#remarks.indexOf(remark)
    await this.#list.show(number)
    const [explained] = await explainedRemarks(this.text, [remark])
    if (explained && this.#current === remark) tell(spokenRemark(explained, number + 1, this.#remarks.length))
  }

  #placeFrom(by: 1 | -1): number {
    if (this.#long) {
      const at = this.#current ? this.#remarks.indexOf(this.#current) : -1
      return at === -1 && by === -1 ? this.#remarks.length - 1 : at + by
    }
    const { selectionStart, selectionEnd } = this.sheet.field
    if (by === -1) return this.#remarks.findLastIndex(({ end }) => end <= selectionStart)
    const next = this.#remarks.findIndex(({ start, end }) => start >= selectionEnd && end > selectionEnd)
    return next === -1 ? 0 : next
  }

  #underCursor(): Placed | undefined {
    const { selectionStart, selectionEnd } = this.sheet.field
    return this.#remarks.find(({ start, end }) => start <= selectionStart && selectionEnd <= end)
  }

  #later(delay: number, deed: () => void): void {
    this.#cancel(deed)
    this.#timers.set(
      deed,
      setTimeout(() => {
        this.#timers.delete(deed)
        deed()
      }, delay),
    )
  }

  #cancel(deed: () => void): void {
    clearTimeout(this.#timers.get(deed))
    this.#timers.delete(deed)
  }
}

/** Markup nested beyond all reading; or offline, before the words of this language were kept. */
function troubleOf(error: unknown): TextName {
  return error instanceof RangeError ? 'tooDeep' : 'notLoaded'
}

function keyOf({ rule, text }: Remark): string {
  return `${rule} ${text.toLowerCase().replace(/\s+/g, ' ')}`
}
