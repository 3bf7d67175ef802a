import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Invalid, Unavailable } from '#shared'
import { openStore } from '#store'
import { runCli } from './index.ts'

const base = mkdtempSync(join(tmpdir(), 'tessera-cli-'))
afterAll(() => rmSync(base, { recursive: true }))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(base, 'run-'))
})

/** Runs a command as `tessera <argv>` would, on a database of its own in the folder of this test. */
async function tessera(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runCli(argv, {
    config: () => ({ content: join(folder, 'pack') }),
    settings: () => [{ name: 'PORT', default: '3000', value: '8080', help: 'Port to listen on' }],
    openStore: () => openStore({ sqlitePath: join(folder, 'tessera.sqlite') }),
    serve: async (_config, say) => say('Tessera is ready.'),
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

function writePack(changes: Record<string, string> = {}): string {
  const pack = join(folder, 'pack')
  const files = {
    'pack.yaml': 'format: tessera-pack/1\n',
    'topic/health.yaml': 'order: 1\n',
    'topic/health.en.md': '---\npublished: 2026-01-01\ntitle: Health\n---\n',
    ...changes,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(pack, file)), { recursive: true })
    writeFileSync(join(pack, file), text)
  }
  return pack
}

const broken = { 'topic/health.yaml': 'order: first\n' }

test('what was imported can be exported, and is the same', async () => {
  const pack = writePack()
  expect(await tessera('import', pack)).toMatchObject({
    code: 0,
    out: 'Loaded 1 entry: 1 new, 0 changed, 0 as before.\n',
  })
  const out = join(folder, 'out')
  expect(await tessera('export', out)).toMatchObject({ code: 0 })
  for (const file of ['pack.yaml', 'topic/health.yaml', 'topic/health.en.md'])
    expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(pack, file), 'utf8'))
})

test('an import of a broken pack says where and how to mend it, and ends with 1', async () => {
  expect(await tessera('import', writePack(broken))).toEqual({
    code: 1,
    out: '',
    err: 'topic/health.yaml:1  error  “order” is text; write a number.\nNothing was loaded: one thing in the pack needs mending.\n',
  })
})

describe('check', () => {
  test('of a sound pack ends with 0', async () => {
    expect(await tessera('check', writePack())).toEqual({
      code: 0,
      out: 'Everything is in order.\n',
      err: '',
    })
  })

  test('of a broken pack prints every finding and ends with 1', async () => {
    const { code, out } = await tessera('check', writePack(broken))
    expect(code).toBe(1)
    expect(out).toBe('topic/health.yaml:1  error  “order” is text; write a number.\n1 error\n')
  })

  test('prints JSON for programs', async () => {
    const { out } = await tessera('check', writePack(broken), '--format', 'json')
    expect(JSON.parse(out)).toEqual({
      findings: [
        {
          severity: 'error',
          file: 'topic/health.yaml',
          line: 1,
          field: 'order',
          message: '“order” is text; write a number.',
        },
      ],
    })
  })

  test('with --write brings files to the canonical form and leaves those with comments', async () => {
    const pack = writePack({
      'topic/health.yaml': 'hue: 2\r\norder:   1\r\n',
      'topic/work.yaml': '# The second one\norder:   2\n',
      'topic/work.en.md': '---\ntitle: "Work"\n---\n',
    })
    const { code, out, err } = await tessera('check', pack, '--write')
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'topic/work.yaml  note  The file has comments. An export leaves them out; put what matters into a field.\n1 note\n',
      err: 'topic/health.yaml  written\ntopic/work.en.md  written\n',
    })
    expect(readFileSync(join(pack, 'topic/health.yaml'), 'utf8')).toBe('order: 1\nhue: 2\n')
    expect(readFileSync(join(pack, 'topic/work.yaml'), 'utf8')).toBe('# The second one\norder:   2\n')
  })

  test('without a pack looks at the database', async () => {
    await tessera('import', writePack())
    expect(await tessera('check')).toMatchObject({ code: 0, out: 'Everything is in order.\n' })
  })
})

test('init fills an empty database once', async () => {
  writePack()
  expect((await tessera('init')).out).toBe('Loaded 1 entry: 1 new, 0 changed, 0 as before.\n')
  expect((await tessera('init')).out).toBe('The database is ready; it holds 1 entry already.\n')
})

test('an export into a folder with other things is refused, unless told', async () => {
  await tessera('import', writePack())
  const out = join(folder, 'out')
  mkdirSync(out)
  writeFileSync(join(out, 'letter.txt'), 'Dear all')
  expect((await tessera('export', out)).code).toBe(1)
  expect((await tessera('export', out, '--force')).code).toBe(0)
  expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('Dear all')
})

test('settings are printed as a table', async () => {
  expect((await tessera('settings')).out).toBe(
    'name  now   default  what it does\nPORT  8080  3000     Port to listen on\n',
  )
})

test('without a command it serves', async () => {
  expect(await tessera()).toEqual({ code: 0, out: 'Tessera is ready.\n', err: '' })
})

test.each([
  ['an unknown command', ['bogus']],
  ['an unknown option', ['serve', '--fast']],
  ['a missing argument', ['import']],
  ['a format that is none', ['check', '--format', 'xml']],
  ['--write without a pack', ['check', '--write']],
])('%s ends with 2', async (_name, argv) => {
  const { code, err } = await tessera(...argv)
  expect(code).toBe(2)
  expect(err).toMatch(/^error: /)
})

const deps = { settings: () => [], serve: async () => {}, out: () => {}, isTerminal: false }

test('a wrong setting ends with 2, and is named', async () => {
  let err = ''
  const config = () => {
    throw new Invalid('PORT "x" is not a port; write a number from 0 to 65535.')
  }
  const openStore = () => Promise.reject(new Error('never asked'))
  expect(await runCli(['check'], { ...deps, config, openStore, err: (text) => (err += text) })).toBe(2)
  expect(err).toContain('PORT "x"')
})

test('a database that cannot be had ends with 3', async () => {
  const openStore = () => Promise.reject(new Unavailable('The disk is full.'))
  const config = () => ({ content: undefined })
  expect(await runCli(['check'], { ...deps, config, openStore, err: () => {} })).toBe(3)
})

test('the reference page names every command and option', async () => {
  const page = readFileSync('docs/reference/command-line.md', 'utf8')
  const commands = [
    ...['serve', 'init', 'import', 'export', 'check', 'policy status', 'sync', 'settings'],
    ...['suggestions list', 'suggestions accept', 'suggestions refuse'],
    ...['words check', 'words list', 'words lsp'],
  ]
  for (const command of commands) {
    const { code, out } = await tessera(...command.split(' '), '--help')
    expect(code).toBe(0)
    expect(page).toContain(`## tessera ${command}`)
    for (const [option] of out.matchAll(/^ {2}(?:-\w, )?--\w+/gm))
      if (!option.includes('--help')) expect(page).toContain(option.trim())
  }
})
