import type { Setup, TextName } from '../index.ts'

/** What the page says to its script. */
export const setup = JSON.parse(find('check-setup').textContent) as Setup

/** A sentence in the reader’s language, with its places filled in. */
export function say(name: TextName, values: Readonly<Record<string, string | number>> = {}): string {
  return setup.texts[name].replace(/\{(\w+)\}/g, (place, key: string) => {
    const value = values[key]
    return typeof value === 'number' ? numbers.format(value) : (value ?? place)
  })
}

const numbers = new Intl.NumberFormat(`${setup.language}-u-nu-latn`)

/** An element that the page has; one that it lacks is a bug. */
export function find<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no #${id}`)
  return element as E
}
