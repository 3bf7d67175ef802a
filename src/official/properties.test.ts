import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allEventKinds } from '#policies'
import { addDays, type Day } from '#shared'
import { asked, candidate, officialAnswer } from '../../tests/official-answers.ts'
import { policyEvent } from '../../tests/policy-files.ts'
import { readActDates } from './cellar/act-dates.ts'
import { readNationalMeasures } from './cellar/national-measures.ts'
import { readNotice } from './cellar/read-notice.ts'
import { compareWithFile } from './compare-with-file.ts'
import { joinCandidates } from './join-candidates.ts'
import { parliamentCodes } from './parliament/event-codes.ts'
import { readProcedure } from './parliament/read-procedure.ts'
import { UnreadableAnswer } from './unreadable-answer.ts'

const records = JSON.parse(officialAnswer('completed.json')).data[0]
const notice = officialAnswer('package.rdf')
const [head = '', ...descriptions] = notice.split(/(?=^ {2}<rdf:Description)/m)
const act = { ...asked('2021/9132(COD)'), celex: '32024L9233' }

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1995-01-01' as Day, n))
const lines = fc
  .tuple(
    fc.constantFrom(...allEventKinds),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('', ' parliament', ' act', ' planned'),
  )
  .map(([kind, n, word]) => `${kind} ${addDays('2024-01-01' as Day, n)}${word}`)

test('the order and the number of records in an answer of Parliament do not matter', () => {
  const read = (events: readonly unknown[]) =>
    readProcedure(JSON.stringify({ data: [{ ...records, consists_of: events }] }), asked('2021/9132(COD)'))
  const once = read(records.consists_of)
  const shuffled = fc.shuffledSubarray([...records.consists_of, ...records.consists_of], { minLength: 40 })
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(read(events)).toEqual(once)
    }),
  )
})

test('the order of resources in a notice does not matter', () => {
  const last = '</rdf:RDF>'
  const parts = descriptions.map((part) => part.replace(last, ''))
  const read = (some: readonly string[]) => readNotice(head + some.join('') + last, asked('2020/9279(COD)'))
  const once = read(parts)
  const shuffled = fc.shuffledSubarray(parts, { minLength: parts.length })
  fc.assert(
    fc.property(shuffled, (some) => {
      expect(read(some)).toEqual(once)
    }),
    { numRuns: 20 },
  )
})

test('no text whatever is read as something else than an answer', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((inside) => `<a>${inside}</a>`),
  )
  fc.assert(
    fc.property(text, (answer) => {
      refusesOrReads(() => readProcedure(answer, asked('2021/9132(COD)')))
      refusesOrReads(() => readNotice(answer, asked('2020/9279(COD)')))
      refusesOrReads(() => readActDates(answer, act))
      refusesOrReads(() => readNationalMeasures(answer, act))
    }),
  )
})

test('whatever stands in the fields of a record, it is read or refused', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.keys(parliamentCodes)), days)
  const event = fc.record(
    {
      id: value,
      activity_id: value,
      activity_date: value,
      had_activity_type: value,
      occured_at_stage: value,
    },
    { requiredKeys: [] },
  )
  const list = fc.oneof(value, fc.array(fc.oneof(event, value)))
  fc.assert(
    fc.property(list, list, list, (consists_of, was_scheduled_in, had_participation) => {
      const record = { ...records, consists_of, was_scheduled_in, had_participation }
      refusesOrReads(() => readProcedure(JSON.stringify({ data: record }), asked('2021/9132(COD)')))
    }),
  )
})

test('a damaged notice is read or refused', () => {
  const place = fc.integer({ min: 0, max: notice.length - 1 })
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: 1, max: 60 }),
      fc.string({ maxLength: 8 }),
      (at, length, instead) => {
        const damaged = notice.slice(0, at) + instead + notice.slice(at + length)
        refusesOrReads(() => readNotice(damaged, asked('2020/9279(COD)')))
      },
    ),
  )
})

test('a deeply nested answer is read or refused', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  refusesOrReads(() => readProcedure(`{"data":${deep}}`, asked('2021/9132(COD)')))
  const record = JSON.stringify({ data: { ...records, consists_of: ['HERE'] } }).replace('"HERE"', deep)
  refusesOrReads(() => readProcedure(record, asked('2021/9132(COD)')))
  refusesOrReads(() => readNotice(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`, asked('2020/9279(COD)')))
})

test('plans are of today or later, and what is no plan is of today or before', () => {
  fc.assert(
    fc.property(days, (today) => {
      const readings = [
        readProcedure(officialAnswer('mandate-by-amendments.json'), { ...asked('2025/9260(COD)'), today }),
        readProcedure(officialAnswer('completed.json'), { ...asked('2021/9132(COD)'), today }),
        readNotice(officialAnswer('amendments.rdf'), { ...asked('2022/9426(COD)'), today }),
      ]
      for (const { date, planned } of readings.flatMap(({ candidates }) => candidates))
        expect(planned ? date >= today : date <= today).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('joining loses nobody, and neither order nor repetition changes it', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (said, dice) => {
      const candidates = [...new Set(said)].map(candidate)
      const joined = joinCandidates(candidates)
      const shuffled = candidates.toSorted(() => ((dice.next().value ?? 0) % 3) - 1)
      expect(joinCandidates([...shuffled, ...candidates])).toEqual(joined)
      const names = joined.flatMap(({ saidBy }) =>
        saidBy.map(({ nativeId, planned }) => `${nativeId} ${planned}`),
      )
      expect(names.toSorted()).toEqual(
        candidates.map(({ nativeId, planned }) => `${nativeId} ${planned}`).toSorted(),
      )
    }),
  )
})

test('a comparison names events of the file only, and what was taken over is confirmed ever after', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 20 }), fc.array(lines, { maxLength: 20 }), (said, has) => {
      const joined = joinCandidates(said.map(candidate))
      const events = has.map(policyEvent)
      const differences = compareWithFile(joined, events)
      for (const { event } of differences) if (event) expect(events.map(({ id }) => id)).toContain(event)
      const taken = differences
        .filter(({ verdict }) => verdict === 'new')
        .map(({ joined: { kind, date, planned } }, n) =>
          policyEvent(`${kind} ${date}${planned ? ' planned' : ''}`, 1000 + n),
        )
      const again = compareWithFile(joined, [...events, ...taken])
      expect(again.filter(({ verdict }) => verdict === 'new')).toEqual([])
    }),
  )
})

function refusesOrReads(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
  }
}
