import { describe, expect, test } from 'vitest'
import { formatDate, formatList, hasMessage, interfaceLanguages, type Language, messages } from '#languages'
import { day, policyFile } from '../../tests/policy-files.ts'
import { deriveStatus } from './derive-status.ts'
import { allEventKinds, allLanes } from './event-kinds.ts'
import { nationalRowStates } from './national.ts'
import type { LegalForm } from './policy-facts.ts'
import { rules } from './rules.ts'
import { becauseLine, nextWhen, quietLine, statusName, statusSentence, type Wording } from './sentence.ts'
import type { Status } from './status.ts'
import { statusCodes, statusGroups } from './status-codes.ts'
import { terms } from './terms.ts'

const today = day('2026-11-22')
const forms: LegalForm[] = [
  'regulation',
  'directive',
  'decision',
  'recommendation',
  'strategy',
  'treaty',
  'budget-framework',
  'package',
]

function wording(language: Language): Wording {
  return {
    translate: messages(language),
    formatDate: (date) => formatDate(date, language),
    formatList: (items) => formatList(items, language),
  }
}

function sentence(form: LegalForm, events: string[], language = 'en'): string {
  return statusSentence(deriveStatus(policyFile(form, ...events), today), wording(language))
}

test('a sentence says what happened, when, and what it does not mean yet', () => {
  expect(sentence('regulation', ['council-adoption 2026-10-01'])).toBe(
    'The Council adopted the regulation on 1 October 2026. It is not law until it is published in the Official Journal.',
  )
  expect(sentence('strategy', ['communication-adopted 2022-09-07'])).toBe(
    'The Commission adopted the strategy on 7 September 2022. It sets out plans; it is not law.',
  )
})

test('a proposal that was voted down is never told as one that nobody voted on', () => {
  const votedDown = ['commission-proposal 2022-06-22', 'ep-adoption 2023-11-22 rejected']
  expect(sentence('regulation', votedDown)).toBe(
    'Parliament voted the proposal down on 22 November 2023. The Council can still decide on it, and the Commission can withdraw it.',
  )
})

test('what nobody recorded is not told as something that did not happen', () => {
  // The return border procedure: adopted with the Pact and its deal, of which this file has no event of its own.
  expect(sentence('regulation', ['ep-adoption 2024-04-10'])).toBe(
    'Parliament adopted its position on 10 April 2024. No agreement with the Council has been recorded yet.',
  )
  expect(sentence('regulation', ['commission-proposal 2016-07-13'])).toBe(
    'The Commission proposed the regulation on 13 July 2016. No position of Parliament or of the Council has been recorded yet.',
  )
  const published = 'oj-publication 2026-10-24'
  expect(sentence('directive', [published])).toBe(
    'The directive was published in the Official Journal on 24 October 2026. Its entry into force has not been recorded yet.',
  )
  expect(sentence('directive', [published, 'entry-into-force 2026-12-01'])).toBe(
    'The directive was published in the Official Journal on 24 October 2026. It enters into force on 1 December 2026.',
  )
})

test('a month is said as a month, a year as a year', () => {
  const stopped = (date: string) => sentence('directive', [`negotiations-stopped ${date}`])
  expect(stopped('2024-03')).toBe('Negotiations stopped in March 2024. No step has been seen since.')
  expect(stopped('2024')).toBe('Negotiations stopped in 2024. No step has been seen since.')
  expect(sentence('directive', ['negotiations-stopped 2024-03-08'], 'fr')).toMatch(
    /^Les négociations se sont arrêtées le 8 mars 2024\./,
  )
  expect(sentence('directive', ['negotiations-stopped 2024-03'], 'es')).toMatch(
    /^Las negociaciones se detuvieron en marzo de 2024\./,
  )
})

test('words agree with the form of the act', () => {
  const published = ['oj-publication 2026-10-05']
  expect(sentence('directive', published, 'fr')).toMatch(/^La directive a été publiée/)
  expect(sentence('regulation', published, 'fr')).toMatch(/^Le règlement a été publié /)
  expect(sentence('regulation', published, 'ar')).toMatch(/^نُشرت اللائحة/)
  expect(sentence('directive', published, 'ar')).toMatch(/^نُشر التوجيه/)
})

test('a sentence about application names the next date', () => {
  expect(
    sentence('regulation', [
      'entry-into-force 2025-01-01',
      'application 2026-01-01 partial',
      'application 2027-12-02',
    ]),
  ).toBe('Parts of the regulation have applied since 1 January 2026. More will apply from 2 December 2027.')
})

test('a package lists how its parts stand', () => {
  const part = deriveStatus(policyFile('regulation', 'entry-into-force 2024-06-11'), today)
  const ended = deriveStatus(policyFile('directive', 'replaced 2025-03-11'), today)
  const pact = deriveStatus(policyFile('package'), today, { children: [part, part, ended] })
  expect(statusSentence(pact, wording('en'))).toBe(
    'A package, decided part by part. Its 3 parts here: Applying (2) and Replaced (1).',
  )
})

test('the reason and the quiet are said in words', () => {
  const status = deriveStatus(policyFile('regulation', 'political-agreement 2025-12-10'), today)
  expect(becauseLine(status, wording('en'))).toBe('Because: Provisional agreement, 10 December 2025')
  expect(quietLine(status, wording('en'))).toBe('No movement seen for 11 months.')
  expect(status.next.map((step) => nextWhen(step, wording('en')))).toEqual(['date not announced'])
})

describe.each(interfaceLanguages())('in %s', (language) => {
  const speak = wording(language)

  const expectWhole = (status: Partial<Status>) => {
    const said = statusSentence({ ...bare, ...status }, speak)
    if (said === '' || /[{}]|undefined| {2}| [.,،]/.test(said))
      expect.fail(`${JSON.stringify(status)}: “${said}”`)
  }

  test('every code makes a whole sentence with every form and reason', () => {
    for (const code of statusCodes)
      for (const form of forms)
        for (const kind of allEventKinds)
          expectWhole({
            code,
            form,
            because: { id: 'x', kind, date: day('2026-10-02') },
            since: day('2026-10-02'),
          })
  })

  test('every code makes a whole sentence with every rule', () => {
    const because = { id: 'x', kind: 'entry-into-force', date: day('2026-10-02') } as const
    for (const code of statusCodes)
      for (const { name } of rules) expectWhole({ code, rule: name, because, since: because.date })
  })

  test('every code has a word for its chip', () => {
    const names = statusCodes.map((code) => statusName({ code, form: 'regulation' }, speak.translate))
    expect(new Set(names).size).toBe(statusCodes.length)
  })
})

test('every group, lane, form, event, next step and term has its words', () => {
  const keys = [
    ...statusGroups.map((group) => `policy.group.${group}`),
    ...allLanes.map((lane) => `policy.lane.${lane}`),
    ...forms.map((form) => `policy.form.${form}`),
    ...allEventKinds.flatMap((kind) => [`policy.event.${kind}`, `policy.next.${kind}`]),
    ...nationalRowStates.map((state) => `policy.national.${state}`),
    ...terms.flatMap((term) => [`policy.term.${term}`, `policy.term.${term}.name`]),
  ]
  expect(keys.filter((key) => !hasMessage(key))).toEqual([])
})

const bare: Status = {
  code: 'announced',
  form: 'regulation',
  rule: 'nothing-yet',
  group: 'open',
  lanes: [],
  next: [],
  quiet: 'no',
  unchecked: [],
}
