import type { EventKind, LegalForm } from '#policies'
import type { Day } from '#shared'
import type { Candidate, MappingQuality } from './candidate.ts'

/** For which procedure and act an answer is read, and on which day. */
export type Asked = {
  /** As written in the file, 2025/0059(COD). */
  readonly procedure: string
  readonly form: LegalForm
  readonly today: Day
}

/** The event that a source's code stands for. */
export type Meaning = {
  readonly kind: EventKind
  readonly mapping: MappingQuality
  readonly outcome?: NonNullable<Candidate['outcome']>
  /** Only in procedures of these types. */
  readonly types?: readonly string[]
  /** Only for acts of these forms. */
  readonly forms?: readonly LegalForm[]
  /** What else must hold, or is done, told in the reference page. */
  readonly note?: string
}

/** What is made of a code: the first event whose conditions hold, a detail, or nothing, because only a person can tell. */
export type CodeMeaning = readonly Meaning[] | 'detail' | { readonly unclear: string }

export type CodeMeanings = Readonly<Record<string, CodeMeaning>>

/** Kinds of procedure, by who has the last word: Parliament with the Council, Parliament's consent, its mere opinion. */
export const coDecision = ['COD']
export const consent = ['APP', 'AVC', 'NLE']
export const consultation = ['CNS']
/** Recommendations and the like: Parliament is heard at most. */
export const softForms: readonly LegalForm[] = ['recommendation', 'strategy']

export function meaningOf(
  meanings: CodeMeanings,
  code: string,
  { procedure, form }: Asked,
): Meaning | 'detail' | { readonly unclear: string } {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  if (meaning === undefined) return { unclear: `the code ${code || '(none)'} is not known here` }
  if (meaning === 'detail' || 'unclear' in meaning) return meaning
  const type = procedureTypeOf(procedure)
  const fitting = meaning.find(
    ({ types, forms }) => (!types || types.includes(type)) && (!forms || forms.includes(form)),
  )
  return (
    fitting ?? {
      unclear: `in ${type || 'such'} procedures, ${code || 'a record without code'} does not say what was decided`,
    }
  )
}

/** `COD` of 2025/0059(COD); nothing for what is no reference. */
export function procedureTypeOf(procedure: string): string {
  return /\(([A-Z]{3})\)$/.exec(procedure)?.[1] ?? ''
}
