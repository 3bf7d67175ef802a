import { z } from 'zod'
import { Invalid } from '#shared'
import { jsonIn } from '../answer-json.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'

/** A row of an answer: the values of the variables that are bound. */
export type Row = Readonly<Record<string, string>>

const value = z.object({ value: z.string() })
const answerShape = z.object({ results: z.object({ bindings: z.array(z.record(z.string(), value)) }) })

/** The rows of an answer in `application/sparql-results+json`. Errors come as text with status 200, so nothing is taken for granted. */
export function rowsIn(answer: string, expected: string): readonly Row[] {
  const parsed = answerShape.safeParse(jsonIn(answer, expected))
  if (!parsed.success)
    throw new UnreadableAnswer(`Expected ${expected} under “results.bindings”. Got JSON without it.`)
  return parsed.data.results.bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, bound]) => [name, bound.value])),
  )
}

/** 32024R1351, 32022H1220(01), 52020PC0610: nothing that could end a string and go on as a query. */
const shape = /^[1-9]\d{4}[A-Z]{1,2}\d{4,5}(\(\d{2}\))?$/

export function isCelex(text: string): boolean {
  return shape.test(text)
}

/** A CELEX number that may stand in a query; throws `Invalid` for anything else. */
export function checkedCelex(celex: string): string {
  if (!isCelex(celex)) throw new Invalid(`“${celex}” is not a CELEX number; write it like 32024R1351.`)
  return celex
}
