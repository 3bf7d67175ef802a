import type { Language } from './language.ts'

/**
 * The language that suits an `Accept-Language` header best (RFC 4647 lookup).
 * A reader who asks for `pt` is served `pt-BR`, and the other way round; nothing that fits gives the first one.
 */
export function negotiate(acceptLanguage: string | undefined, among: readonly Language[]): Language {
  const first = among[0]
  if (first === undefined) throw new RangeError('No language to choose from')
  for (const wanted of wishes(acceptLanguage)) {
    if (wanted === '*') return first
    const found = among.find((one) => same(one, wanted)) ?? among.find((one) => same(base(one), base(wanted)))
    if (found !== undefined) return found
  }
  return first
}

// A header may be as long as the server lets it be; nobody reads more than twenty languages.
function wishes(header = ''): string[] {
  return header
    .split(',', 20)
    .map((item) => {
      const [range = '', ...parameters] = item.split(';').map((part) => part.trim())
      const weight = parameters.find((one) => one.startsWith('q='))
      return { range, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter((wish) => wish.range !== '' && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((wish) => wish.range)
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag
}
