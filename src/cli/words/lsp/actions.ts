import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { checkText, type Explained } from '#words'
import { formatOfDocument } from './check-document.ts'
import { diagnosticOf } from './diagnostic.ts'

/** What can be done about remarks with one key: better words that fit as they are, and a comment that asks for silence. */
export async function actionsFor(
  document: TextDocument,
  remarks: readonly Explained[],
  related: boolean,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = []
  for (const remark of remarks) {
    const diagnostics = [diagnosticOf(remark, document, related)]
    const action = (title: string, edit: TextEdit, isPreferred = false): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred,
      edit: { changes: { [document.uri]: [edit] } },
    })
    const range = { start: document.positionAt(remark.start), end: document.positionAt(remark.end) }
    const fitting = remark.suggestions.filter(({ rewrite }) => !rewrite)
    for (const [i, { text }] of fitting.entries())
      actions.push(action(`Say “${text}”`, { range, newText: text }, i === 0))
    const silence = await silencing(document, remark)
    if (silence) actions.push(action(`Pass over “${remark.rule}” here`, silence))
  }
  return actions
}

/** A comment in front of the remark’s block, where that works: it was tried. Plain text has no comments. */
async function silencing(document: TextDocument, remark: Explained): Promise<TextEdit | undefined> {
  const format = formatOfDocument(document)
  if (format === 'plain') return undefined
  const text = document.getText()
  const comment = `<!-- words-ignore-next ${remark.rule} -->`
  const edit: TextEdit =
    format === 'html'
      ? insertion(document, remark.start, comment)
      : insertion(document, paragraphStart(text, remark.start), `${comment}\n\n`)
  const after = TextDocument.applyEdits(document, [edit])
  const moved = after.length - text.length
  const { remarks } = await checkText(after, { format, language: remark.language })
  const isThere = remarks.some(({ rule, start }) => rule === remark.rule && start === remark.start + moved)
  return isThere ? undefined : edit
}

function insertion(document: TextDocument, at: number, newText: string): TextEdit {
  const place = document.positionAt(at)
  return { range: { start: place, end: place }, newText }
}

/** After the last empty line. */
function paragraphStart(text: string, at: number): number {
  const before = text.slice(0, at)
  const empty = [...before.matchAll(/\n[ \t]*\r?\n/g)].at(-1)
  return empty ? empty.index + empty[0].length : 0
}
