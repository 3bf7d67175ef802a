import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Explained, messageOf, type Severity } from '#words'

/** Nothing here is an error: it is somebody’s text, and advice. */
const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  avoid: DiagnosticSeverity.Warning,
  reconsider: DiagnosticSeverity.Information,
  context: DiagnosticSeverity.Hint,
}

export function diagnosticOf(remark: Explained, document: TextDocument, related: boolean): Diagnostic {
  const { start, end, severity, rule, link, sources, fingerprint } = remark
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: severityOf[severity],
    code: rule,
    ...(link !== undefined && { codeDescription: { href: link } }),
    source: 'tessera words',
    message: messageOf(remark),
    ...(related && { relatedInformation: sources.map(relatedTo) }),
    data: { fingerprint },
  }
}

function relatedTo({ publisher, title, url, date, read }: Explained['sources'][number]) {
  const top = { line: 0, character: 0 }
  return {
    location: { uri: url, range: { start: top, end: top } },
    message: `${publisher}: ${title} (${date ?? `no date, read ${read}`})`,
  }
}
