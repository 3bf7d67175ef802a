import { expect, test } from 'vitest'
import { asked, linesOf } from '../../../tests/official-answers.ts'
import { parliamentCodes } from './event-codes.ts'
import { readProcedure } from './read-procedure.ts'

/** What each code comes to in a co-decision, a consultation and a consent procedure; `…` is the same as before. */
const expected: Readonly<Record<string, readonly [cod: string, cns: string, app: string]>> = {
  REFERRAL: ['ep-referral', '…', '…'],
  COMMITTEE_TABLING_REPORT: ['ep-draft-report', '…', '…'],
  COMMITTEE_TABLING_OPINION: ['detail', '…', '…'],
  COMMITTEE_ADOPTING_OPINION: ['detail', '…', '…'],
  COMMITTEE_TABLING_AMENDMENT: ['detail', '…', '…'],
  COMMITTEE_ADOPTING_REPORT: ['ep-committee-vote', '…', '…'],
  TABLING_PLENARY: ['ep-report-tabled conditional', '…', '…'],
  PLENARY_ENDORSE_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: ['ep-mandate', '…', '…'],
  PLENARY_REJECT_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: ['ep-mandate rejected', '…', '…'],
  PLENARY_REJECT_COMMITTEE_INTERINSTUTIONAL_NEGOTIATIONS: ['ep-mandate rejected', '…', '…'],
  PLENARY_REFER_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: ['skipped', '…', '…'],
  PLENARY_AMEND: ['skipped', '…', '…'],
  INTERINSTITUTIONAL_NEGOTIATION: ['trilogue, trilogue-start', '…', '…'],
  COMMITTEE_APPROVE_PROVISIONAL_AGREEMENT: ['ep-committee-approval', '…', '…'],
  PLENARY_ADOPT_POSITION: ['ep-adoption conditional', 'ep-opinion conditional', 'skipped'],
  PLENARY_AMEND_PROPOSAL: ['ep-adoption conditional', 'ep-opinion conditional', 'skipped'],
  PLENARY_DECISION: ['skipped', 'ep-opinion conditional', 'ep-consent conditional'],
  '': ['skipped', 'ep-opinion conditional', 'ep-consent conditional'],
  PLENARY_APPROVE_COUNCIL_POSITION: ['ep-second-reading approved', '…', '…'],
  PLENARY_AMEND_COUNCIL_POSITION: ['ep-second-reading amended', '…', '…'],
  PLENARY_REJECT_COUNCIL_POSITION: ['ep-second-reading rejected', '…', '…'],
  PLENARY_DEBATE: ['detail', '…', '…'],
  PLENARY_VOTE: ['detail', '…', '…'],
  PLENARY_VOTE_RESULTS: ['detail', '…', '…'],
  PLENARY_ACTIVITY: ['detail', '…', '…'],
  PLENARY_VOTE_URGENCY: ['detail', '…', '…'],
  PLENARY_OUTCOME: ['detail', '…', '…'],
  PLENARY_DEBATE_SPEECH: ['detail', '…', '…'],
  PLENARY_DEBATE_WRITTEN_STATEMENT: ['detail', '…', '…'],
  PLENARY_VOTE_EXPLANATIONS: ['detail', '…', '…'],
  REQUEST_VOTE_ROLLCALL: ['detail', '…', '…'],
  REQUEST_VOTE_SEPARATE: ['detail', '…', '…'],
  REQUEST_VOTE_SPLIT: ['detail', '…', '…'],
  SIGNATURE: ['signature', '…', '…'],
  PUBLICATION_OFFICIAL_JOURNAL: ['oj-publication', '…', '…'],
  SOMETHING_NEW: ['skipped', '…', '…'],
}

test('every code has its case', () => {
  expect(Object.keys(parliamentCodes).filter((code) => !(code in expected))).toEqual([])
})

test.for(Object.entries(expected))('%s comes to what the table says', ([code, results]) => {
  const found = ['COD', 'CNS', 'APP'].map((type) => resultOf(code, type))
  expect(found).toEqual(results.map((result) => (result === '…' ? results[0] : result)))
})

test.for(['NLE', 'AVC'])('a decision in a procedure of type %s is consent', (type) => {
  expect(resultOf('PLENARY_DECISION', type)).toBe('ep-consent conditional')
})

test('a report of second reading is no second report of first reading', () => {
  const event = { ...eventOf('TABLING_PLENARY'), occured_at_stage: 'authority/procedure-phase/RDG2' }
  expect(readProcedure(answerOf('COD', [event]), asked('2025/9001(COD)')).details).toBe(1)
})

function resultOf(code: string, type: string): string {
  const reading = readProcedure(answerOf(type, [eventOf(code)]), asked(`2025/9001(${type})`))
  if (reading.details > 0) return 'detail'
  if (reading.skipped.length > 0) return 'skipped'
  return linesOf(reading)
    .map((line) => line.slice('2025-01-01 '.length))
    .join(', ')
}

/** Names as they come with each code; only those of two codes decide anything. */
function eventOf(code: string) {
  const name =
    code === 'TABLING_PLENARY' ? '2025-9001-DEPOT-2025-01-01' : `2025-9001-DEC-DCPL-${code}-2025-01-01`
  return {
    id: `eli/dl/event/${name}`,
    activity_date: '2025-01-01',
    ...(code && { had_activity_type: `def/ep-activities/${code}` }),
  }
}

function answerOf(type: string, events: readonly object[]): string {
  return JSON.stringify({ data: [{ process_id: '2025-9001', process_type: type, consists_of: events }] })
}
