/**
 * The name that Parliament's open data gives a procedure: `2023/0439(COD)` is `2023-0439`, `2016/0224A(COD)` is `2016-0224A`.
 * Numbers of Commission documents and of acts are other numbers, and give nothing.
 */
export function processIdOf(ref: string): string | undefined {
  const [, year, number] = /^(\d{4})\/(\d{4}[A-Z]?)\([A-Z]{3}\)$/.exec(ref) ?? []
  return year && number && `${year}-${number}`
}
