import type { Severity } from '../lexicon.ts'
import type { Explained } from './explain.ts'
import { isAtLeast } from './settings.ts'

/** What came out of one file. */
export type CheckedFile = {
  /** As the person named it, with `/` between folders. */
  readonly file: string
  /** The language it was checked in; undefined when none could be told. */
  readonly lang?: string
  readonly remarks: readonly Explained[]
  /** Why the file, or a part of it, could not be checked: a sentence. */
  readonly problem?: string
}

export const failOns = ['avoid', 'reconsider', 'never'] as const
/** From which severity on a remark is more than advice. */
export type FailOn = (typeof failOns)[number]

export type ReportOptions = {
  /** `never` when left out. */
  readonly failOn?: FailOn
  /** Version of the program, for reports that say which one spoke. */
  readonly version?: string
}

/** Writes what was found, piece by piece, so that no report is too large for memory. The same findings give the same bytes. */
export type Report = (files: readonly CheckedFile[], options?: ReportOptions) => Generator<string>

export function fails({ severity }: { severity: Severity }, failOn: FailOn = 'never'): boolean {
  return failOn !== 'never' && isAtLeast(severity, failOn)
}

/** How loudly other programs should say it: an error only for what was asked to fail. */
export function levelOf(remark: Explained, failOn: FailOn | undefined): 'error' | 'warning' | 'note' {
  if (fails(remark, failOn)) return 'error'
  return remark.severity === 'avoid' ? 'warning' : 'note'
}

/** What was found, why, and what to say instead, in one text. */
export function messageOf({ text, why, suggestions, quoted }: Explained): string {
  const instead = suggestions.map((one) => `“${one.text}”`).join(', ')
  return [
    `“${oneLine(text)}”${quoted ? ' (in a quotation)' : ''}: ${why}`,
    ...(instead === '' ? [] : [`Instead: ${instead}.`]),
  ].join(' ')
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
