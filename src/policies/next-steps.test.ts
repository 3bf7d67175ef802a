import { describe, expect, test } from 'vitest'
import { day, policyFile } from '../../tests/policy-files.ts'
import { deriveStatus } from './derive-status.ts'
import type { LegalForm } from './policy-facts.ts'

const today = day('2026-11-22')

function next(form: LegalForm, ...events: string[]): string[] {
  return deriveStatus(policyFile(form, ...events), today).next.map(({ kind, date }) =>
    date ? `${kind} ${date}` : kind,
  )
}

describe('what comes next', () => {
  const proposal = 'commission-proposal 2024-01-10'

  test('has the nearest date first, then what is due, then what is missing', () => {
    expect(
      next(
        'regulation',
        'council-adoption 2026-10-01',
        'entry-into-force pending',
        'report-due 2029',
        'application 2027-12-02',
      ),
    ).toEqual(['application 2027-12-02', 'report-due 2029', 'oj-publication', 'entry-into-force'])
  })

  test('is the first missing step of each open lane', () => {
    expect(next('regulation', proposal)).toEqual(['ep-draft-report', 'council-mandate'])
    expect(next('regulation', proposal, 'ep-committee-vote 2024-05-01')).toEqual([
      'ep-mandate',
      'council-mandate',
    ])
    for (const ready of ['council-mandate', 'council-agreement'])
      expect(next('regulation', proposal, 'ep-referral 2024-04-01', `${ready} 2024-05-01`)).toEqual([
        'ep-draft-report',
      ])
    expect(next('regulation', proposal, 'ep-mandate 2024-05-01')).toEqual(['council-mandate'])
    expect(next('regulation', proposal, 'trilogue 2024-05-01')).toEqual(['political-agreement'])
    expect(next('regulation', 'political-agreement 2024-05-01')).toEqual(['ep-adoption'])
    expect(next('regulation', 'ep-adoption 2024-05-01')).toEqual(['council-mandate'])
    expect(next('regulation', 'trilogue 2024-04-01', 'ep-adoption 2024-05-01')).toEqual(['council-adoption'])
    expect(next('regulation', 'oj-publication 2024-05-01')).toEqual(['entry-into-force'])
    expect(next('regulation', 'ep-adoption 2024-05-01 rejected')).toEqual(['council-first-reading-position'])
  })

  test('follows the form', () => {
    expect(next('recommendation', proposal)).toEqual(['council-adoption'])
    expect(next('strategy')).toEqual(['communication-adopted'])
    expect(next('treaty', 'oj-publication 2024-05-01')).toEqual(['instrument-deposited'])
    expect(next('directive', 'entry-into-force 2024-05-01')).toEqual(['transposition-deadline'])
  })

  test('follows who decides: outside co-decision there is no mandate to wait for', () => {
    const nextIn = (type: string, ...events: string[]) =>
      deriveStatus(
        { ...policyFile('decision', proposal, ...events), procedures: [{ ref: `2024/0012(${type})` }] },
        today,
      ).next.map(({ kind }) => kind)
    for (const [type, step] of [
      ['CNS', 'ep-opinion'],
      ['APP', 'ep-consent'],
      ['NLE', 'council-adoption'],
    ] as const) {
      expect(nextIn(type)).toEqual([step])
      expect(nextIn(type, 'ep-referral 2024-02-10', 'ep-committee-vote 2024-05-01')).toEqual([step])
      expect(nextIn(type, 'council-agreement 2024-06-01')).toEqual([step])
    }
    for (const form of ['treaty', 'budget-framework'] as const)
      expect(next(form, proposal, 'ep-referral 2024-02-10')).toEqual(['ep-consent'])
    expect(next('recommendation', proposal, 'ep-referral 2024-02-10')).toEqual(['council-adoption'])
    expect(next('recommendation', proposal, 'council-agreement 2024-06-01')).toEqual(['council-adoption'])
  })

  test('goes through the readings', () => {
    expect(next('regulation', 'council-first-reading-position 2024-05-01')).toEqual(['ep-second-reading'])
    expect(next('regulation', 'ep-second-reading 2024-05-01 amended')).toEqual(['council-second-reading'])
    expect(next('regulation', 'council-second-reading 2024-05-01 rejected')).toEqual(['conciliation'])
    expect(next('regulation', 'conciliation 2024-05-01')).toEqual([
      'ep-third-reading',
      'council-third-reading',
    ])
  })

  test('is nothing for what has ended, and never a superseded or doubtful date', () => {
    expect(next('directive', proposal, 'withdrawal 2024-05-01', 'ep-draft-report 2027 planned')).toEqual([])
    expect(
      next('regulation', 'entry-into-force 2024-05-01', 'application 2027 moved:2028', 'report-due 2030 low'),
    ).toEqual([])
  })

  test('tells a plan from a date that law fixes', () => {
    const file = policyFile(
      'regulation',
      'entry-into-force 2024-05-01',
      'application 2027-12-02',
      'report-due 2028 planned',
    )
    expect(deriveStatus(file, today).next.map(({ planned }) => planned)).toEqual([false, true])
  })
})
