/** Long stretches without an end are cut at the end of a line, so that one key never has much checked again. */
const longest = 4_000

const endOfSentence = /[.!?…:;。؟]["'”’»“)\]]*[ \t]*$/

/**
 * Cuts a text into stretches that are checked each on its own: whole lines, up to an empty line or one that ends with a sentence. A phrase may
 * be broken over lines, so lines that go on stay together. Joined with `\n` they are the text again.
 */
export function unitsOf(text: string): string[] {
  const units: string[] = []
  let from = 0
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found === -1 ? text.length : found
    const isEmpty = text.slice(at, end).trim() === ''
    if (isEmpty && at > from) units.push(text.slice(from, at - 1))
    if (isEmpty) from = at
    if (isEmpty || end - from > longest || endOfSentence.test(text.slice(Math.max(at, end - 40), end))) {
      units.push(text.slice(from, end))
      from = end + 1
    }
    at = end + 1
  }
  if (from <= text.length) units.push(text.slice(from))
  return units
}
