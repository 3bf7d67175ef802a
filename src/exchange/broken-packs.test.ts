import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readEntries } from '#content'
import { latestChange } from '#history'
import { type Instant, Invalid } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { checkPack } from './check-pack.ts'
import { importPack } from './import-pack.ts'
import type { PackFinding } from './pack-finding.ts'
import { readPack } from './read-pack.ts'

const now = '2026-11-23T09:00:00.000Z' as Instant
const base = mkdtempSync(join(tmpdir(), 'tessera-broken-'))
afterAll(() => rmSync(base, { recursive: true }))

/** A sound pack in little, to break in one place at a time. */
const sound: Record<string, string> = {
  'pack.yaml': 'format: tessera-pack/1\n',
  'network/network.yaml': 'languages:\n  - en\n  - ar\n',
  'network/network.en.md': '---\ntitle: Harbour\ntagline: Doors open\nmission: Everyone is met\n---\n',
  'topic/health.yaml': 'order: 1\n',
  'topic/health.en.md': '---\npublished: 2026-01-01\ntitle: Health\n---\n\nA body.\n',
  'policy-file/permits.yaml': 'form: directive\n',
  'policy-file/permits.en.md': '---\ntitle: Permits\n---\n',
  'policy-file/packages.yaml': 'form: package\n',
  'policy-file/packages.en.md': '---\ntitle: Packages\n---\n',
}

type Files = Record<string, string | Buffer | undefined>

