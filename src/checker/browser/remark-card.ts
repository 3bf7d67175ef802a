import type { Explained } from '#words'
import { find, say, setup } from './setup.ts'

export type Deeds = {
  replace(suggestion: string): void
  show(): void
  keep(): void
}

const template = find<HTMLTemplateElement>('check-remark')
const around = 60

/** One remark in words: what was written, why it is remarked on, what to say instead, who says so. */
export function remarkCard(remark: Explained, text: string, number: number, deeds: Deeds): HTMLLIElement {
  const card = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLLIElement
  const part = <E extends HTMLElement = HTMLElement>(name: string) =>
    card.querySelector(`.${name}`) as unknown as E
  const { severity, quoted, language, why } = remark

  part('number').textContent = new Intl.NumberFormat(`${setup.language}-u-nu-latn`).format(number)
  part('severity').textContent = setup.severities[severity]
  part('severity').classList.add(severity)
  part('quoted').hidden = !quoted
  write(part('words'), remark.text.replace(/\s+/g, ' '), language)
  excerpt(part('excerpt'), remark, text)
  part('why').textContent = why
  part('why').hidden = why === ''
  suggest(card, remark, deeds)
  cite(part('sources'), remark)
  guide(part<HTMLAnchorElement>('guide'), remark)
  part('show').addEventListener('click', () => deeds.show())
  part('keep').addEventListener('click', () => deeds.keep())
  return card
}

function excerpt(into: HTMLElement, { start, end, text: words, language }: Explained, text: string): void {
  const before = text.slice(Math.max(0, start - around), start).replace(/^[\s\S]*\n/u, '')
  const after = text.slice(end, end + around).replace(/\n[\s\S]*$/u, '')
  const [head, tail] = [start - before.length, end + after.length]
  const mark = document.createElement('mark')
  mark.textContent = words
  into.append(
    isInside(text, head) ? `… ${before.replace(/^\S*\s/u, '')}` : before,
    mark,
    isInside(text, tail) ? `${after.replace(/\s\S*$/u, '')} …` : after,
  )
  into.lang = language
  into.dir = 'auto'
}

/** Whether a place is within a paragraph, so that something was left out there. */
function isInside(text: string, at: number): boolean {
  return at > 0 && at < text.length && text[at] !== '\n' && text[at - 1] !== '\n'
}

function suggest(card: HTMLElement, { suggestions, language }: Explained, { replace }: Deeds): void {
  const list = card.querySelector('.suggestions') as HTMLElement
  const [button, advice] = [...list.children] as HTMLElement[]
  const items = suggestions.map(({ text, rewrite }) => {
    const item = (rewrite ? advice : button)?.cloneNode(true) as HTMLElement
    write(item.querySelector('bdi') as HTMLElement, text, language)
    item.querySelector('button')?.addEventListener('click', () => replace(text))
    return item
  })
  list.replaceChildren(...items)
  list.hidden = items.length === 0
}

function cite(details: HTMLElement, { sources }: Explained): void {
  const list = details.querySelector('ul') as HTMLElement
  const items = sources.map(({ url, title, publisher, date }) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    Object.assign(link, { href: url, target: '_blank', rel: 'noreferrer noopener', dir: 'auto' })
    link.textContent = title
    const by = document.createElement('bdi')
    by.textContent = publisher
    item.append(link, ' · ', by, date === undefined ? '' : ` · ${writtenOut(date)}`)
    return item
  })
  list.replaceChildren(...items)
  details.hidden = items.length === 0
}

/** A date as precise as it is known, in the language of the page: `2015`, `2015-03` or `2015-03-09`. */
function writtenOut(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (day !== undefined) options.day = 'numeric'
  return new Intl.DateTimeFormat(`${setup.language}-u-ca-gregory-nu-latn`, options).format(new Date(date))
}

function guide(link: HTMLAnchorElement, { term }: Explained): void {
  const page = setup.guide[term]
  link.hidden = page === undefined
  if (page === undefined) return
  link.href = page.path
  write(link.querySelector('bdi') as HTMLElement, page.title, page.language)
}

function write(into: HTMLElement, text: string, language: string | undefined): void {
  into.textContent = text
  if (language !== undefined) into.lang = language
}

/** What is said of a remark when one goes to it. */
export function spokenRemark(remark: Explained, number: number, count: number): string {
  const [first] = remark.suggestions
  return [
    say('current', { number, count, words: remark.text, severity: setup.severities[remark.severity] }),
    remark.why,
    first === undefined ? '' : say('suggestion', { suggestion: first.text }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
