import { fileURLToPath } from 'node:url'
import {
  CodeActionKind,
  createConnection,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Invalid } from '#shared'
import { type Explained, severities } from '#words'
import { passedOver } from '../passed-over.ts'
import { configFinder, type WordsConfig } from '../words-config.ts'
import { actionsFor } from './actions.ts'
import { checkDocument } from './check-document.ts'
import { diagnosticOf } from './diagnostic.ts'

/**
 * Speaks the Language Server Protocol on standard input and output until the editor says goodbye. Places are UTF-16 units, changes come piece by
 * piece, and of several changes in a row only the last is checked.
 */
export function serveEditor(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const found = new Map<string, readonly Explained[]>()
  let configOf = configFinder()
  let isPassedOver = passedOver()
  let relatedInformation = false

  connection.onInitialize(({ capabilities }): InitializeResult => {
    relatedInformation = capabilities.textDocument?.publishDiagnostics?.relatedInformation === true
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
      serverInfo: { name: 'tessera words' },
    }
  })

  const check = async (uri: string): Promise<void> => {
    const document = documents.get(uri)
    if (!document) return
    const { version } = document
    const file = fileOf(uri)
    const config = configFor(file)
    const remarks = file && isPassedOver(file) ? [] : await checkDocument(document, file, config)
    // Somebody has typed meanwhile: what was found stands elsewhere now, and is being looked for again.
    if (documents.get(uri)?.version !== version) return
    found.set(uri, remarks)
    const diagnostics = remarks.map((remark) => diagnosticOf(remark, document, relatedInformation))
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }

  const configFor = (file: string | undefined): WordsConfig => {
    try {
      return file === undefined ? { languages: [] } : configOf(file)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const [first] = error.findings
      const place = first?.line === undefined ? '' : `${first.file}:${first.line}  `
      connection.window.showWarningMessage(`${place}${first?.message ?? error.message}`)
      return { languages: [] }
    }
  }

  const timers = new Map<string, NodeJS.Timeout>()
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => void check(uri).catch(failed), pause),
    )
  })
  const failed = (error: unknown) => connection.console.error(String(error))

  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    found.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  const lookAgain = () => {
    configOf = configFinder()
    isPassedOver = passedOver()
    for (const { uri } of documents.all()) void check(uri).catch(failed)
  }
  // A file that is saved may be the configuration of others.
  documents.onDidSave(lookAgain)
  connection.onDidChangeWatchedFiles(lookAgain)

  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const document = documents.get(uri)
    if (!document) return []
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    const near = (found.get(uri) ?? []).filter(({ start, end }) => start <= to && from <= end)
    near.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    return actionsFor(document, near, relatedInformation)
  })

  documents.listen(connection)
  connection.listen()
  return new Promise((resolve) => connection.onExit(() => resolve()))
}

/** Long enough for a burst of keys, too short to be felt. */
const pause = 30

/** The file of a document; undefined for what was never saved, or lies on another machine. */
function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
