import type { Values } from './fields.ts'
import { countryNote } from './kinds/country-note.ts'
import { figure } from './kinds/figure.ts'
import { member } from './kinds/member.ts'
import { network } from './kinds/network.ts'
import { page } from './kinds/page.ts'
import { policyFile } from './kinds/policy-file.ts'
import { resource } from './kinds/resource.ts'
import { statement } from './kinds/statement.ts'
import { term } from './kinds/term.ts'
import { topic } from './kinds/topic.ts'

/** Every kind there is. A new kind is one file and one line here. */
export const kinds = {
  network,
  page,
  topic,
  'policy-file': policyFile,
  resource,
  member,
  term,
  statement,
  figure,
  'country-note': countryNote,
} as const

export type KindName = keyof typeof kinds
export type SharedOf<K extends KindName> = Values<(typeof kinds)[K]['shared']>
export type LanguageOf<K extends KindName> = Values<(typeof kinds)[K]['perLanguage']>

export const kindNames = Object.keys(kinds) as KindName[]

export function isKindName(value: string): value is KindName {
  return Object.hasOwn(kinds, value)
}
