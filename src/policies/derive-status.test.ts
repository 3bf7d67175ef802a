import { describe, expect, test } from 'vitest'
import { day, policyFile } from '../../tests/policy-files.ts'
import { deriveStatus, deriveStatuses } from './derive-status.ts'
import type { LegalForm, PolicyFacts } from './policy-facts.ts'
import { rules } from './rules.ts'
import { type StatusCode, statusCodes } from './status-codes.ts'

const today = day('2026-11-22')

type Case = {
  says: string
  form: LegalForm
  events: string[]
  code: StatusCode
  rule: string
  type?: string
  amends?: string[]
}

const proposal = 'commission-proposal 2024-01-10'
const deal = 'political-agreement 2025-03-01'
const inForce = 'entry-into-force 2025-09-01'

// biome-ignore format: one case, one line
const cases: Case[] = [
  { says: 'nothing is recorded', form: 'regulation', events: [], code: 'announced', rule: 'nothing-yet' },
  { says: 'it was announced', form: 'regulation', events: ['announced 2024-01'], code: 'announced', rule: 'nothing-yet' },
  { says: 'a treaty is open, and the EU has done nothing', form: 'treaty', events: ['treaty-opened 2011-05-11'], code: 'announced', rule: 'nothing-yet' },
  { says: 'there is a proposal', form: 'regulation', events: [proposal], code: 'proposed', rule: 'proposal' },
  { says: 'only the amended proposal is recorded', form: 'regulation', events: ['commission-amended-proposal 2024-01-10'], code: 'proposed', rule: 'proposal' },
  { says: 'advisers have spoken, nobody else', form: 'regulation', events: [proposal, 'eesc-opinion 2024-05-01'], code: 'proposed', rule: 'proposal' },
  { says: 'a committee has it', form: 'regulation', events: [proposal, 'ep-referral 2024-02-10'], code: 'ep-committee', rule: 'committee' },
  { says: 'a committee has voted, and plenary has not confirmed', form: 'regulation', events: [proposal, 'ep-committee-vote 2024-06-10'], code: 'ep-committee', rule: 'committee' },
  { says: 'the Council is ready while the committee works', form: 'directive', events: [proposal, 'council-mandate 2024-12-13', 'ep-draft-report 2025-04-08'], code: 'ep-committee', rule: 'committee' },
  { says: 'the Council is ready, Parliament has not begun', form: 'directive', events: [proposal, 'ep-referral 2024-02-10', 'council-mandate 2024-06-07'], code: 'awaiting-ep-mandate', rule: 'one-mandate' },
  { says: 'ministers agreed in co-decision, which is their position and no deal', form: 'regulation', type: 'COD', events: [proposal, 'council-agreement 2024-06-07'], code: 'awaiting-ep-mandate', rule: 'one-mandate' },
  { says: 'ministers agreed in co-decision, and Parliament is ready', form: 'regulation', type: 'COD', events: [proposal, 'ep-mandate 2024-06-14', 'council-agreement 2024-07-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'Parliament is ready', form: 'regulation', events: [proposal, 'ep-committee-vote 2024-05-30', 'ep-mandate 2024-06-14'], code: 'awaiting-council-mandate', rule: 'one-mandate' },
  { says: 'plenary refused the mandate', form: 'regulation', events: [proposal, 'ep-committee-vote 2024-05-30', 'ep-mandate 2024-06-14 rejected', 'council-mandate 2024-07-01'], code: 'ep-committee', rule: 'committee' },
  { says: 'both are ready', form: 'regulation', events: [proposal, 'ep-mandate 2024-06-14', 'council-mandate 2024-07-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'they meet', form: 'regulation', events: [proposal, 'trilogue-start 2024-09-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'a vote at first reading became the mandate', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10', 'council-mandate 2024-12-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'a vote at first reading was followed by talks', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10', 'trilogue 2024-12-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'Parliament voted after the talks, and nobody recorded the deal', form: 'regulation', events: [proposal, 'trilogue-start 2024-09-01', 'trilogue 2024-11-01', 'ep-adoption 2025-04-10'], code: 'ep-adopted', rule: 'parliament-adopted-alone' },
  { says: 'Parliament voted after both had their positions, and nobody recorded the talks', form: 'regulation', events: [proposal, 'ep-mandate 2024-06-14', 'council-mandate 2024-07-01', 'ep-adoption 2025-04-10'], code: 'ep-adopted', rule: 'parliament-adopted-alone' },
  { says: 'a vote at first reading follows the position of the Council', form: 'regulation', events: [proposal, 'council-mandate 2024-03-01', 'ep-adoption 2024-04-10'], code: 'in-negotiation', rule: 'talks' },
  { says: 'talks went on after the vote', form: 'regulation', events: [proposal, 'trilogue-start 2024-09-01', 'ep-adoption 2025-04-10', 'trilogue 2025-06-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'Parliament voted alone', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10'], code: 'ep-adopted', rule: 'parliament-adopted-alone' },
  { says: 'Parliament voted the proposal down at first reading', form: 'regulation', events: [proposal, 'ep-committee-vote 2024-03-01', 'ep-adoption 2024-04-10 rejected'], code: 'ep-adopted', rule: 'parliament-refused' },
  { says: 'Parliament voted the deal down', form: 'regulation', events: [proposal, deal, 'ep-adoption 2025-06-17 rejected'], code: 'ep-adopted', rule: 'parliament-refused' },
  { says: 'a committee takes up what was voted down', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10 rejected', 'ep-committee-vote 2024-10-01'], code: 'ep-committee', rule: 'committee' },
  { says: 'heads of government discuss the budget', form: 'budget-framework', events: [proposal, 'ep-interim-report 2026-04', 'european-council 2026-06-18'], code: 'council-negotiation', rule: 'consent-talks' },
  { says: 'a consent file has an interim report', form: 'regulation', type: 'APP', events: [proposal, 'ep-interim-report 2024-04-15'], code: 'council-negotiation', rule: 'consent-talks' },
  { says: 'the EU signed a treaty', form: 'treaty', events: [proposal, 'eu-signature 2024-06-13'], code: 'council-negotiation', rule: 'consent-talks' },
  { says: 'talks stopped', form: 'directive', events: [proposal, 'ep-mandate 2024-04-20', 'council-mandate 2024-11-23', 'negotiations-stopped 2025-03'], code: 'stalled', rule: 'talks-stopped' },
  { says: 'talks stopped after a deal', form: 'directive', events: [proposal, deal, 'negotiations-stopped 2025-05'], code: 'stalled', rule: 'talks-stopped' },
  { says: 'talks stopped and an adviser spoke later', form: 'directive', events: [proposal, 'trilogue-start 2024-09-01', 'negotiations-stopped 2025-03', 'eesc-opinion 2025-06-01'], code: 'stalled', rule: 'talks-stopped' },
  { says: 'talks stopped and began again', form: 'directive', events: [proposal, 'negotiations-stopped 2025-03', 'trilogue 2025-10-01'], code: 'in-negotiation', rule: 'talks' },
  { says: 'there is a deal', form: 'regulation', events: [proposal, deal], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'only the endorsement of the deal is recorded', form: 'regulation', events: [proposal, 'coreper-endorsement 2025-12-19'], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'the deal came after a vote at first reading', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10', deal], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'ministers agree on a recommendation', form: 'recommendation', events: [proposal, 'council-agreement 2024-11-01'], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'Parliament adopts the deal', form: 'regulation', events: [proposal, deal, 'ep-adoption 2025-06-17'], code: 'ep-adopted', rule: 'parliament-adopted-deal' },
  { says: 'the deal is known to the month, the vote to the day', form: 'regulation', events: [proposal, 'political-agreement 2025-06', 'ep-adoption 2025-06-17'], code: 'ep-adopted', rule: 'parliament-adopted-deal' },
  { says: 'Parliament consents', form: 'treaty', events: [proposal, 'ep-interim-report 2024-02-15', 'ep-consent 2025-05-10'], code: 'ep-adopted', rule: 'parliament-consented' },
  { says: 'Parliament refuses consent', form: 'treaty', events: [proposal, 'ep-consent 2025-05-10 rejected'], code: 'rejected', rule: 'parliament-consented' },
  { says: 'Parliament was heard', form: 'regulation', type: 'CNS', events: [proposal, 'ep-opinion 2025-05-10'], code: 'ep-adopted', rule: 'parliament-consented' },
  { says: 'the Council adopts another text', form: 'regulation', events: [proposal, 'ep-adoption 2024-04-10', 'council-first-reading-position 2025-02-01'], code: 'second-reading', rule: 'second-reading' },
  { says: 'the Council adopts another text in spite of a deal', form: 'regulation', events: [proposal, deal, 'ep-adoption 2025-06-17', 'council-first-reading-position 2025-09-01'], code: 'second-reading', rule: 'second-reading' },
  { says: 'Parliament approves at second reading', form: 'regulation', events: ['council-first-reading-position 2025-02-01', 'ep-second-reading 2025-05-01 approved'], code: 'adopted', rule: 'second-reading' },
  { says: 'Parliament amends at second reading', form: 'regulation', events: ['council-first-reading-position 2025-02-01', 'ep-second-reading 2025-05-01 amended'], code: 'second-reading', rule: 'second-reading' },
  { says: 'Parliament rejects at second reading', form: 'regulation', events: ['council-first-reading-position 2025-02-01', 'ep-second-reading 2025-05-01 rejected'], code: 'rejected', rule: 'second-reading' },
  { says: 'nobody noted how the second reading ended', form: 'regulation', events: ['council-first-reading-position 2025-02-01', 'ep-second-reading 2025-05-01'], code: 'second-reading', rule: 'second-reading' },
  { says: 'the Council approves at second reading', form: 'regulation', events: ['ep-second-reading 2025-05-01 amended', 'council-second-reading 2025-07-01 approved'], code: 'adopted', rule: 'second-reading' },
  { says: 'conciliation is needed', form: 'regulation', events: ['ep-second-reading 2025-05-01 amended', 'council-second-reading 2025-07-01 rejected', 'conciliation 2025-09-01'], code: 'second-reading', rule: 'second-reading' },
  { says: 'one of two votes at third reading is in', form: 'regulation', events: ['ep-second-reading 2025-05-01 amended', 'ep-third-reading 2025-10-01 approved'], code: 'second-reading', rule: 'second-reading' },
  { says: 'both approve at third reading', form: 'regulation', events: ['ep-second-reading 2025-05-01 amended', 'ep-third-reading 2025-10-01 approved', 'council-third-reading 2025-10-05 approved'], code: 'adopted', rule: 'second-reading' },
  { says: 'one rejects at third reading', form: 'regulation', events: ['ep-second-reading 2025-05-01 amended', 'ep-third-reading 2025-10-01 rejected', 'council-third-reading 2025-10-05 approved'], code: 'rejected', rule: 'second-reading' },
  { says: 'the Council adopts', form: 'regulation', events: [proposal, deal, 'ep-adoption 2025-06-17', 'council-adoption 2025-10-01'], code: 'adopted', rule: 'adopted' },
  { says: 'only the signature is recorded', form: 'regulation', events: [proposal, 'signature 2025-10-15'], code: 'adopted', rule: 'adopted' },
  { says: 'it is published', form: 'regulation', events: ['council-adoption 2025-10-01', 'oj-publication 2025-10-20'], code: 'published', rule: 'published' },
  { says: 'a recommendation is adopted', form: 'recommendation', events: [proposal, 'council-adoption 2025-10-01', 'oj-publication 2025-10-20'], code: 'adopted-implementing', rule: 'recommendation-adopted' },
  { says: 'a strategy is adopted', form: 'strategy', events: ['communication-adopted 2022-09-07'], code: 'adopted', rule: 'communication-adopted' },
  { says: 'a treaty is in force among others only', form: 'treaty', events: ['treaty-in-force 2014-08-01', proposal], code: 'proposed', rule: 'proposal' },
  { says: 'a treaty is in force for the EU', form: 'treaty', events: ['council-adoption 2023-06-01', 'entry-into-force 2023-10-01'], code: 'in-force-eu', rule: 'treaty-in-force' },
  { says: 'a directive has time left', form: 'directive', events: [inForce, 'transposition-deadline 2027-06-14'], code: 'transposition-open', rule: 'transposition' },
  { says: 'the last of two deadlines counts', form: 'directive', events: [inForce, 'transposition-deadline 2026-06-14', 'transposition-deadline 2027-06-14'], code: 'transposition-open', rule: 'transposition' },
  { says: 'the deadline of a directive has passed', form: 'directive', events: [inForce, 'transposition-deadline 2026-07-15'], code: 'transposition-due', rule: 'transposition' },
  { says: 'the deadline has passed, though its entry into force was not recorded', form: 'directive', events: ['oj-publication 2024-05-24', 'transposition-deadline 2026-06-14'], code: 'transposition-due', rule: 'transposition' },
  { says: 'one of two deadlines has passed, and its entry into force was not recorded', form: 'directive', events: ['oj-publication 2024-05-24', 'transposition-deadline 2026-06-14', 'transposition-deadline 2027-06-14'], code: 'published', rule: 'published' },
  { says: 'a superseded deadline does not count', form: 'directive', events: [inForce, 'transposition-deadline 2026-06-14 moved:2027-06-14', 'transposition-deadline 2027-06-14'], code: 'transposition-open', rule: 'transposition' },
  { says: 'the deadline of a directive is not known', form: 'directive', events: [inForce], code: 'in-force', rule: 'directive-without-deadline' },
  { says: 'all dates of application are reached', form: 'regulation', events: [inForce, 'application 2026-01-01 partial', 'application 2026-08-01'], code: 'applying', rule: 'application-dates' },
  { says: 'application is reached though its entry into force was not recorded', form: 'regulation', events: ['council-adoption 2026-02-23', 'application 2026-06-12'], code: 'applying', rule: 'application-dates' },
  { says: 'some parts apply', form: 'regulation', events: [inForce, 'application 2026-01-01 partial', 'application 2027-01-01'], code: 'applying-partly', rule: 'application-dates' },
  { says: 'it applies but for one part', form: 'regulation', events: [inForce, 'application 2026-06-12', 'application 2029-06-12 partial'], code: 'applying-partly', rule: 'applies-except-parts' },
  { says: 'it applies but for what has no date yet', form: 'regulation', events: [inForce, 'application 2026-06-12', 'application pending'], code: 'applying-partly', rule: 'applies-except-parts' },
  { says: 'a superseded date of application does not hold it back', form: 'regulation', events: [inForce, 'application 2026-06-12', 'application 2027-08-02 moved:2026-06-12'], code: 'applying', rule: 'application-dates' },
  { says: 'it is in force and applies later', form: 'regulation', events: [inForce, 'application 2027-06-12'], code: 'in-force', rule: 'application-dates' },
  { says: 'it has no date of application', form: 'regulation', events: [inForce], code: 'applying', rule: 'applies-from-entry' },
  { says: 'it only amends another file', form: 'regulation', amends: ['ai-act'], events: [inForce], code: 'in-force', rule: 'amending-act' },
  { says: 'it amends another file and has its own date', form: 'regulation', amends: ['another'], events: [inForce, 'application 2026-06-12'], code: 'applying', rule: 'application-dates' },
  { says: 'it was withdrawn', form: 'directive', events: [proposal, 'withdrawal 2025-10-06'], code: 'withdrawn', rule: 'ended' },
  { says: 'it was rejected', form: 'directive', events: [proposal, 'rejected 2025-10-06'], code: 'rejected', rule: 'ended' },
  { says: 'it lapsed', form: 'directive', events: [proposal, 'lapsed 2025-10-06'], code: 'lapsed', rule: 'ended' },
  { says: 'it was replaced', form: 'directive', events: [proposal, 'council-mandate 2024-06-07', 'replaced 2025-03-11'], code: 'replaced', rule: 'ended' },
  { says: 'it was replaced, then formally withdrawn', form: 'directive', events: ['replaced 2025-03-11', 'withdrawal 2025-10-06'], code: 'withdrawn', rule: 'ended' },
  { says: 'it is a package', form: 'package', events: [proposal, 'entry-into-force 2024-06-11'], code: 'package', rule: 'package' },
  { says: 'what has low confidence is left out', form: 'regulation', events: [proposal, deal, 'ep-adoption 2025-11-25 low'], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'a month counts from its last day', form: 'regulation', events: [proposal, 'political-agreement 2026-11'], code: 'proposed', rule: 'proposal' },
  { says: 'a year counts from its last day', form: 'regulation', events: [proposal, 'political-agreement 2026'], code: 'proposed', rule: 'proposal' },
  { says: 'the day itself counts', form: 'regulation', events: [proposal, 'political-agreement 2026-11-22'], code: 'provisionally-agreed', rule: 'agreement' },
  { says: 'a plan that has passed counts for nothing', form: 'regulation', events: [proposal, 'council-adoption 2026-01-01 planned'], code: 'proposed', rule: 'proposal' },
]

function fileOf({ form, events, type, amends = [] }: Case): PolicyFacts {
  return {
    ...policyFile(form, ...events),
    amends,
    procedures: type ? [{ ref: `2024/0001(${type})`, type }] : [],
  }
}

describe('where a file stands when', () => {
  for (const each of cases)
    test(each.says, () => {
      const { code, rule } = deriveStatus(fileOf(each), today)
      expect({ code, rule }).toEqual({ code: each.code, rule: each.rule })
    })
})

test('every rule and every code is reached by a case', () => {
  const seen = cases.map((each) => deriveStatus(fileOf(each), today))
  expect(new Set(seen.map((status) => status.rule))).toEqual(new Set(rules.map((rule) => rule.name)))
  expect(new Set(seen.map((status) => status.code))).toEqual(new Set(statusCodes))
})

test('the letters of a procedure say who decides, whether or not its type stands beside them', () => {
  const standsAt = (ref: string, ...events: string[]) =>
    deriveStatus({ ...policyFile('regulation', ...events), procedures: [{ ref }] }, today)
  const agreed = 'council-agreement 2025-06-01'
  expect(standsAt('2024/0011(COD)', proposal, agreed).code).toBe('awaiting-ep-mandate')
  expect(standsAt('2024/0011(CNS)', proposal, agreed).code).toBe('provisionally-agreed')
  expect(standsAt('2024/0011(APP)', proposal, 'european-council 2025-06-01').code).toBe('council-negotiation')
  expect(standsAt('2024/0011(CNS)', proposal).next).toMatchObject([{ kind: 'ep-opinion' }])
})

test('a status says since when, and because of what', () => {
  const act = policyFile(
    'regulation',
    inForce,
    'application 2026-01-01 partial',
    'application 2026-05-01 partial',
    'application 2027',
  )
  const status = deriveStatus(act, today)
  expect(status.since).toBe('2026-01-01')
  expect(status.because).toEqual({ id: 'application-2', kind: 'application', date: '2026-05-01' })
  expect(status.nextApplication?.date).toBe('2027')
})

test('a committee at work does not hide that the Council is ready', () => {
  const file = policyFile('directive', proposal, 'council-mandate 2024-12-13', 'ep-draft-report 2025-04-08')
  expect(deriveStatus(file, today).councilReady?.date).toBe('2024-12-13')
})

test('a status can be asked for any day of the past', () => {
  const file = policyFile(
    'regulation',
    proposal,
    deal,
    'ep-adoption 2025-06-17',
    'council-adoption 2025-10-01',
    inForce,
  )
  const on = (date: string) => deriveStatus(file, day(date)).code
  expect(on('2023-12-31')).toBe('announced')
  expect(on('2024-01-10')).toBe('proposed')
  expect(on('2025-03-01')).toBe('provisionally-agreed')
  expect(on('2025-06-17')).toBe('ep-adopted')
})

describe('quiet', () => {
  const agreed = (date: string) =>
    deriveStatus(policyFile('regulation', `political-agreement ${date}`), today)

  test('is said from nine months, and more plainly from twelve', () => {
    expect(agreed('2026-02-23')).toMatchObject({ quiet: 'no', quietMonths: 8 })
    expect(agreed('2026-02-22')).toMatchObject({ quiet: 'warn', quietMonths: 9 })
    expect(agreed('2025-11-22')).toMatchObject({ quiet: 'unseen', quietMonths: 12 })
  })

  test('never becomes a standstill by itself', () => {
    expect(agreed('2019-01-01').code).toBe('provisionally-agreed')
  })

  test('is not said of law that applies, of what has ended, or of a strategy', () => {
    for (const file of [
      policyFile('regulation', 'entry-into-force 2019-01-01'),
      policyFile('regulation', 'withdrawal 2019-01-01'),
      policyFile('directive', 'negotiations-stopped 2019-01-01'),
      policyFile('strategy', 'communication-adopted 2019-01-01'),
    ])
      expect(deriveStatus(file, today)).toMatchObject({ quiet: 'no' })
  })
})

describe('a plan whose day has passed', () => {
  const unchecked = (...events: string[]) =>
    deriveStatus(policyFile('regulation', ...events), today).unchecked

  test('asks to be checked', () => {
    expect(unchecked('council-adoption 2026-10 planned').map((event) => event.date)).toEqual(['2026-10'])
    expect(unchecked('council-adoption 2026-11 planned', 'ep-adoption 2026-11-22 planned')).toEqual([])
  })

  test('is at rest once the step was seen', () => {
    expect(unchecked('council-adoption 2026-10-12 planned', 'council-adoption 2026-10-01')).toEqual([])
    expect(unchecked('european-council 2026-10 planned', 'european-council 2026-06-18')).toHaveLength(1)
  })
})

test('a package counts how its parts stand, and looks like most of them', () => {
  const files: PolicyFacts[] = [
    { ...policyFile('package'), key: 'pact' },
    { ...policyFile('regulation', inForce), key: 'one', parent: 'pact' },
    { ...policyFile('regulation', inForce), key: 'two', parent: 'pact' },
    { ...policyFile('directive', 'replaced 2025-03-11'), key: 'three', parent: 'pact' },
  ]
  const pact = deriveStatuses(files, today).get('pact')
  expect(pact?.group).toBe('applies')
  expect(pact?.children).toEqual({
    total: 3,
    spread: [
      { code: 'applying', count: 2 },
      { code: 'replaced', count: 1 },
    ],
  })
})

test('packages in a circle do not hang the rules', () => {
  const files = ['a', 'b'].map((key) => ({ ...policyFile('package'), key, parent: key === 'a' ? 'b' : 'a' }))
  expect(deriveStatuses(files, today).size).toBe(2)
})
