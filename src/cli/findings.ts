import type { PackFinding } from '#exchange'
import type { Finding } from '#shared'

/** One line each: where, how bad, what and how to mend it. */
export function prettyFindings(findings: readonly (Finding & { severity?: string })[]): string[] {
  return findings.map(({ file, line, severity = 'error', message }) => {
    const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}  `
    return `${place}${severity}  ${message}`
  })
}

/** `2 errors and 1 note`; undefined when there is nothing to count. */
export function countFindings(findings: readonly PackFinding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counts = [count(errors, 'error'), count(findings.length - errors, 'note')].filter(Boolean)
  return counts.length === 0 ? undefined : counts.join(' and ')
}

export function hasErrors(findings: readonly PackFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

export function count(number: number, thing: string, things = `${thing}s`): string {
  return number === 0 ? '' : `${number} ${number === 1 ? thing : things}`
}
