/**
 * The name that Cellar gives a procedure, without leading zeros: `2020/0279(COD)` is `2020_279`, `2016/0062R(NLE)` is `2016_62R`.
 * Numbers of Commission documents and of acts are other numbers, and give nothing.
 */
export function procedureKeyOf(ref: string): string | undefined {
  const [, year, number, letter] = /^(\d{4})\/(\d{4})([A-Z]?)\([A-Z]{3}\)$/.exec(ref) ?? []
  return year && number && `${year}_${Number(number)}${letter}`
}
