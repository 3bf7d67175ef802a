import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { allEventKinds } from '#policies'
import { runCli } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tessera-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `tessera policy status - <options>` with this text as its standard input. No store can be opened. */
async function status(text: string, ...options: string[]) {
  let [out, err] = ['', '']
  const nothing = () => {
    throw new Error('no setting and no database is needed')
  }
  const code = await runCli(['policy', 'status', '-', '--as-of', '2026-11-22', ...options], {
    config: nothing,
    settings: () => [],
    openStore: nothing,
    serve: nothing,
    stdin: () => Readable.from([Buffer.from(text)]),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
  })
  return { code, out, err }
}

const permit = `kind: directive
milestones:
  - {kind: commission-proposal, date: 2022-04-27, source: "https://law.example/1"}
  - {kind: council-adoption, date: 2024-04-12, confidence: verified, source: "https://law.example/2"}
  - {kind: oj-publication, date: 2024-04-30}
  - {kind: entry-into-force, date: 2024-05-20}
  - {kind: transposition-deadline, date: 2026-05-21}
`

test('a list of events says where a file stands', async () => {
  const { code, out, err } = await status(permit)
  expect(out).toBe(
    'Member states had until 21 May 2026 to put the directive into their own law. Whether each of them did is a separate question.\n' +
      'Because: Deadline for national law, 21 May 2026\n',
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a program gets the same with stable names', async () => {
  const { out } = await status(permit, '--format', 'json', '--as-of', '2024-06-01')
  expect(JSON.parse(out)).toMatchObject({
    asOf: '2024-06-01',
    code: 'transposition-open',
    since: '2024-05-20',
    because: { kind: 'entry-into-force', date: '2024-05-20', confidence: 'general' },
    next: [{ kind: 'transposition-deadline', date: '2026-05-21', planned: false }],
    quietMonths: 0,
    lanes: { council: { kind: 'council-adoption', date: '2024-04-12' }, law: { kind: 'entry-into-force' } },
  })
})

test('sentences come in every language of the interface, and no other', async () => {
  expect((await status(permit, '--lang', 'fr')).out).toContain('21 mai 2026')
  expect((await status(permit, '--lang', 'ar')).out).toContain('2026')
  expect(await status(permit, '--lang', 'xx')).toMatchObject({ code: 2, out: '' })
})

test('many files are told one by one, a package with the count of its parts', async () => {
  const { out } = await status(`policy_files:
  - {slug: pact, kind: package}
  - {slug: one, kind: regulation, parent: pact, milestones: [{kind: commission-proposal, date: 2024-01-10}]}
`)
  expect(out.split('\n').filter((line) => /^[a-z]+: /.test(line))).toEqual(['pact: package', 'one: proposed'])
  expect(out).toContain('Proposed (1)')
})

test('the shared file of a content pack is read as well', async () => {
  const { out } = await status(`form: regulation
events:
  - {id: proposal, kind: commission-proposal, date: 2024-01-10, confidence: verified, source: "https://law.example"}
`)
  expect(out).toContain('10 January 2024')
})

test.each([
  [
    'an unknown kind',
    '- {kind: council-adoptoin, date: 2024-01-10}',
    'no kind of event. Did you mean “council-adoption”?',
  ],
  ['no kind', '- {date: 2024-01-10}', 'A milestone has no kind'],
  ['no date', '- {kind: trilogue}', 'It has no date'],
  [
    'a day that is not in the calendar',
    '- {kind: trilogue, date: 2023-02-29}',
    '“date” (2023-02-29) is not a date',
  ],
  ['a time with a zone', '- {kind: trilogue, date: "2024-05-21T00:00:00+02:00"}', 'without a time'],
  ['a false precision', '- {kind: trilogue, date: 2024-05-21, precision: month}', 'not known to the month'],
  ['an unknown precision', '- {kind: trilogue, date: 2024-05-21, precision: week}', 'is not a precision'],
  ['an event to come that is no plan', '- {kind: council-adoption, date: 2027-01-10}', 'still to come'],
  ['something that is no milestone', '- trilogue', 'This is not a milestone'],
  ['YAML that cannot be read', '- {kind: trilogue', 'cannot be read'],
  ['nothing at all', '', 'no milestones here'],
])('%s is said with its line', async (_, line, sentence) => {
  const { code, err } = await status(line)
  expect(err).toContain(sentence)
  expect(err).toMatch(/^standard input:1 {2}error/m)
  expect(code).toBe(1)
})

test('an impossible order is said with the line of the later step, and the rest counts', async () => {
  const { code, out, err } = await status(`kind: regulation
milestones:
  - {kind: commission-proposal, date: 2024-01-10}
  - {kind: signature, date: 2024-03-01}
  - {kind: council-adoption, date: 2024-04-01}
  - {kind: council-adoption, date: 2024-05-01}
  - {kind: ep-mandate, date: 2023-12-01}
`)
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 24).trim()),
  ).toEqual(['standard input:4  error', 'standard input:6  error', 'standard input:7  error'])
  expect(out).toContain('The Council adopted the regulation on 1 May 2024.')
  expect(code).toBe(1)
})

