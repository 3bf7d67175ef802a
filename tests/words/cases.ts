import { existsSync, readFileSync } from 'node:fs'
import type { Checker, Remark } from '../../src/words/index.ts'

/** A sentence with the places that must be remarked on; without any, nothing may be. */
export type Case = {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly places: readonly {
    readonly start: number
    readonly end: number
    readonly term?: string
    readonly quoted: boolean
  }[]
}

/**
 * The cases of a language. In `remarks.txt` double square brackets stand around what must be found, with the term or `quoted` after a
 * bar where that matters; `fine.txt` has none. Lines that begin with `#` are for people.
 *
 * ```
 * They call them [[illegal migrants]].
 * “[[Illegal migrants|quoted]]”, he said.
 * ```
 */
export function readCases(language: string): Case[] {
  return ['remarks.txt', 'fine.txt'].flatMap((name) => {
    const file = `lexicons/${language}/${name}`
    const url = new URL(`../../${file}`, import.meta.url)
    if (!existsSync(url)) return []
    return readFileSync(url, 'utf8')
      .split('\n')
      .flatMap((line, i): Case[] =>
        line.trim() === '' || line.startsWith('#') ? [] : [{ file, line: i + 1, ...parse(line) }],
      )
  })
}

function parse(line: string): Pick<Case, 'text' | 'places'> {
  let text = ''
  let last = 0
  const places: Case['places'][number][] = []
  for (const match of line.matchAll(/\[\[(.+?)(?:\|([a-z-]+))?\]\]/gu)) {
    text += line.slice(last, match.index)
    const start = text.length
    text += match[1]
    const word = match[2]
    places.push({
      start,
      end: text.length,
      quoted: word === 'quoted',
      ...(word && word !== 'quoted' && { term: word }),
    })
    last = match.index + match[0].length
  }
  return { text: text + line.slice(last), places }
}

/** A place counts as found when a remark overlaps it; where the case says a term or a quotation, those must fit as well. */
export function tryCase(checker: Checker, { text, places }: Case) {
  const remarks = checker.check(text)
  const fits = (place: Case['places'][number], remark: Remark) =>
    remark.start < place.end &&
    place.start < remark.end &&
    (place.term === undefined || place.term === remark.term) &&
    (!place.quoted || remark.quoted)
  const found = places.filter((place) => remarks.some((remark) => fits(place, remark)))
  return {
    right: found.length,
    missed: places.filter((place) => !found.includes(place)).map(({ start, end }) => text.slice(start, end)),
    wrong: remarks
      .filter((remark) => !places.some((place) => fits(place, remark)))
      .map((remark) => remark.text),
  }
}
