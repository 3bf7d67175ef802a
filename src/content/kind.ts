import type { z } from 'zod'
import { type Fields, objectSchema, type Values } from './fields.ts'

/** One kind of entry: its shared fields and its fields per language. All else follows from this declaration. */
export type Kind<N extends string = string, S extends Fields = Fields, L extends Fields = Fields> = {
  readonly name: N
  readonly shared: S
  readonly perLanguage: L
  readonly sharedSchema: z.ZodType<Values<S>>
  readonly languageSchema: z.ZodType<Values<L>>
}

export function kind<const N extends string, S extends Fields, L extends Fields>(
  name: N,
  fields: { shared: S; perLanguage: L },
): Kind<N, S, L> {
  return {
    name,
    ...fields,
    sharedSchema: objectSchema(fields.shared),
    languageSchema: objectSchema(fields.perLanguage),
  }
}
