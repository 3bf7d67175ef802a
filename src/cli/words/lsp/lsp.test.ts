import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

const folder = mkdtempSync(join(tmpdir(), 'tessera-lsp-'))
const root = new URL('../../../../', import.meta.url)
const told: PublishDiagnosticsParams[] = []
let server: ChildProcess
let editor: ProtocolConnection
let initialized: InitializeResult

/** The server as an editor starts it, in a process of its own. */
beforeAll(async () => {
  const program = `
    import { runCli } from '#cli'
    const nothing = () => { throw new Error('no setting and no database is needed') }
    process.exitCode = await runCli(['words', 'lsp', '--stdio'], {
      config: nothing, settings: () => [], openStore: nothing, serve: nothing,
      out: (text) => process.stderr.write(text), err: (text) => process.stderr.write(text),
    })`
  server = spawn(process.execPath, ['--conditions=development', '--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (!server.stdout || !server.stdin) throw new Error('no pipes')
  editor = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  editor.onNotification(PublishDiagnosticsNotification.type, (params) => {
    told.push(params)
  })
  editor.listen()
  initialized = await editor.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  })
  await editor.sendNotification(InitializedNotification.type, {})
})

afterAll(async () => {
  editor.dispose()
  server.kill()
  rmSync(folder, { recursive: true })
})

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href

async function open(name: string, languageId: string, text: string) {
  const uri = uriOf(name)
  await editor.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text },
  })
  return toldOf(uri, 1)
}

async function toldOf(uri: string, version: number): Promise<PublishDiagnosticsParams> {
  for (let tries = 0; tries < 1_000; tries++) {
    const last = told.findLast((one) => one.uri === uri)
    if (last && (last.version ?? 0) >= version) return last
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nothing was told')
}

async function actionsAt(uri: string, line: number, character: number): Promise<CodeAction[]> {
  const place = { line, character }
  const answer = await editor.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  })
  return (answer ?? []) as CodeAction[]
}

const editOf = ({ edit }: CodeAction, uri: string) => edit?.changes?.[uri]?.[0]

test('says that places are UTF-16 and changes may come in pieces', () => {
  expect(initialized.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { change: 2 },
  })
})

test('a remark says what, why and who, and links to more', async () => {
  const { diagnostics } = await open('a.txt', 'plaintext', 'One 𝄞.\nOf 𝄞 illegal migrants.\n')
  expect(diagnostics).toEqual([
    expect.objectContaining({
      range: { start: { line: 1, character: 6 }, end: { line: 1, character: 22 } },
      severity: DiagnosticSeverity.Warning,
      code: 'en-illegal-person',
      codeDescription: { href: expect.stringMatching(/^https:/) },
      message: expect.stringMatching(/cannot be illegal.*Instead: “undocumented migrants”/),
      relatedInformation: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('Associated Press') }),
      ]),
    }),
  ])
})

test('follows what is typed piece by piece, and a better word makes the remark go', async () => {
  const uri = uriOf('b.txt')
  await open('b.txt', 'plaintext', 'They say migrants.\n')
  expect((await toldOf(uri, 1)).diagnostics).toEqual([])
  const change = (version: number, character: number, end: number, text: string) =>
    editor.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line: 0, character }, end: { line: 0, character: end } }, text }],
    })
  await change(2, 9, 9, 'illegal ')
  const { diagnostics } = await toldOf(uri, 2)
  expect(diagnostics).toHaveLength(1)
  const [better] = await actionsAt(uri, 0, 12)
  expect(better).toMatchObject({ title: 'Say “undocumented migrants”', kind: 'quickfix', isPreferred: true })
  const edit = better && editOf(better, uri)
  await change(3, edit?.range.start.character ?? 0, edit?.range.end.character ?? 0, edit?.newText ?? '')
  expect((await toldOf(uri, 3)).diagnostics).toEqual([])
})

test.each([
  ['c.md', 'markdown', 'Title\n=====\n\nOf *illegal\nmigrants* again.\n', [3, 5], { line: 3, character: 0 }],
  ['d.html', 'html', '<p lang="en">Of <b>illegal</b> migrants.</p>', [0, 20], { line: 0, character: 19 }],
] as const)(
  'in %s a comment can ask for silence',
  async (name, languageId, text, [line, character], place) => {
    const { diagnostics, uri } = await open(name, languageId, text)
    expect(diagnostics).toHaveLength(1)
    const silence = (await actionsAt(uri, line, character)).find(({ title }) => title.startsWith('Pass over'))
    expect(silence && editOf(silence, uri)).toMatchObject({
      range: { start: place, end: place },
      newText: expect.stringContaining('<!-- words-ignore-next en-illegal-person -->'),
    })
  },
)

test.each(['untitled:Untitled-1', 'file://elsewhere/share/a.txt', 'file:///%E0%A4%A'])(
  'what is no file of this machine is checked as well: %s',
  async (uri) => {
    const textDocument = {
      uri,
      languageId: 'plaintext',
      version: 1,
      text: 'Papers write of illegal migrants.',
    }
    await editor.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    expect((await toldOf(uri, 1)).diagnostics).toHaveLength(1)
  },
)

test('a configuration is followed, and again after it was saved', async () => {
  const { diagnostics, uri } = await open('e.txt', 'plaintext', 'Some papers write of illegal migrants.')
  expect(diagnostics).toHaveLength(1)
  writeFileSync(join(folder, 'words.config.yaml'), 'root: true\noff: [illegal-person]\n')
  const before = told.length
  await editor.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } })
  while (!told.slice(before).some((one) => one.uri === uri))
    await new Promise((resolve) => setTimeout(resolve, 10))
  expect((await toldOf(uri, 1)).diagnostics).toEqual([])
  rmSync(join(folder, 'words.config.yaml'))
})

test('a document that is closed has no remarks any more, and the server ends when it is told to', async () => {
  const { uri } = await open('f.txt', 'plaintext', 'Of illegal migrants.')
  const before = told.length
  await editor.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(told.at(-1)).toMatchObject({ uri, diagnostics: [] })
  await editor.sendRequest(ShutdownRequest.type)
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await editor.sendNotification(ExitNotification.type)
  expect(await ended).toBe(0)
})
