import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../index.ts'
import { checkSource } from './check-file.ts'
import { readSource } from './read-source.ts'

const base = mkdtempSync(join(tmpdir(), 'tessera-words-'))
afterAll(() => rmSync(base, { recursive: true }))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(base, 'run-'))
})

const nothing = () => {
  throw new Error('no setting and no database is needed')
}

/** `tessera words <argv>`; names of files stand for those in the folder of this test. */
async function words(argv: string[], stdin: string | Uint8Array = '') {
  let [out, err] = ['', '']
  const code = await runCli(['words', ...argv.map((one) => one.replace(/^~/, folder))], {
    config: nothing,
    settings: () => [],
    openStore: nothing,
    serve: nothing,
    stdin: () => Readable.from([Buffer.from(stdin)]),
    out: (text) => {
      out += text.replaceAll(`${folder}/`, '')
    },
    err: (text) => {
      err += text.replaceAll(`${folder}/`, '')
    },
    isTerminal: false,
  })
  return { code, out, err }
}

function write(files: Record<string, string | Uint8Array>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

const sentence = 'Some papers write of illegal migrants.\n'

async function check(...argv: string[]) {
  const { out, ...rest } = await words(['check', ...argv, '--format', 'json'])
  const files = JSON.parse(out) as {
    file: string
    lang: string
    remarks: { text: string }[]
    problem?: string
  }[]
  return { files, names: files.map(({ file }) => file), ...rest }
}

describe('which files are checked', () => {
  test('in folders all texts, and nothing hidden, installed or of another kind', async () => {
    write({
      'b.md': sentence,
      'a.txt': sentence,
      'deep/er/c.HTML': sentence,
      'photo.jpg': sentence,
      '.git/x.md': sentence,
      'node_modules/y/z.md': sentence,
    })
    const { names, code } = await check('~')
    expect(names).toEqual(['a.txt', 'b.md', 'deep/er/c.HTML'])
    expect(code).toBe(0)
  })

  test('by globs, and each only once', async () => {
    write({ 'a/b.md': sentence, 'a/c.txt': sentence, 'a/node_modules/d.md': sentence })
    const { names } = await check('~/**/*.md', '~/a/b.md', '~/a')
    expect(names).toEqual(['a/b.md', 'a/c.txt'])
  })

  test('not those that .wordsignore names, where the nearest list decides', async () => {
    write({
      '.wordsignore': '# Old ones\narchive/\n*.txt\n',
      'new/.wordsignore': '!fine.txt\n',
      'archive/a.md': sentence,
      'b.txt': sentence,
      'new/fine.txt': sentence,
      'new/other.txt': sentence,
    })
    expect((await check('~', '~/b.txt')).names).toEqual(['new/fine.txt'])
  })

  test('what is named is read whatever its ending, and what cannot be read is said while the rest is checked', async () => {
    write({
      'notes.rst': sentence,
      'letter.docx': 'PK',
      'picture.png': new Uint8Array([0x89, 0x50, 0, 0]),
      'old.txt': Buffer.from('Fine.\nIllegal migrants \xff here.', 'latin1'),
    })
    const { files, err, code } = await check(
      '~/notes.rst',
      '~/letter.docx',
      '~/picture.png',
      '~/old.txt',
      '~/none.md',
    )
    const all = Object.fromEntries(
      files.map(({ file, remarks, problem }) => [file, [remarks.length, problem]]),
    )
    expect(all['notes.rst']).toEqual([1, undefined])
    expect(all['letter.docx']).toEqual([0, expect.stringContaining('Word document')])
    expect(all['picture.png']).toEqual([0, 'This is no text.'])
    expect(all['old.txt']).toEqual([1, expect.stringContaining('Line 2 is not UTF-8')])
    expect(err).toContain('none.md  There is no such file or folder.')
    expect(code).toBe(1)
  })

  test('of what never ends no more is read than a text may be large', async () => {
    const { problem } = await readSource('/dev/zero', { plain: 1_000_000, markdown: 0, html: 0 })
    expect(problem).toBe('The file is larger than 1 MB, the most that is read. Split it.')
  })

  test('of a text that is little else than remarks the first are told, and where it was left', async () => {
    const text = 'illegal migrants; '.repeat(9)
    const config = { languages: [] }
    const { remarks, problem } = await checkSource('a.txt', { text }, config, { lang: 'en', most: 4 })
    expect(remarks).toHaveLength(4)
    expect(problem).toBe('There are more than 4 remarks: nothing was checked from character 71 on.')
    expect(await checkSource('a.txt', { text }, config, { lang: 'en' })).not.toHaveProperty('problem')
  })

  test('standard input, by the name that it is given', async () => {
    const { out } = await words(
      ['check', '-', '--format', 'json', '--stdin-filename', 'x.html'],
      '<p>Some papers write of illegal <b>migrants</b>.</p>',
    )
    expect(JSON.parse(out)[0]).toMatchObject({ file: 'x.html', remarks: [{ text: 'illegal <b>migrants' }] })
  })

  test('a text with the mark of UTF-16 is read, and a byte order mark is no part of a text', async () => {
    write({ 'a.txt': Buffer.from(`\ufeff${sentence}`, 'utf16le'), 'b.txt': `\ufeff${sentence}` })
    const { files } = await check('~')
    expect(files.map(({ remarks }) => remarks[0])).toEqual([
      expect.objectContaining({ start: 21, column: 22 }),
      expect.objectContaining({ start: 21, column: 22 }),
    ])
  })
})

describe('how it ends', () => {
  test('remarks are advice and end well, unless somebody asks to fail', async () => {
    write({ 'a.md': sentence })
    expect((await words(['check', '~/a.md'])).code).toBe(0)
    expect((await words(['check', '~/a.md', '--fail-on', 'reconsider'])).code).toBe(1)
    expect((await words(['check', '~/a.md', '--fail-on', 'avoid'])).out).toContain('must be mended')
  })

  test('what fails is told apart from what is only there', async () => {
    write({ 'a.md': 'They crossed the border illegally.' })
    expect((await words(['check', '~/a.md', '--fail-on', 'avoid'])).code).toBe(0)
  })

  test('wrong usage ends with 2', async () => {
    for (const argv of [
      ['check'],
      ['check', 'x', '--format', 'xml'],
      ['check', 'x', '--lang', '12'],
      ['check', 'x', '--fail-on', 'context'],
    ])
      expect((await words(argv)).code).toBe(2)
  })

  test('a language without a lexicon is said', async () => {
    write({ 'a.txt': sentence })
    expect((await words(['check', '~/a.txt', '--lang', 'eo'])).err).toContain('There is no lexicon in “eo”')
  })

  test('a text too short to tell its language is said, and checked when somebody names it', async () => {
    write({ 'a.txt': 'Illegal migrants.' })
    expect((await words(['check', '~/a.txt'])).err).toBe(
      'a.txt  Its language could not be told. Name it: --lang en.\n',
    )
    expect((await words(['check', '~/a.txt', '--lang', 'en'])).out).toContain('1 avoid')
  })

  test('twice the same bytes', async () => {
    write({ 'b.md': sentence, 'a.md': sentence, 'c/d.html': sentence })
    const format = ['check', '~', '--format', 'sarif']
    expect((await words(format)).out).toBe((await words(format)).out)
  })
})

describe('words.config.yaml', () => {
  test('the nearest decides, and what is allowed is added up until a root', async () => {
    write({
      'words.config.yaml': 'root: true\nthreshold: avoid\nallow: [bogus asylum seekers]\n',
      'in/words.config.yaml': 'threshold: reconsider\noff: [illegal-person]\nlanguages: {"fr/**": fr}\n',
      'in/a.txt': 'Illegal migrants and bogus asylum seekers crossed illegally.',
      'in/fr/b.txt': 'Des clandestins.',
      'c.txt': 'Illegal migrants and bogus asylum seekers crossed illegally.',
    })
    const { files } = await check('~')
    const said = Object.fromEntries(files.map(({ file, remarks }) => [file, remarks.map(({ text }) => text)]))
    expect(said['c.txt']).toEqual(['Illegal migrants'])
    expect(said['in/a.txt']).toEqual(['crossed illegally'])
    expect(files.find(({ file }) => file === 'in/fr/b.txt')?.lang).toBe('fr')
  })

  test('is told each of its mistakes with the line, and that ends with 2', async () => {
    write({ 'a.md': sentence, 'my.yaml': 'threshold: loud\nfail_on: avoid\nguide: https://x.example\n' })
    const { code, err, out } = await words(['check', '~/a.md', '--config', '~/my.yaml'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('my.yaml:1  error  “threshold”: write one of avoid, reconsider, context.')
    expect(err).toContain('my.yaml:2  error  “fail_on” is no setting.')
    expect(err).toContain('my.yaml:3  error  “guide”: write a web address with {term} in it.')
    expect((await words(['check', '~/a.md', '--config', '~/none.yaml'])).code).toBe(2)
  })

  test('is told of names that no rule and no term has', async () => {
    write({ 'a.md': sentence, 'my.yaml': 'off: [en-ilegal-person, slur]\nseverity: {aliens: avoid}\n' })
    const { code, err } = await words(['check', '~/a.md', '--config', '~/my.yaml'])
    expect(code).toBe(0)
    expect(err).toContain('“en-ilegal-person” is neither a rule nor a term')
    expect(err).toContain('Did you mean “en-illegal-person”?')
    expect(err).toContain('Did you mean “alien”?')
    expect(err).not.toContain('slur')
  })

  test('says when to fail and where terms are explained; the command line has the last word', async () => {
    write({ 'a.md': sentence, 'my.yaml': 'fail-on: avoid\nguide: "https://x.example/words/{term}"\n' })
    const asked = ['check', '~/a.md', '--config', '~/my.yaml']
    expect(await words(asked)).toMatchObject({
      code: 1,
      out: expect.stringContaining('https://x.example/words/illegal-person'),
    })
    expect((await words([...asked, '--fail-on', 'never'])).code).toBe(0)
  })
})

describe('a baseline', () => {
  test('keeps old remarks quiet, also when their lines move, and lets new ones through', async () => {
    write({ 'a.md': sentence })
    const made = await words(['check', '~', '--write-baseline', '~/known.json', '--fail-on', 'avoid'])
    expect(made).toMatchObject({ code: 0, out: '1 remark to be passed over, in known.json.\n' })
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toContain('en-illegal-person: illegal migrants')
    write({ 'a.md': `# New\n\nA paragraph.\n\n${sentence}` })
    const asked = ['check', '~', '--baseline', '~/known.json', '--fail-on', 'avoid']
    expect((await words(asked)).code).toBe(0)
    write({ 'a.md': `${sentence}\nOther papers write of illegal migrants.\n` })
    expect(await words(asked)).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 remark in 1 of 1 file'),
    })
  })

  test('that is none is wrong usage', async () => {
    write({ 'a.md': sentence, 'b.json': '[]' })
    expect((await words(['check', '~/a.md', '--baseline', '~/b.json'])).code).toBe(2)
    expect((await words(['check', '~/a.md', '--baseline', '~/c.json'])).code).toBe(2)
  })
})

describe('list', () => {
  test('names every language with its rules and whether a native speaker has signed', async () => {
    const { out } = await words(['list'])
    expect(out).toMatch(/^en {2}English: \d+ rules, not yet signed by a native speaker/m)
  })

  test('shows the rules of one language, for people and for programs', async () => {
    const { out } = await words(['list', '--lang', 'en'])
    expect(out).toMatch(/avoid {2}illegal migrant .*→ .*undocumented migrant.* en-illegal-person$/m)
    const [english] = JSON.parse((await words(['list', '--lang', 'en', '--format', 'json'])).out)
    expect(english).toMatchObject({ language: 'en', review: null, unsure: false })
    for (const { avoid, why, sources } of english.rules) {
      expect(avoid.length).toBeGreaterThan(0)
      expect(why).not.toBe('')
      expect(sources.length).toBeGreaterThan(0)
    }
    expect((await words(['list', '--lang', 'eo'])).code).toBe(1)
  })
})
