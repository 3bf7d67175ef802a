import { type Remark, type Severity, severities } from '#words'
import { find, say, setup } from './setup.ts'

const numbers = new Intl.NumberFormat(`${setup.language}-u-nu-latn`)

/** How many remarks there are, as one sentence. */
export function summaryOf(remarks: readonly Remark[]): string {
  if (remarks.length === 0) return say('none')
  return say('found', { count: remarks.length, ...counts(remarks) })
}

/** Writes the numbers beside the names of the severities. */
export function showCounts(remarks: readonly Remark[]): void {
  const found = counts(remarks)
  for (const severity of severities)
    find(`check-count-${severity}`).textContent = numbers.format(found[severity])
}

function counts(remarks: readonly Remark[]): Record<Severity, number> {
  const all = { avoid: 0, reconsider: 0, context: 0 }
  for (const { severity } of remarks) all[severity]++
  return all
}
