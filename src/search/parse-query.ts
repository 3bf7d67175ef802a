import type { Ignored, ParsedQuery, Query } from './query.ts'
import { readSigns, type Sign } from './read-signs.ts'
import { type Compound, compoundsOf, type Piece } from './words.ts'

const longestQuery = 300
const mostWords = 24
const deepest = 8
const shortestBeginning = 2

/**
 * Understands what a reader typed: words (all of them), "phrases", -without, either OR other, begin*, (groups).
 * Never fails: what makes no sense is left out and named in `ignored`.
 */
export function parseQuery(text: string): ParsedQuery {
  const reader = new Reader(shortened(text))
  const { wanted, unwanted } = reader.read()
  const ignored = text.length > longestQuery ? [tooLong(text), ...reader.ignored] : reader.ignored
  return { ...(wanted === undefined ? {} : { wanted }), unwanted, ignored }
}

function shortened(text: string): string {
  return text.slice(0, longestQuery).toWellFormed()
}

function tooLong(text: string): Ignored {
  return { text: `${text.slice(longestQuery, longestQuery + 40).toWellFormed()}…`, because: 'too-long' }
}

class Reader {
  readonly #signs: Sign[]
  #at = 0
  #words = 0
  readonly #unwanted: Query[] = []
  readonly ignored: Ignored[] = []

  constructor(text: string) {
    this.#signs = readSigns(text)
  }

  read(): { wanted: Query | undefined; unwanted: Query[] } {
    const wanted: Query[] = []
    while (this.#at < this.#signs.length) {
      const group = this.#group(0)
      if (group !== undefined) wanted.push(group)
      this.#at += 1 // a parenthesis that closes nothing
    }
    return { wanted: join('all', wanted), unwanted: this.#unwanted }
  }

  /** Alternatives one after the other, all of which must hold, up to the end or a closing parenthesis. */
  #group(depth: number): Query | undefined {
    const all: Query[] = []
    while (this.#at < this.#signs.length && this.#peek() !== 'close') {
      const next = this.#alternatives(depth)
      if (next !== undefined) all.push(next)
    }
    return join('all', all)
  }

  /** a OR b OR c: binds closer than writing words one after the other. */
  #alternatives(depth: number): Query | undefined {
    const among: Query[] = []
    let alone = true
    do {
      while (this.#peek() === 'or') this.#at += 1
      const last = this.#followsOr()
      const item = this.#item(depth, alone && !last)
      if (item !== undefined) among.push(item)
      alone = false
    } while (this.#peek() === 'or')
    return join('any', among)
  }

  #followsOr(): boolean {
    return this.#signs[this.#at - 1]?.sign === 'or'
  }

  #item(depth: number, alone: boolean): Query | undefined {
    const sign = this.#signs[this.#at]
    if (sign === undefined || sign.sign === 'close') return undefined
    this.#at += 1
    if (sign.sign === 'word') return this.#word(sign.text)
    if (sign.sign === 'phrase') return this.#phrase(sign.text)
    if (sign.sign === 'not') return this.#exclusion(depth, alone)
    if (sign.sign === 'open') return this.#parenthesis(depth)
    return undefined // AND says nothing new
  }

  #parenthesis(depth: number): Query | undefined {
    if (depth >= deepest) return undefined
    const group = this.#group(depth + 1)
    this.#at += 1
    return group
  }

  #exclusion(depth: number, alone: boolean): Query | undefined {
    while (this.#peek() === 'not') this.#at += 1
    const from = this.#at
    const query = this.#item(depth, false)
    if (query === undefined) return undefined
    if (alone && depth === 0 && this.#peek() !== 'or') this.#unwanted.push(query)
    else
      this.ignored.push({
        text: `-${textOf(this.#signs.slice(from, this.#at))}`,
        because: 'exclusion-inside',
      })
    return undefined
  }

  #word(text: string): Query | undefined {
    const compounds = compoundsOf(text)
    const last = compounds.at(-1)
    if (last === undefined) return this.#ignore(text, 'no-word')
    if (!text.endsWith('*')) return this.#every(compounds.map((compound) => this.#compound(compound)))
    const beginning = (last.whole ?? last.pieces.at(-1))?.word ?? ''
    if (beginning.length < shortestBeginning) {
      this.#ignore(text, 'beginning-too-short')
      return this.#every(compounds.map((compound) => this.#compound(compound)))
    }
    const before = compounds.slice(0, -1).map((compound) => this.#compound(compound))
    return this.#every([...before, this.#counted(1, text, { type: 'prefix', start: beginning })])
  }

  /** non-refoulement: written as one word, or as two side by side. */
  #compound({ pieces, whole }: Compound): Query | undefined {
    const text = (whole ?? pieces[0])?.raw ?? ''
    if (whole === undefined) return this.#every(pieces.map((piece) => this.#counted(1, text, word(piece))))
    const apart: Query = { type: 'phrase', words: pieces.map((piece) => piece.word) }
    return this.#counted(pieces.length, text, { type: 'any', of: [word(whole), apart] })
  }

  #phrase(text: string): Query | undefined {
    const words = compoundsOf(text).flatMap(({ pieces }) => pieces.map((piece) => piece.word))
    if (words.length === 0) return this.#ignore(text, 'no-word')
    return this.#counted(words.length, text, { type: 'phrase', words })
  }

  #every(queries: (Query | undefined)[]): Query | undefined {
    return join(
      'all',
      queries.filter((query) => query !== undefined),
    )
  }

  #counted(words: number, text: string, query: Query): Query | undefined {
    if (this.#words + words > mostWords) return this.#ignore(text, 'too-many-words')
    this.#words += words
    return query
  }

  #ignore(text: string, because: Ignored['because']): undefined {
    this.ignored.push({ text, because })
    return undefined
  }

  #peek(): Sign['sign'] | undefined {
    return this.#signs[this.#at]?.sign
  }
}

function word({ raw, word }: Piece): Query {
  return { type: 'word', raw, word }
}

function join(type: 'all' | 'any', queries: Query[]): Query | undefined {
  return queries.length > 1 ? { type, of: queries } : queries[0]
}

function textOf(signs: Sign[]): string {
  return signs
    .map((sign) => ('text' in sign ? sign.text : ''))
    .filter(Boolean)
    .join(' ')
}
