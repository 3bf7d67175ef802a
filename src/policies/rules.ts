import type { EventKind } from './policy-facts.ts'
import type { Rule } from './rule.ts'
import { adoptedRules, lawRules } from './rules-of-law.ts'
import { openingRules, talksRules } from './rules-of-procedure.ts'
import type { StatusCode } from './status-codes.ts'

const ends: readonly (readonly [EventKind, StatusCode])[] = [
  ['withdrawal', 'withdrawn'],
  ['rejected', 'rejected'],
  ['lapsed', 'lapsed'],
  ['replaced', 'replaced'],
]

const endRules = [
  {
    name: 'ended',
    decide(known) {
      for (const [kind, code] of ends) {
        const end = known.last(kind)
        if (end) return { code, because: end }
      }
      return undefined
    },
  },
  {
    name: 'package',
    decide: ({ file }) => (file.form === 'package' ? { code: 'package' } : undefined),
  },
] as const satisfies Rule[]

/** All rules; the first that fits decides. The last one always does. */
export const rules = [...endRules, ...lawRules, ...adoptedRules, ...talksRules, ...openingRules] as const

export type RuleName = (typeof rules)[number]['name']
