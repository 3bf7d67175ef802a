/** What a reader asked for, as a tree. */
export type Query =
  | { readonly type: 'all'; readonly of: readonly Query[] }
  | { readonly type: 'any'; readonly of: readonly Query[] }
  /** In any of its forms. `raw` is as typed, `word` folded. */
  | { readonly type: 'word'; readonly raw: string; readonly word: string }
  /** Every word that begins so. */
  | { readonly type: 'prefix'; readonly start: string }
  /** These words, exactly and in this order. */
  | { readonly type: 'phrase'; readonly words: readonly string[] }

/** A query as it was understood. */
export type ParsedQuery = {
  /** What must be there; undefined when nothing was asked for. */
  readonly wanted?: Query
  /** What must not be there, in any language of an entry. */
  readonly unwanted: readonly Query[]
  /** What of the text was not taken as it was typed, so that the page can say so. */
  readonly ignored: readonly Ignored[]
}

/** A passage of the text that was left out or taken otherwise, and why. */
export type Ignored = {
  readonly text: string
  readonly because:
    | 'too-long'
    | 'too-many-words'
    /** The asterisk: the beginning is too short to look for. */
    | 'beginning-too-short'
    /** The hyphen or NOT: something is left out of the whole search, not of one side of OR or of a group. */
    | 'exclusion-inside'
    /** There is neither a letter nor a digit in it. */
    | 'no-word'
}

export function isEmptyQuery({ wanted, unwanted }: ParsedQuery): boolean {
  return wanted === undefined && unwanted.length === 0
}
