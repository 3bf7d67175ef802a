import { describe, expect, test } from 'vitest'
import { day, policyFile } from '../../tests/policy-files.ts'
import { deriveStatus } from './derive-status.ts'
import { type Actor, nextActors } from './next-actors.ts'
import type { LegalForm } from './policy-facts.ts'

const today = day('2026-11-22')

function awaitedOf(form: LegalForm, ...events: string[]): readonly Actor[] {
  return nextActors(deriveStatus(policyFile(form, ...events), today))
}

describe('who must act next', () => {
  test.each<[string, Actor[], LegalForm, string[]]>([
    ['what is announced waits for the Commission', ['commission'], 'regulation', ['announced 2026-01-10']],
    [
      'a committee at work, and a Council without a position: both',
      ['parliament', 'council'],
      'regulation',
      ['commission-proposal 2025-01-10', 'ep-draft-report 2025-06-01'],
    ],
    [
      'one side is ready: the other',
      ['council'],
      'regulation',
      ['commission-proposal 2025-01-10', 'ep-mandate 2025-06-01'],
    ],
    [
      'talks are between both',
      ['parliament', 'council'],
      'regulation',
      ['commission-proposal 2025-01-10', 'trilogue-start 2026-06-01'],
    ],
    [
      'an agreement waits for Parliament’s vote',
      ['parliament'],
      'regulation',
      ['commission-proposal 2025-01-10', 'political-agreement 2026-06-01'],
    ],
    [
      'an announced vote belongs to who votes',
      ['council'],
      'regulation',
      ['commission-proposal 2025-01-10', 'ep-adoption 2026-06-01', 'council-adoption 2026-12-15 planned'],
    ],
    [
      'publication is nobody’s decision',
      [],
      'regulation',
      ['commission-proposal 2025-01-10', 'council-adoption 2026-10-01'],
    ],
    [
      'a directive in force waits for the countries, before the deadline',
      ['member-states'],
      'directive',
      ['council-adoption 2026-01-10', 'entry-into-force 2026-03-01', 'transposition-deadline 2028-03-01'],
    ],
    [
      'and after it, whatever the Commission owes years later',
      ['member-states'],
      'directive',
      [
        'council-adoption 2023-01-10',
        'entry-into-force 2023-03-01',
        'transposition-deadline 2026-03-01',
        'report-due 2029-03-01',
      ],
    ],
    [
      'a recommendation is carried out by countries',
      ['member-states'],
      'recommendation',
      ['council-adoption 2023-01-10', 'programme-end 2030'],
    ],
    [
      'where nothing is open, a date fixed by law tells who is next',
      ['commission'],
      'regulation',
      ['council-adoption 2023-01-10', 'entry-into-force 2023-03-01', 'report-due 2029-03-01'],
    ],
    [
      'law that only comes to apply waits for nobody',
      [],
      'regulation',
      ['council-adoption 2023-01-10', 'entry-into-force 2023-03-01', 'application 2029-03-01'],
    ],
    [
      'a budget that the Council negotiates waits for the Council, and then for consent',
      ['parliament', 'council'],
      'budget-framework',
      ['commission-proposal 2025-07-16', 'council-negotiating-box 2026-06-01'],
    ],
    [
      'what ended waits for nobody',
      [],
      'regulation',
      ['commission-proposal 2018-01-10', 'withdrawal 2024-01-10'],
    ],
  ])('%s', (_, expected, form, events) => {
    const file = policyFile(form, ...events)
    const procedures = form === 'budget-framework' ? [{ ref: '2025/0001(APP)', type: 'APP' }] : []
    expect(nextActors(deriveStatus({ ...file, procedures }, today))).toEqual(expected)
  })

  test('a package waits for whoever its parts wait for', () => {
    const parts = [
      deriveStatus(
        policyFile('regulation', 'commission-proposal 2025-01-10', 'ep-mandate 2025-06-01'),
        today,
      ),
      deriveStatus(policyFile('regulation', 'announced 2026-01-10'), today),
    ]
    const whole = deriveStatus(policyFile('package'), today, { children: parts })
    expect(nextActors(whole, parts)).toEqual(['commission', 'council'])
    expect(nextActors(whole)).toEqual([])
  })

  test('plans that nobody confirmed do not change who has already acted', () => {
    expect(awaitedOf('regulation', 'announced 2025-01-10', 'commission-proposal 2026-06-01 planned')).toEqual(
      ['commission'],
    )
  })
})
