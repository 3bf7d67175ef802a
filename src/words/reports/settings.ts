import type { Remark } from '../checker.ts'
import { type Severity, severities } from '../lexicon.ts'

/** What kind of text is written: rules of thumb for how much to say. */
export const profiles = ['newsroom', 'organisation', 'legal'] as const
export type Profile = (typeof profiles)[number]

/** What somebody wants to hear of. */
export type WordsSettings = {
  readonly profile?: Profile
  /** The weakest severity that is told; the profile’s when left out, `context` without one. */
  readonly threshold?: Severity
  /** Words that are fine here, as they stand in the text; capitals do not matter. */
  readonly allow?: readonly string[]
  /** Rules and terms that are switched off. */
  readonly off?: readonly string[]
  /** Severities of rules and terms, where they differ from the lexicon’s. */
  readonly severity?: Readonly<Record<string, Severity>>
}

/** Laws themselves say these; whoever quotes a law all day cannot write otherwise. */
const wordsOfLaw = new Set(['illegal-entry', 'illegal-migration', 'illegal-work', 'alien', 'sham-marriage'])

const thresholds: Record<Profile, Severity> = {
  newsroom: 'reconsider',
  organisation: 'context',
  legal: 'context',
}

/** Remarks as the settings want them. What stands in a quotation is always said one step more softly. */
export function settle(remarks: readonly Remark[], settings: WordsSettings): Remark[] {
  const { profile, allow = [], off = [] } = settings
  const threshold = settings.threshold ?? (profile ? thresholds[profile] : 'context')
  const fine = new Set(allow.map(plain))
  return remarks
    .filter(({ rule, term, text }) => !off.includes(rule) && !off.includes(term) && !fine.has(plain(text)))
    .map((remark) => ({ ...remark, severity: severityOf(remark, settings) }))
    .filter(({ severity }) => isAtLeast(severity, threshold))
}

/** Whether a severity is as strong as another, or stronger. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(other)
}

function severityOf(
  { rule, term, severity, quoted }: Remark,
  { profile, severity: wanted = {} }: WordsSettings,
): Severity {
  const own = wanted[rule] ?? wanted[term]
  if (own) return quoted && own === 'avoid' ? 'reconsider' : quoted ? 'context' : own
  return profile === 'legal' && wordsOfLaw.has(term) ? 'context' : severity
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
