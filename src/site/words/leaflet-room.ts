import type { Localised } from '#content'
import { directionOf } from '#languages'
import { plainText } from '#search'
import { type Letters, textHeight } from '../files/text-height.ts'
import type { TermGroups } from './guide-language.ts'

type Term = Localised<'term'>

/** Points. One of six panels of an A4 sheet, without its margins; `78-words.css` says the same. */
const panel = { width: 232, height: 549 }
/** Room that is kept free: letters are measured without their font. */
const spare = 0.95

const body = { size: 8.6, leading: 1.4 }
const say = { size: 10.5, leading: 1.3 }
const heading = 34
const gap = 9
/** Arabic letters stand higher. */
const tall = 1.2

/** What stands on the leaflet, as much as there is room for; each term once among those inside and those below `more`. */
export type Leaflet = {
  readonly inside: readonly (readonly Term[])[]
  readonly fine: readonly Term[]
  readonly more: readonly Term[]
}

/** Most important first: forms shown of each term. */
export const shownForms = { avoid: 3, say: 2 } as const

/** @param back height of what the back panel holds in any case, in points */
export function fitLeaflet({ essential, further }: TermGroups, back: number): Leaflet {
  const terms = [...essential, ...further].filter(
    ({ fields }) => fields.avoid !== undefined && fields.say !== undefined,
  )
  const inside: Term[][] = []
  let rest = terms
  for (const taken of [heading, 0, 0]) {
    const some = thoseWithRoom(rest, insideHeight, taken)
    inside.push(some)
    rest = rest.slice(some.length)
  }
  const told = inside.flat()
  return {
    inside,
    fine: thoseWithRoom(
      told.filter(({ fields }) => fields.fine !== undefined),
      fineHeight,
      heading,
    ),
    more: thoseWithRoom(rest, moreHeight, heading + back),
  }
}

function thoseWithRoom(terms: readonly Term[], heightOf: (term: Term) => number, taken: number): Term[] {
  const fitting: Term[] = []
  let height = taken
  for (const term of terms) {
    height += heightOf(term)
    if (height > panel.height * spare) break
    fitting.push(term)
  }
  return fitting
}

function insideHeight({ fields, language }: Term): number {
  const avoided = (fields.avoid?.value ?? []).slice(0, shownForms.avoid).join(' · ')
  const said = (fields.say?.value ?? []).slice(0, shownForms.say).join(' · ')
  return (
    lines(avoided, body, language) +
    lines(said, { ...say, isBold: true }, language) +
    lines(plainText(fields.why.value), body, language) +
    gap
  )
}

function fineHeight({ fields, language }: Term): number {
  return (
    lines(fields.title.value, { ...body, isBold: true }, language) +
    lines(plainText(fields.fine?.value ?? ''), body, language) +
    gap
  )
}

function moreHeight({ fields, language }: Term): number {
  const [avoided = ''] = fields.avoid?.value ?? []
  const [said = ''] = fields.say?.value ?? []
  return lines(avoided, body, language) + lines(said, { ...body, isBold: true }, language) + gap / 2
}

type Type = Omit<Letters, 'width'> & { readonly leading: number }

function lines(text: string, { leading, ...letters }: Type, language: string): number {
  const height = directionOf(language) === 'rtl' ? leading * tall : leading
  return textHeight(text, { ...letters, width: panel.width }, height)
}

/** About how high texts at the foot of the back panel are, in points. */
export function footHeight(texts: readonly string[], language: string): number {
  return texts.reduce((sum, text) => sum + lines(text, body, language) + gap, 0)
}
