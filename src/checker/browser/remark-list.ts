import { type Explained, explain } from '#words'
import type { Placed } from './draft.ts'
import { type Deeds, remarkCard } from './remark-card.ts'
import { find, setup } from './setup.ts'

/** Cards are made a page at a time: a long text may have thousands of remarks. */
const pageLength = 50

/** The list of remarks beside the text. */
export class RemarkList {
  readonly #list = find('check-list')
  readonly #more = find('check-more')
  readonly #deedsFor: (remark: Placed) => Deeds
  #remarks: readonly Placed[] = []
  #text = ''
  #shown = pageLength
  #drawn = 0

  constructor(deedsFor: (remark: Placed) => Deeds) {
    this.#deedsFor = deedsFor
    this.#more.addEventListener('click', () => {
      const next = this.#shown
      void this.showUpTo(next + pageLength).then(() => this.focus(next))
    })
  }

  /** Shows other remarks, as many as were shown before. */
  async draw(text: string, remarks: readonly Placed[]): Promise<void> {
    this.#text = text
    this.#remarks = remarks
    await this.showUpTo(remarks.length === 0 ? pageLength : this.#shown)
  }

  async showUpTo(count: number): Promise<void> {
    this.#shown = Math.max(pageLength, Math.ceil(count / pageLength) * pageLength)
    const drawing = ++this.#drawn
    const remarks = this.#remarks.slice(0, this.#shown)
    const explained = await explainedRemarks(this.#text, remarks)
    if (drawing !== this.#drawn) return
    const inFocus = [...this.#list.children].findIndex((card) => card.contains(document.activeElement))
    this.#list.replaceChildren(
      ...explained.map((remark, at) =>
        remarkCard(remark, this.#text, at + 1, this.#deedsFor(remarks[at] as Placed)),
      ),
    )
    this.#more.hidden = this.#remarks.length <= this.#shown
    if (inFocus !== -1) this.focus(inFocus)
  }

  /** Marks the card of a remark as the one spoken of, and brings it into view. */
  async show(number: number): Promise<void> {
    if (number >= this.#shown) await this.showUpTo(number + 1)
    for (const card of this.#list.querySelectorAll('[aria-current]')) card.removeAttribute('aria-current')
    const card = this.#list.children[number]
    card?.setAttribute('aria-current', 'true')
    if (card && isBeside(card)) card.scrollIntoView({ block: 'nearest' })
  }

  /** Goes to a card, or to the head of the list when there is none. */
  focus(number: number): void {
    const card = this.#list.children[Math.min(number, this.#list.children.length - 1)]
    const target = card?.querySelector<HTMLElement>('.words') ?? find('check-results')
    target.focus()
  }

  get showsCardInFocus(): boolean {
    return this.#list.contains(document.activeElement)
  }
}

/** With reasons in the language of the page, whose file is loaded with the first remark. */
export function explainedRemarks(text: string, remarks: readonly Placed[]): Promise<Explained[]> {
  return explain(text, remarks, { reasonsIn: setup.language })
}

/** On a narrow screen the list stands below the text: bringing a card into view would take the text away. */
function isBeside(card: Element): boolean {
  return getComputedStyle(card.parentElement as Element).overflowY !== 'visible'
}
