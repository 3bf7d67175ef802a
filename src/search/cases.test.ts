import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { matches } from './match.ts'
import { parseQuery } from './parse-query.ts'

const folder = new URL('cases/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const language = file.replace('.txt', '')
  describe(`words in ${language}`, () => {
    for (const { query, text, found } of casesIn(file))
      test(`${query} ${found ? 'finds' : 'does not find'} “${text}”`, () => {
        expect(matches(parseQuery(query), analyse(text, language), language)).toBe(found)
      })
  })
}

function casesIn(file: string): { query: string; text: string; found: boolean }[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, query, arrow, text] = /^(.+?) ([→↛]) (.+)$/u.exec(line) ?? []
      if (query === undefined || text === undefined) throw new Error(`${file}: not a case: ${line}`)
      return { query, text, found: arrow === '→' }
    })
}
