import { z } from 'zod'
import { type Day, isDay, isPartialDate, type PartialDate } from '#shared'

/** How much a match in this field counts in search. */
export type SearchWeight = 'title' | 'summary' | 'body'

/**
 * One field of a kind: what it holds, and all that follows from it.
 * `T` is the value's type; `R` says whether it must be there.
 */
export type Field<T = unknown, R extends boolean = boolean> = {
  readonly type: FieldType
  readonly required: R
  readonly schema: z.ZodType<T>
  /** One line for editors and the reference page. */
  readonly hint: string
  readonly search?: SearchWeight | undefined
  /** Kind that a reference points to. */
  readonly to?: string | undefined
  readonly choices?: readonly string[] | undefined
  /** Fields of each item of a list. */
  readonly items?: Fields | undefined
  /** For `texts`: the shared list whose items (by `id`) these texts belong to. */
  readonly of?: string | undefined
}

export type FieldType =
  | 'text'
  | 'markdown'
  | 'strings'
  | 'texts'
  | 'number'
  | 'boolean'
  | 'date'
  | 'day'
  | 'url'
  | 'urls'
  | 'choice'
  | 'choices'
  | 'language'
  | 'languages'
  | 'country'
  | 'countries'
  | 'reference'
  | 'references'
  | 'list'

export type Fields = { readonly [name: string]: Field }

export type ValueOf<F> = F extends Field<infer T, boolean> ? T : never

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<never, true> ? K : F[K]['required'] extends true ? K : never
}[keyof F]

/** The values that fields hold: what must be there, what may be there, and lists that may be empty. */
export type Values<F extends Fields> = { [K in RequiredNames<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]>
}

type Options = { hint: string; search?: SearchWeight }
type Must = Options & { required: true }

/** Plain text on one line. */
export function text(options: Must): Field<string, true>
export function text(options: Options): Field<string, false>
export function text(options: Options & { required?: true }): Field<string> {
  const schema = z
    .string()
    .min(1, 'is empty; write something or leave the field out')
    .max(1_000, 'is longer than 1,000 characters; shorten it or move it to a longer field')
    .regex(/^[^\n\r]*$/, 'has a line break; write it on one line')
  return field('text', schema, options)
}

/** CommonMark with tables and footnotes, up to a million characters. */
export function markdown(options: Must): Field<string, true>
export function markdown(options: Options): Field<string, false>
export function markdown(options: Options & { required?: true }): Field<string> {
  return field(
    'markdown',
    z.string().min(1, 'is empty; write something or leave the field out').max(1_000_000),
    options,
  )
}

/** A list of short texts. */
export function strings(options: Options): Field<string[], true> {
  return list('strings', z.string().min(1).max(1_000), options)
}

/** A text for each item of a shared list, by the item's `id`. */
export function texts(of: string, options: Options): Field<Record<string, string>, false> {
  return {
    ...field('texts', z.record(z.string(), z.string().min(1).max(10_000)), options),
    required: false,
    of,
  }
}

export function number(options: Options): Field<number, false> {
  return { ...field('number', z.number(), options), required: false }
}

/** Absent means no. */
export function boolean(options: Options): Field<boolean, false> {
  return { ...field('boolean', z.boolean(), options), required: false }
}

const partialDate = z
  .union([z.string(), z.int().transform(String)])
  .refine(isPartialDate, 'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, and only what is known')
  .transform((value) => value as PartialDate)

/** A date as precise as it is known: year, month or day. */
export function date(options: Must): Field<PartialDate, true>
export function date(options: Options): Field<PartialDate, false>
export function date(options: Options & { required?: true }): Field<PartialDate> {
  return field('date', partialDate as unknown as z.ZodType<PartialDate>, options)
}

/** A calendar day. */
export function day(options: Options): Field<Day, false> {
  const schema = z.string().refine(isDay, 'is not a day; write YYYY-MM-DD')
  return { ...field('day', schema as unknown as z.ZodType<Day>, options), required: false }
}

