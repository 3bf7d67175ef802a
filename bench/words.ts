import { readdirSync, readFileSync } from 'node:fs'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { Automaton, type Checker, checkerFor, lexiconLanguages, loadLexicon, stemsOf } from '#words'
import type { Bench, Figure } from './figure.ts'
import { median, ratio, spread } from './numbers.ts'

const rounds = 7

/** How fast language about migration is checked, against doing nothing with the same units and against what others use. */
export const wordsBench: Bench = {
  name: 'words',
  async run({ say }) {
    const checkers = await Promise.all(lexiconLanguages.map((language) => checkerFor(language)))
    const english = (await checkerFor('en')) as Checker
    const text = prose(4_000_000)
    const topical = aboutMigration(1_000_000)
    const words = english.check(text).length
    say(`${text.length} units of ordinary prose, ${words} remarks, ${checkers.length} lexicons loaded`)
    const lexicon = await loadLexicon('en')
    const automaton = new Automaton(lexicon ? stemsOf(lexicon) : [])
    const patterns = lexicon?.slots.ILLEGAL ? ruleExpressions(lexicon.slots) : []
    const short = text.slice(0, 200_000)
    const equality = unified().use(retextEnglish).use(retextEquality).use(retextStringify)
    const deeds: Record<string, { text: string; deed: (text: string) => unknown }> = {
      floor: { text, deed: touch },
      'first pass': { text, deed: (text) => everyHit(automaton, text) },
      'whole check': { text, deed: (text) => english.check(text) },
      'whole check of prose about migration': { text: topical, deed: (text) => english.check(text) },
      'a regular expression per rule': {
        text: text.slice(0, 1_000_000),
        deed: (text) => patterns.map((one) => text.match(one)),
      },
      'retext-equality': { text: short, deed: (text) => equality.processSync(text).messages },
    }
    const speeds = new Map(Object.keys(deeds).map((name) => [name, [] as number[]]))
    for (let round = 0; round < rounds; round++)
      for (const [name, { text, deed }] of Object.entries(deeds)) {
        const start = performance.now()
        deed(text)
        speeds.get(name)?.push(text.length / (performance.now() - start) / 1_000)
      }
    const speed = (name: string) => median(speeds.get(name) ?? [])
    const line = (
      name: string,
      limit: string,
      met: (floor: number, others: number) => boolean | undefined,
    ): Figure => ({
      budget: `words: ${name}`,
      limit,
      figure: `${million(speed(name))} units/s`,
      ratio: `${ratio(speed(name) / speed('floor'))} × the floor`,
      noise: spread(speeds.get(name) ?? [], million),
      met: met(speed(name) / speed('floor'), speed(name) / speed('retext-equality')),
    })
    const figures = [
      line('floor', '–', () => undefined),
      line('first pass', '–', () => undefined),
      line(
        'whole check',
        '≥ 0.3 × the floor, ≥ 100 × retext-equality',
        (floor, others) => floor >= 0.3 && others >= 100,
      ),
      line('whole check of prose about migration', '–', () => undefined),
      line('a regular expression per rule', '–', () => undefined),
      line('retext-equality', '–', () => undefined),
    ]
    return [...figures, ...growth(english, text, say)]
  },
}

/** From ten thousand units to a hundred million, and on text made to be slow: nanoseconds for each unit must not grow. */
function growth(checker: Checker, text: string, say: (line: string) => void): Figure[] {
  const kinds = {
    'ordinary prose': (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length),
    '“illegal illegal …”': (length: number) => 'illegal '.repeat(Math.ceil(length / 8)).slice(0, length),
    'remarks everywhere': (length: number) =>
      'A wave of illegal migrants came illegally. '.repeat(Math.ceil(length / 43)).slice(0, length),
  }
  return Object.entries(kinds).map(([name, make]) => {
    const sizes =
      name === 'ordinary prose' ? [10_000, 1_000_000, 100_000_000] : [10_000, 1_000_000, 10_000_000]
    const costs = sizes.map((size) => {
      const sample = make(size)
      const times = Array.from({ length: size > 2_000_000 ? 1 : size > 200_000 ? 3 : 9 }, () => {
        const start = performance.now()
        checker.check(sample)
        return ((performance.now() - start) * 1e6) / size
      })
      return median(times)
    })
    say(`${name}: ${costs.map((cost) => `${cost.toFixed(1)} ns`).join(', ')} a unit`)
    const growth = (costs.at(-1) ?? 0) / (costs[1] ?? 1)
    return {
      budget: `words: ${name}, ${sizes.map((size) => size.toLocaleString('en')).join(' → ')} units`,
      limit: 'linear',
      figure: costs.map((cost) => `${cost.toFixed(1)} ns`).join(' → '),
      ratio: `${ratio(growth)} × from the middle to the last`,
      met: growth < 2,
    }
  })
}

/** The floor: each unit is looked at once. */
function touch(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

function everyHit(automaton: Automaton, text: string): number {
  let count = 0
  for (
    let at = automaton.search(text, 0, text.length);
    at !== -1;
    at = automaton.search(text, at, text.length)
  )
    count++
  return count
}

/** What one would write without an engine: for each word to avoid an expression over the people it is said of. */
function ruleExpressions(slots: Readonly<Record<string, readonly string[]>>): RegExp[] {
  const people = Object.values(slots).find((words) => words.includes('migrants')) ?? []
  return (slots.ILLEGAL ?? []).flatMap((word) => [
    new RegExp(`\\b${word}(?:\\s+\\w+){0,2}\\s+(?:${people.join('|')})\\b`, 'giu'),
    new RegExp(`\\b(?:${people.join('|')})(?:\\s+\\w+){0,3}\\s+${word}ly\\b`, 'giu'),
  ])
}

/** Ordinary prose: what the packages that are installed say of themselves. */
function prose(length: number): string {
  const names = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)readme\.md$/i.test(name))
    .sort()
    .slice(0, 400)
  return enough(
    names.map((name) => readFileSync(`node_modules/${name}`, 'utf8')),
    length,
  )
}

/** The English texts of the sample network, which speak of little else. */
function aboutMigration(length: number): string {
  const names = readdirSync('content/picum', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.en.md'))
    .sort()
  return enough(
    names.map((name) => readFileSync(`content/picum/${name}`, 'utf8')),
    length,
  )
}

function enough(texts: readonly string[], length: number): string {
  const all = texts.join('\n\n')
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}

function million(value: number): string {
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} M`
}