test('a date known to the month is never taken for a day', async () => {
  const { out } = await status(
    '- {kind: commission-proposal, date: 2026-11-02, precision: month}',
    '--format',
    'json',
  )
  expect(JSON.parse(out)).toMatchObject({ code: 'announced', because: null })
})

test('what is wrong with one field costs nothing but that field', async () => {
  const { code, out, err } = await status(
    permit.replace(
      'milestones:',
      'procedures: [{ref: 2022/0131(COD)}, {type: COD}]\nreplaces: permit\nmilestones:',
    ),
  )
  expect(err).toMatch(
    /^standard input:2 {2}error {2}“procedures.1.ref”.*\n.*:3 {2}error {2}“replaces” \(permit\)/,
  )
  expect(out).toContain('Member states had until 21 May 2026')
  expect(code).toBe(1)
})

test('in the file of a content pack too, what cannot be read is left out and the rest counts', async () => {
  const event = (kind: string, date: string) =>
    `  - {id: ${kind}, kind: ${kind}, date: ${date}, confidence: verified, source: "https://law.example"}\n`
  const { code, out, err } = await status(
    `form: directive\ncolour: blue\nevents:\n${event('tabled', '2023-01-10')}${event('commission-proposal', '2024-01-10')}${event('ep-mandate', '2023-12-01')}`,
  )
  expect(err.match(/^standard input:\d/gm)).toEqual([
    'standard input:2',
    'standard input:4',
    'standard input:6',
  ])
  expect(out).toContain('on 1 December 2023')
  expect(code).toBe(1)
})

test('two files under one name are told, and each keeps its own events', async () => {
  const { code, out, err } = await status(`policy_files:
  - {slug: permit, kind: regulation, milestones: [{kind: commission-proposal, date: 2024-01-10}]}
  - {slug: permit, kind: directive, milestones: [{kind: withdrawal, date: 2025-10-06}]}
`)
  expect(err).toMatch(/^standard input:3 {2}error {2}Two files are called “permit”/)
  expect(out.match(/^permit.*/gm)).toEqual(['permit: proposed', 'permit-2: withdrawn'])
  expect(code).toBe(1)
})

test('files that replace each other in a circle are an error', async () => {
  const { code, err } = await status(`policy_files:
  - {slug: a, kind: regulation, replaces: [b]}
  - {slug: b, kind: regulation, replaces: [a]}
`)
  expect(err).toMatch(/^standard input:2 {2}error {2}a: “replaces” runs in a circle: a → b → a/)
  expect(code).toBe(1)
})

test('a plan whose day has passed is a note, not an error', async () => {
  const { code, err } = await status('- {kind: trilogue, date: 2026-10-01, planned: true}')
  expect(err).toContain('note  Planned for 2026-10-01, which has passed.')
  expect(code).toBe(0)
})

test('ten thousand events in any order are read', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, i) =>
      `- {kind: ${allEventKinds[i % allEventKinds.length]}, date: ${2010 + (i % 15)}-0${1 + (i % 9)}-11}`,
  )
  const { code, out, err } = await status(lines.join('\n'))
  expect(out).not.toBe('')
  expect(err).toContain('There are more findings')
  expect(code).toBe(1)
})

test('what can be read only in part says so, and what cannot be read is no file', async () => {
  writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x2d, 0x20, 0xe9]))
  const run = (file: string) => {
    let err = ''
    const nothing = () => {
      throw new Error('not needed')
    }
    const deps = { config: nothing, settings: () => [], openStore: nothing, serve: nothing, out: () => {} }
    return runCli(['policy', 'status', file], {
      ...deps,
      err: (text) => {
        err += text
      },
    }).then((code) => ({ code, err }))
  }
  expect(await run(join(folder, 'latin.yaml'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('not UTF-8'),
  })
  expect(await run(join(folder, 'none.yaml'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('no file'),
  })
  expect(await run(folder)).toMatchObject({ code: 1, err: expect.stringContaining('a folder') })
})
