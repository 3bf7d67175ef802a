/** The signs of a query, before any grammar. */
export type Sign =
  | { sign: 'word'; text: string }
  | { sign: 'phrase'; text: string }
  | { sign: 'open' | 'close' | 'or' | 'and' | 'not' }

const quotes: Record<string, string> = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '«': '»',
  '‟': '”',
  '”': '”',
  '»': '«',
}

/** Cuts a text into signs. Any text has some; quotes that are not closed go to the end. */
export function readSigns(text: string): Sign[] {
  const signs: Sign[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    if (/\s/u.test(char)) at += 1
    else if (quotes[char] !== undefined) at = readPhrase(text, at, quotes[char], signs)
    else if (char === '(' || char === ')') {
      signs.push({ sign: char === '(' ? 'open' : 'close' })
      at += 1
    } else if (char === '|') {
      signs.push({ sign: 'or' })
      at += 1
    } else if (isExclusion(text, at)) {
      signs.push({ sign: 'not' })
      at += 1
    } else at = readWord(text, at, signs)
  }
  return signs
}

function readPhrase(text: string, at: number, closing: string, signs: Sign[]): number {
  let end = at + 1
  while (end < text.length && !closing.includes(text[end] as string)) end += 1
  signs.push({ sign: 'phrase', text: text.slice(at + 1, end) })
  return end + 1
}

/** A hyphen or minus that begins something; one inside a word, or alone, is none. */
function isExclusion(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return '-−'.includes(text[at] as string) && /[\s(|]/u.test(before) && !/[\s)|\-−]/u.test(after)
}

function readWord(text: string, at: number, signs: Sign[]): number {
  let end = at + 1
  while (end < text.length && !/[\s()|"“”„«»‟]/u.test(text[end] as string)) end += 1
  const word = text.slice(at, end)
  if (word === 'OR') signs.push({ sign: 'or' })
  else if (word === 'AND') signs.push({ sign: 'and' })
  else if (word === 'NOT') signs.push({ sign: 'not' })
  else signs.push({ sign: 'word', text: word })
  return end
}
