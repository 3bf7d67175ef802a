import { describe, expect, test } from 'vitest'
import { day, samplePolicyFiles } from '../../tests/policy-files.ts'
import { deriveStatuses } from './derive-status.ts'
import type { StatusCode } from './status-codes.ts'

/** Where thirty files stood on 22 November 2026, found by reading the sources and not by these rules. */
const verified: Record<string, StatusCode> = {
  'ai-act': 'applying-partly',
  'anti-trafficking-directive': 'transposition-due',
  'asylum-and-migration-management-regulation': 'applying',
  'asylum-procedures-regulation': 'applying',
  'eu-funding': 'council-negotiation',
  'eu-migration-pact': 'package',
  eurodac: 'applying-partly',
  'european-care-strategy': 'adopted',
  'european-child-guarantee': 'adopted-implementing',
  'istanbul-convention': 'in-force-eu',
  'long-term-care-recommendation': 'adopted-implementing',
  'long-term-residents-directive': 'stalled',
  'qualification-regulation': 'applying',
  'return-regulation': 'adopted',
  'safe-third-country-regulation': 'applying',
  'schengen-borders-code': 'applying',
  'single-permit-directive': 'transposition-due',
  'violence-against-women-directive': 'transposition-open',
}

/** Believed right; their last steps were not all read in a source. */
const believed: Record<string, StatusCode> = {
  'barcelona-targets-recommendation': 'adopted-implementing',
  'crisis-regulation': 'applying',
  'facilitation-directive': 'ep-committee',
  'recast-return-directive': 'replaced',
  'reception-conditions-directive': 'transposition-due',
  'resettlement-framework-regulation': 'applying',
  'return-border-procedure-regulation': 'applying',
  'screening-regulation': 'applying',
  'victims-rights-directive': 'provisionally-agreed',
}

/** Probably further than this, by events of low confidence: until those are checked, the rules do not follow them. */
const heldBack: Record<string, StatusCode> = {
  'ai-omnibus': 'adopted',
  'europol-smuggling-regulation': 'provisionally-agreed',
  'safe-countries-of-origin-regulation': 'adopted',
}

const statuses = deriveStatuses(samplePolicyFiles(), day('2026-11-22'))

describe('on 22 November 2026', () => {
  for (const [key, code] of Object.entries({ ...verified, ...believed, ...heldBack }))
    test(`${key} is ${code}`, () => expect(statuses.get(key)?.code).toBe(code))
})

test('the thirty files are all there', () => {
  const known = Object.keys({ ...verified, ...believed, ...heldBack })
  expect(known).toHaveLength(30)
  expect(known.filter((key) => !statuses.has(key))).toEqual([])
})
