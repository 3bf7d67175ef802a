/** How strongly a remark is meant: name people otherwise, think again, or know what the word carries. */
export const severities = ['avoid', 'reconsider', 'context'] as const

export type Severity = (typeof severities)[number]

/** One step milder, as for what stands in a quotation. */
export function milder(severity: Severity): Severity {
  return severity === 'avoid' ? 'reconsider' : 'context'
}

/**
 * What one language brings to the checker, as data that people write and correct without programming.
 * Words are written as in a dictionary of forms: small letters except where the language demands capitals.
 */
export type Lexicon = {
  /** BCP 47 tag of the language. */
  readonly language: string
  /** Nobody is sure enough of the words to say more than `context`. */
  readonly unsure?: boolean
  /** Who has read the words and stands by them; `signed` is a day. */
  readonly review?: { readonly by: string; readonly signed: string }
  /** Letters that are letters of their own here and never lose their marks, as one text: `åäö`. */
  readonly letters?: string
  /** Other spellings of letters: `ä: ae`. Both are understood. */
  readonly spellings?: Readonly<Record<string, string>>
  /** Beginnings that are written together with the next word: Arabic `و`, `ال`. */
  readonly clitics?: readonly string[]
  /** What may stand between the parts of a compound: `s`, `en`. */
  readonly links?: readonly string[]
  /** Words of the rules that stand everywhere, *people*, *small*: what is rarer beside them is looked for first. Only speed depends on it. */
  readonly common?: readonly string[]
  /** Opening and closing quotation marks, the usual pair first. */
  readonly quotes: readonly (readonly [open: string, close: string])[]
  /** Words after which a term is named and not used: *the word “…”*. Here and in the two lists below, patterns as in rules. */
  readonly mentions: readonly string[]
  /** Words after a term which say that it was only named: *“…” is a label*. */
  readonly mentionsAfter?: readonly string[]
  /** Set phrases that hold such a word and name nothing: *in other words*. */
  readonly noMentions: readonly string[]
  /** Words that make a run of words the title of a law or body: *Act*, *Directive*. */
  readonly titles: readonly string[]
  /** Groups of words by name. A word may end with `*` for any ending, begin with it for any beginning, or both; a phrase may end with it. */
  readonly slots: Readonly<Record<string, readonly string[]>>
  readonly rules: readonly LexiconRule[]
  /** Patterns of what is fine: whatever a match touches is not remarked on. */
  readonly fine: readonly string[]
}

export type LexiconRule = {
  /** Stable name, `en-illegal-person`. */
  readonly id: string
  /** Key of the term in the guide. */
  readonly term: string
  readonly severity: Severity
  /** What is looked for, in the language of patterns (`pattern.ts`). */
  readonly match: string
  /** One of these slots must stand in the same sentence. */
  readonly near?: readonly string[]
  /** None of these slots may stand in the same sentence. */
  readonly unless?: readonly string[]
  /** Only as written, capitals and all: German nouns. */
  readonly capital?: boolean
  /** What to say instead; `{SLOT}` repeats the words found for that slot. */
  readonly say: readonly string[]
  /** More than the words found must change, so there is no replacing with one key. */
  readonly rewrite?: boolean
  /** Why, where it differs from the term’s own reason. */
  readonly why?: string
  /** Names of sources of the guide. */
  readonly sources?: readonly string[]
}