const webAddress = z
  .string()
  .max(2_000)
  .refine(isWebAddress, 'is not a web address; write it in full, beginning with https:// or http://')

export function url(options: Must): Field<string, true>
export function url(options: Options): Field<string, false>
export function url(options: Options & { required?: true }): Field<string> {
  return field('url', webAddress, options)
}

export function urls(options: Options): Field<string[], true> {
  return list('urls', webAddress, options)
}

export function choice<const C extends readonly string[]>(choices: C, options: Must): Field<C[number], true>
export function choice<const C extends readonly string[]>(
  choices: C,
  options: Options,
): Field<C[number], false>
export function choice(choices: readonly string[], options: Options & { required?: true }): Field<string> {
  return { ...field('choice', oneOf(choices), options), choices }
}

export function choices<const C extends readonly string[]>(
  among: C,
  options: Options,
): Field<C[number][], true> {
  return { ...list('choices', oneOf(among) as z.ZodType<C[number]>, options), choices: among }
}

const languageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'is not a language tag; write a BCP 47 tag such as fr, pt-BR or en-simple',
  )
const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is not a country code; write two capitals (ISO 3166-1), such as BE')

export function language(options: Must): Field<string, true>
export function language(options: Options): Field<string, false>
export function language(options: Options & { required?: true }): Field<string> {
  return field('language', languageTag, options)
}

export function languages(options: Options): Field<string[], true> {
  return list('languages', languageTag, options)
}

export function country(options: Must): Field<string, true>
export function country(options: Options): Field<string, false>
export function country(options: Options & { required?: true }): Field<string> {
  return field('country', countryCode, options)
}

export function countries(options: Options): Field<string[], true> {
  return list('countries', countryCode, options)
}

const key = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a key; write small letters, digits and single hyphens')

/** The key of another entry. */
export function reference(to: string, options: Must): Field<string, true>
export function reference(to: string, options: Options): Field<string, false>
export function reference(to: string, options: Options & { required?: true }): Field<string> {
  return { ...field('reference', key, options), to }
}

export function references(to: string, options: Options): Field<string[], true> {
  return { ...list('references', key, options), to }
}

/** A list of items with fields of their own. An item that other fields speak of has an `id`. */
export function items<F extends Fields>(fields: F, options: Options): Field<Values<F>[], true> {
  return { ...list('list', objectSchema(fields), options), items: fields }
}

/** The schema of an object with these fields: unknown names are refused, missing lists are empty. */
export function objectSchema<F extends Fields>(fields: F): z.ZodType<Values<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      isMany(field) ? field.schema : field.required ? field.schema : field.schema.optional(),
    ]),
  )
  return z.strictObject(shape) as unknown as z.ZodType<Values<F>>
}

/** Whether the field holds a list: always there, possibly empty. */
export function isMany(field: Field): boolean {
  return many.has(field.type)
}

const many = new Set<FieldType>([
  'strings',
  'urls',
  'choices',
  'languages',
  'countries',
  'references',
  'list',
])

function field<T>(type: FieldType, schema: z.ZodType<T>, options: Options & { required?: true }): Field<T> {
  return { type, schema, hint: options.hint, required: options.required === true, search: options.search }
}

function list<T>(type: FieldType, item: z.ZodType<T>, options: Options): Field<T[], true> {
  const schema = z.array(item).max(10_000, 'has more than 10,000 items').default([])
  return {
    type,
    schema: schema as unknown as z.ZodType<T[]>,
    hint: options.hint,
    required: true,
    search: options.search,
  }
}

function oneOf(choices: readonly string[]) {
  return z.enum(choices, { error: `is not one of: ${choices.join(', ')}` })
}

function isWebAddress(value: string): boolean {
  const parsed = URL.parse(value)
  return (
    parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') && parsed.username === ''
  )
}