function packWith(changes: Files): string {
  const folder = mkdtempSync(join(base, 'pack-'))
  for (const [file, text] of Object.entries({ ...sound, ...changes })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

async function findingsOf(folder: string): Promise<readonly PackFinding[]> {
  try {
    const pack = await readPack(folder, { now })
    pack.close()
    return pack.notes
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    expect(error.message).toMatch(/^Nothing was loaded: /)
    return error.findings as readonly PackFinding[]
  }
}

/** What is broken, and the one finding it must bring: where, and a sentence with these words. */
type Case = [name: string, changes: Files, at: string, says: string]

const health = 'topic/health.yaml'
const healthInEnglish = 'topic/health.en.md'
const permits = 'policy-file/permits.yaml'
const front = (lines: string, body = '') => `---\n${lines}\n---\n${body}`
const event = (id: string, more = '') =>
  `  - id: ${id}\n    kind: announced\n    confidence: verified\n    source: https://example.org/\n${more}`

const cases: Record<string, Case[]> = {
  'the folder': [
    [
      'a folder that is no kind',
      { 'topics/x.yaml': '{}' },
      'topics',
      '“topics” is not a kind. Did you mean “topic”?',
    ],
    ['no pack.yaml', { 'pack.yaml': undefined }, 'pack.yaml', 'There is no pack.yaml'],
    [
      'a wrong format',
      { 'pack.yaml': 'format: tessera-pack/9\n' },
      'pack.yaml:1 format',
      'must say “format: tessera-pack/1”',
    ],
    ['a key in capitals', { 'topic/Health.yaml': '{}' }, 'topic/Health.yaml', '“Health” is not a key'],
    [
      'a name that says nothing',
      { 'topic/notes.txt': 'x' },
      'topic/notes.txt',
      'The name of the file says nothing',
    ],
    [
      'a part without a language',
      { 'topic/health.md': 'x' },
      'topic/health.md',
      'The name of the file says nothing',
    ],
    ['a folder in a kind', { 'topic/more/x.yaml': '{}' }, 'topic/more', 'holds files only'],
    ['no shared part', { [health]: undefined }, health, 'The shared part is missing'],
    ['no language', { [healthInEnglish]: undefined }, health, 'The entry is in no language'],
    [
      'a language tag that is none',
      { 'topic/health.english9x.md': front('title: x') },
      'topic/health.english9x.md',
      'is not a language tag',
    ],
    [
      'a language tag in the wrong case',
      { 'topic/health.pt-br.md': front('title: x') },
      'topic/health.pt-br.md',
      'write “pt-BR”',
    ],
    [
      'two networks',
      { 'network/other.yaml': '{}', 'network/other.en.md': sound['network/network.en.md'] },
      'network/other.yaml',
      'There is one network entry',
    ],
  ],
  'the text': [
    ['not UTF-8', { [health]: Buffer.from([0x6f, 0x3a, 0x0a, 0xe9]) }, `${health}:2`, 'not UTF-8'],
    ['NUL', { [health]: 'order: 1\n\0' }, `${health}:2`, 'a control character'],
    ['YAML that breaks off', { [health]: 'order: 1\nhue: "2\n' }, `${health}:2`, 'The YAML cannot be read'],
    [
      'a colon in a title',
      { [healthInEnglish]: front('title: Health: a right') },
      `${healthInEnglish}:2`,
      'needs quotes around it',
    ],
    ['a name twice', { [health]: 'order: 1\norder: 2\n' }, `${health}:2`, '“order” is there twice'],
    ['an anchor', { [health]: 'order: &a 1\n' }, `${health}:1`, 'A YAML anchor (&a)'],
    ['an alias', { [health]: 'order: 1\nhue: *a\n' }, `${health}:2`, 'alias'],
    ['a tag', { [health]: 'order: !!int 1\n' }, `${health}:1`, 'A YAML tag'],
    ['a directive', { [health]: '%YAML 1.1\n---\norder: 1\n' }, `${health}:1`, 'A YAML directive'],
    ['two documents', { [health]: 'order: 1\n---\norder: 2\n' }, `${health}:2`, 'A second YAML document'],
    ['a list of fields', { [health]: '- order\n' }, `${health}:1`, 'These are not fields'],
    [
      'nesting without end',
      { [health]: `order: ${'['.repeat(2_000)}${']'.repeat(2_000)}\n` },
      `${health}:1`,
      'nested far too deeply',
    ],
    [
      'a letter that cannot be printed',
      { [healthInEnglish]: front('title: "a\\u0007"') },
      `${healthInEnglish}:2`,
      'cannot be printed',
    ],
    [
      'half a letter',
      { [healthInEnglish]: front('title: "\\uD800"') },
      `${healthInEnglish}:2`,
      'cannot be printed',
    ],
    [
      'no front matter',
      { [healthInEnglish]: 'title: Health\n' },
      `${healthInEnglish}:1`,
      'must begin with a line “---”',
    ],
    [
      'front matter without an end',
      { [healthInEnglish]: '---\ntitle: Health\n' },
      `${healthInEnglish}:1`,
      'must begin with a line “---”',
    ],
  ],
  'the fields': [
    [
      'an unknown field',
      { [health]: 'order: 1\nworkarea: true\n' },
      `${health}:2 workarea`,
      'Did you mean “workArea”?',
    ],
    [
      'a field of the head, misspelt',
      { [healthInEnglish]: front('publised: 2026-01-01\ntitle: x') },
      `${healthInEnglish}:2 publised`,
      'Did you mean “published”?',
    ],
    [
      'an unknown field of an item',
      { [permits]: `form: directive\nevents:\n${event('a', '    dat: 2024\n')}` },
      `${permits}:7 events.0.dat`,
      'Did you mean “date”?',
    ],
    [
      'a missing field',
      { [healthInEnglish]: front('published: 2026-01-01') },
      `${healthInEnglish}:2 title`,
      '“title” is missing. Add it (Name of the topic).',
    ],
    [
      'an empty field',
      { [healthInEnglish]: front('title:') },
      `${healthInEnglish}:2 title`,
      '“title” is empty',
    ],
    [
      'a number for a text',
      { [healthInEnglish]: front('title: 112') },
      `${healthInEnglish}:2 title`,
      'put it in quotes: "112"',
    ],
    [
      'a text for a number',
      { [health]: 'order: first\n' },
      `${health}:1 order`,
      '“order” is text; write a number',
    ],
    ['yes for true', { [health]: 'workArea: yes\n' }, `${health}:1 workArea`, 'write true or false'],
    [
      'a text for a list',
      { [permits]: 'form: directive\ncom: COM(2021) 206\n' },
      `${permits}:2 com`,
      'write a list',
    ],
    [
      'a day that never was',
      { [permits]: 'form: directive\nchecked: 2026-02-30\n' },
      `${permits}:2 checked`,
      'is not a day',
    ],
    [
      'a date of an event',
      { [permits]: `form: directive\nevents:\n${event('a', '    date: 2024-13\n')}` },
      `${permits}:7 events.0.date`,
      'is not a date; write YYYY',
    ],
    [
      'a choice that is none',
      { [permits]: 'form: directiv\n' },
      `${permits}:1 form`,
      'is not one of: regulation, directive, decision, recommendation, strategy, treaty, budget-framework, package. Did you mean “directive”?',
    ],
    [
      'a kind of event that is none',
      { [permits]: `form: directive\nevents:\n${event('a').replace('announced', 'anounced')}` },
      `${permits}:4 events.0.kind`,
      '“events.0.kind” is not one of the choices. Did you mean “announced”?',
    ],
    [
      'an address that is none',
      { [permits]: 'form: directive\neli:\n  - example.org\n' },
      `${permits}:3 eli.0`,
      'is not a web address',
    ],
    [
      'an instant that is none',
      { [healthInEnglish]: front('published: yesterday\ntitle: x') },
      `${healthInEnglish}:2 published`,
      'is not a day or an instant',
    ],
    [
      'an update without publication',
      { [healthInEnglish]: front('updated: 2026-01-01\ntitle: x') },
      `${healthInEnglish}:2 updated`,
      'Say “published” as well',
    ],
    [
      'an update before publication',
      { [healthInEnglish]: front('published: 2026-01-02\nupdated: 2026-01-01\ntitle: x') },
      `${healthInEnglish}:3 updated`,
      'is before “published”',
    ],
    [
      'an update of what is scheduled',
      { [healthInEnglish]: front('published: 2030-01-02\nupdated: 2030-01-03\ntitle: x') },
      `${healthInEnglish}:3 updated`,
      'in the future',
    ],
    [
      'a body in the front matter',
      { [healthInEnglish]: front('title: x\nbody: y') },
      `${healthInEnglish}:3 body`,
      'is what follows the front matter',
    ],
    [
      'a body where there is none',
      { 'network/network.en.md': `${sound['network/network.en.md']}\nMore.\n` },
      'network/network.en.md:7',
      'A network has no body',
    ],
    [
      'a language in a part',
      { [healthInEnglish]: front('language: fr\ntitle: x') },
      `${healthInEnglish}:2 language`,
      'in the name of its file',
    ],
    [
      'a source that is not there',
      { [health]: 'language: fr\n' },
      `${health}:1 language`,
      'topic/health.fr.md is missing',
    ],
    [
      'a move without an archive',
      { [health]: 'movedTo: topic/health\n' },
      `${health}:1 movedTo`,
      'is for archived entries',
    ],
    [
      'a move to itself',
      { [health]: 'archived: 2026-01-01\nmovedTo: topic/health\n' },
      `${health}:2 movedTo`,
      'points to the entry itself',
    ],
    [
      'a move to nothing',
      { [health]: 'archived: 2026-01-01\nmovedTo: topic/work\n' },
      `${health}:2 movedTo`,
      'There is no topic “work”',
    ],
  ],
  'what belongs together': [
    [
      'an unknown reference',
      { [permits]: 'form: directive\ntopics:\n  - heath\n' },
      `${permits}:3 topics.0`,
      'There is no topic “heath”. Did you mean “health”?',
    ],
    [
      'a reference within an item',
      { [permits]: `form: directive\nevents:\n${event('a', '    setBy: permit\n')}` },
      `${permits}:7 events.0.setBy`,
      'Did you mean “permits”?',
    ],
    [
      'a reference twice',
      { [permits]: 'form: directive\ntopics:\n  - health\n  - health\n' },
      `${permits}:4 topics.1`,
      'is there twice',
    ],
    [
      'a link to nothing',
      { [healthInEnglish]: front('title: x', '\nOne.\n\nSee [it](policy-file:permit).\n') },
      `${healthInEnglish}:7 body`,
      'There is no policy-file “permit”. Did you mean “permits”?',
    ],
    [
      'a figure that is not there',
      { [healthInEnglish]: front('title: x', '{{figure:one}}\n') },
      `${healthInEnglish}:4 body`,
      'There is no figure “one”',
    ],
    [
      'one id twice',
      { [permits]: `form: directive\nevents:\n${event('a')}${event('a')}` },
      `${permits}:7 events.1.id`,
      '“a” is the id of two items',
    ],
    [
      'a text of no item',
      {
        'policy-file/permits.en.md': front('title: x\neventNotes:\n  b: Why.'),
        [permits]: `form: directive\nevents:\n${event('a')}`,
      },
      'policy-file/permits.en.md:4 eventNotes.b',
      '“b” is not the id of any item of “events”',
    ],
    [
      'one address twice',
      { 'topic/work.yaml': '{}\n', 'topic/work.en.md': front('slug: health\ntitle: Work') },
      'topic/work.en.md:2 slug',
      'The address “health” is that of topic/health',
    ],
    [
      'a former address of another',
      { 'topic/work.yaml': '{}\n', 'topic/work.en.md': front('formerSlugs:\n  - health\ntitle: Work') },
      'topic/work.en.md:3 formerSlugs.0',
      'The address “health” is that of topic/health',
    ],
    [
      'an address in capitals',
      { [healthInEnglish]: front('slug: Health\ntitle: x') },
      `${healthInEnglish}:2 slug`,
      'cannot be used',
    ],
    [
      'an address of the site',
      { 'page/files.yaml': '{}\n', 'page/files.en.md': front('title: x', 'y') },
      'page/files.en.md',
      'is needed by the site itself',
    ],
    [
      'a parent of itself',
      { [permits]: 'form: directive\nparent: permits\n' },
      `${permits}:2 parent`,
      'permits → permits',
    ],
    [
      'parents in a circle',
      {
        [permits]: 'form: directive\nparent: packages\n',
        'policy-file/packages.yaml': 'form: package\nparent: permits\n',
      },
      'policy-file/packages.yaml:2 parent',
      'packages → permits → packages',
    ],
    [
      'an outdated field that is none',
      { 'topic/health.ar.md': front('outdated:\n  - titel\ntitle: صحة') },
      'topic/health.ar.md:3 outdated.0',
      'Did you mean “title”?',
    ],
    [
      'an outdated source',
      { [healthInEnglish]: front('outdated:\n  - title\ntitle: x') },
      `${healthInEnglish}:2 outdated`,
      'is for translations',
    ],
  ],
}

for (const [what, broken] of Object.entries(cases))
  describe(`a pack is refused for ${what}:`, () => {
    test.each(broken)('%s', async (_name, changes, at, says) => {
      const [finding, ...others] = await findingsOf(packWith(changes))
      expect(others).toEqual([])
      expect(finding?.message).toContain(says)
      const { file, line, field } = finding as PackFinding
      const place = [line === undefined ? file : `${file}:${line}`, field].filter(Boolean).join(' ')
      expect(place.startsWith(at)).toBe(true)
      expect(finding?.severity).toBe('error')
    })
  })

test('a sound pack brings no finding', async () => {
  expect(await findingsOf(packWith({}))).toEqual([])
})

test('everything that is wrong is said at once', async () => {
  const findings = await findingsOf(
    packWith({
      [health]: 'ordr: 1\nhue: red\n',
      [healthInEnglish]: front('published: 1\nslug: A B'),
      [permits]: undefined,
    }),
  )
  expect(findings.map(({ file, line, field }) => `${file}:${line} ${field}`)).toEqual([
    'policy-file/permits.yaml:undefined undefined',
    'topic/health.en.md:2 published',
    'topic/health.en.md:2 title',
    'topic/health.yaml:1 ordr',
    'topic/health.yaml:2 hue',
  ])
})

test('a thousand findings are enough to read', async () => {
  const events = Array.from({ length: 1_500 }, (_, i) => event(`e${i}`, '    date: soon\n')).join('')
  const findings = await findingsOf(packWith({ [permits]: `form: directive\nevents:\n${events}` }))
  expect(findings).toHaveLength(1_001)
  expect(findings.at(-1)?.message).toContain('There are more findings')
})

test('a file of 100 MB is refused unread', async () => {
  const pack = packWith({})
  truncateSync(join(pack, healthInEnglish), 100_000_000)
  const [finding] = await findingsOf(pack)
  expect(finding).toMatchObject({
    file: healthInEnglish,
    message: expect.stringContaining('larger than 5 MB (100.0 MB)'),
  })
})

test('a symbolic link leads nowhere, whether to a file, a folder or out of the pack', async () => {
  const pack = packWith({ [health]: undefined })
  symlinkSync('/etc/passwd', join(pack, health))
  symlinkSync(join(pack, 'topic'), join(pack, 'page'))
  const findings = await findingsOf(pack)
  expect(findings.map(({ file, message }) => [file, message.slice(0, 28)])).toEqual([
    ['page', 'A symbolic link stands here.'],
    ['topic/health.yaml', 'A symbolic link stands here.'],
    ['topic/health.yaml', 'The shared part is missing. '],
  ])
})

test.each([
  ['is not there', 'nowhere', 'There is no folder'],
  ['is a file', 'pack.yaml', 'is not a folder'],
])('a folder that %s is refused', async (_name, path, says) => {
  const [finding] = await findingsOf(join(packWith({}), path))
  expect(finding?.message).toContain(says)
})

test('an empty folder is refused', async () => {
  const findings = await findingsOf(mkdtempSync(join(base, 'empty-')))
  expect(findings.map(({ message }) => message)).toEqual([
    'The pack holds no entry. Is this the right folder?',
    expect.stringContaining('There is no pack.yaml'),
  ])
})

test('bombs of aliases, of keys and of brackets do not go off', async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
  const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`)
  const findings = await findingsOf(
    packWith({
      [health]: `a0: &a0 x\n${laughs.join('\n')}\n`,
      [permits]: `${keys.join('\n')}\n`,
      'policy-file/packages.yaml': `form: ${'['.repeat(50_000)}`,
    }),
  )
  expect(new Set(findings.map(({ file }) => file))).toEqual(
    new Set([health, permits, 'policy-file/packages.yaml', undefined]),
  )
})

test('a byte order mark and CR LF are passed over, and noted', async () => {
  const text = `\ufeff${(sound[healthInEnglish] as string).replaceAll('\n', '\r\n')}`
  const findings = await findingsOf(packWith({ [healthInEnglish]: text }))
  expect(findings.map(({ severity, file }) => [severity, file])).toEqual([
    ['note', healthInEnglish],
    ['note', healthInEnglish],
  ])
})

onBothDatabases('a broken pack', (open) => {
  test('changes nothing', async () => {
    const store = await open()
    await importPack(store, packWith({}), { author: 'amina', now })
    const before = await everythingIn(store)
    const broken = packWith({
      [health]: 'order: 2\n',
      'topic/work.yaml': '{}\n',
      'topic/work.en.md': front('title: 1'),
    })
    await expect(importPack(store, broken, { author: 'amina', now })).rejects.toThrow(Invalid)
    expect(await everythingIn(store)).toEqual(before)
  })

  test('that the database refuses half-way changes nothing', async () => {
    const store = await open()
    await importPack(store, packWith({}), { author: 'amina', now })
    const before = await everythingIn(store)
    const takesAddress = packWith({
      [health]: undefined,
      [healthInEnglish]: undefined,
      'resource/first.yaml': 'format: report\n',
      'resource/first.en.md': front('title: First'),
      'topic/work.yaml': '{}\n',
      'topic/work.en.md': front('slug: health\ntitle: Work'),
    })
    await expect(importPack(store, takesAddress, { author: 'amina', now })).rejects.toThrow(Invalid)
    expect(await everythingIn(store)).toEqual(before)
  })
})

async function everythingIn(store: Parameters<typeof importPack>[0]) {
  return { entries: await Array.fromAsync(readEntries(store.db)), change: await latestChange(store.db) }
}

test('what looks wrong in policy files is noted beside the errors, of files that can be read', async () => {
  const event = (kind: string, date: string) =>
    `  - id: ${kind}\n    kind: ${kind}\n    date: ${date}\n    confidence: verified\n    source: https://law.example/\n    checked: 2026-11-02\n`
  const folder = packWith({
    [permits]: `form: directive\nreplaces:\n  - packages\nevents:\n${event('commission-proposal', '2024-05-01')}${event('ep-mandate', '2024-03-01')}`,
    'policy-file/packages.yaml': 'form: parcel\n',
  })
  const findings = await checkPack(folder, { now })
  expect(findings.filter(({ severity }) => severity !== 'note').map(({ file }) => file)).toEqual([
    'policy-file/packages.yaml',
  ])
  const notes = findings.filter(({ file, severity }) => file === permits && severity === 'note')
  expect(notes.map(({ message }) => message)).toContain(
    '“ep-mandate” (2024-03-01) comes before “commission-proposal” (2024-05-01). Check both dates.',
  )
})
