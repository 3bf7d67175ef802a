import type { Finding } from '#shared'

/** An error stops an import; a note is worth knowing. */
export type PackFinding = Finding & { readonly severity: 'error' | 'note' }

export type Report = (finding: Finding & { severity?: 'error' | 'note' }) => void

/** Tells the same as notes. */
export function asNotes(report: Report): Report {
  return (finding) => report({ ...finding, severity: 'note' })
}

/** More than this, nobody reads. */
export const mostFindings = 1_000

export type Findings = {
  readonly report: Report
  readonly errors: number
  /** In the order of files and lines. */
  list(): PackFinding[]
}

/** Gathers what is wrong, all of it, up to a thousand findings. */
export function gatherFindings(): Findings {
  const findings: PackFinding[] = []
  const counts = { error: 0, note: 0 }
  return {
    report: ({ severity = 'error', ...finding }) => {
      counts[severity]++
      if (counts[severity] <= mostFindings) findings.push({ ...finding, severity })
    },
    get errors() {
      return counts.error
    },
    list() {
      const sorted = findings.toSorted(byPlace)
      const more = counts.error + counts.note - findings.length
      if (more > 0)
        sorted.push({
          message: 'There are more findings. Mend these first, then check again.',
          severity: counts.error > mostFindings ? 'error' : 'note',
        })
      return sorted
    },
  }
}

function byPlace(a: PackFinding, b: PackFinding): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? '']
  return fileA === fileB ? (a.line ?? 0) - (b.line ?? 0) : fileA < fileB ? -1 : 1
}
