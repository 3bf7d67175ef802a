import { Checker, type Remark } from './checker.ts'
import { type Block, placeInSource } from './formats/block.ts'
import { plainBlocks } from './formats/plain.ts'
import { milder, type Severity, severities } from './lexicon.ts'
import { loadLexicon } from './lexicons.ts'

/** How a text is written. Only plain text needs no reader of its own. */
export const textFormats = ['plain', 'markdown', 'html'] as const
export type TextFormat = (typeof textFormats)[number]

export type CheckOptions = {
  readonly format?: TextFormat
  /** The language of what does not say its own; left out, it is told from the text, block by block. */
  readonly language?: string
  /** The weakest severity that is given; `context` gives all. */
  readonly threshold?: Severity
  /** Rules, terms or words that are allowed: added to nothing else, they switch off just these. */
  readonly allow?: readonly string[]
  /** About how many remarks are looked for: a text that is made of little else takes no more memory than that. */
  readonly most?: number
}

export type Checked = {
  readonly remarks: readonly Remark[]
  /** Languages in which something was checked, and those for which there is no lexicon. */
  readonly languages: readonly string[]
  readonly unknown: readonly string[]
  /** Where it stopped looking, since there are more remarks than were asked for. */
  readonly until?: number
}

const checkers = new Map<string, Promise<Checker | undefined>>()

/** The checker of a language, made once; undefined where there is no lexicon. */
export function checkerFor(language: string): Promise<Checker | undefined> {
  const base = language.toLowerCase().split('-')[0] ?? ''
  const known = checkers.get(base)
  if (known) return known
  const made = loadLexicon(base).then((lexicon) => lexicon && new Checker(lexicon))
  checkers.set(base, made)
  return made
}

/**
 * Checks a text of any of the formats, each passage in its own language. Places are in UTF-16 units of the text as given.
 *
 * ```ts
 * const { remarks } = await checkText('<p lang="fr">Des migrants illégaux.</p>', { format: 'html' })
 * ```
 */
export async function checkText(source: string, options: CheckOptions = {}): Promise<Checked> {
  const { format = 'plain', most = Number.POSITIVE_INFINITY } = options
  const blocks = await blocksOf(source, format)
  const remarks: Remark[] = []
  const languages = new Set<string>()
  const unknown = new Set<string>()
  let until: number | undefined
  const fallback = options.language ?? (await languageOf(textOf(blocks)))
  for (const block of blocks) {
    const language =
      block.language ?? (options.language === undefined ? await ownLanguage(block, fallback) : fallback)
    const checker = language === undefined ? undefined : await checkerFor(language)
    if (!checker) {
      if (language) unknown.add(language)
      continue
    }
    languages.add(checker.language)
    const checked = checker.checkUpTo(block.text, most - remarks.length)
    for (const remark of checked.remarks) {
      const placed = withoutTearing(place(remark, block, source), remark.text, format)
      if (isWanted(placed, block, options)) remarks.push(placed)
    }
    if (checked.until < block.text.length) {
      until = placeInSource(block, checked.until, 'start')
      break
    }
  }
  remarks.sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    remarks,
    languages: [...languages],
    unknown: [...unknown],
    ...(until !== undefined && { until }),
  }
}

async function blocksOf(source: string, format: TextFormat): Promise<Block[]> {
  if (format === 'markdown') return (await import('./formats/markdown.ts')).markdownBlocks(source)
  if (format === 'html') return (await import('./formats/html.ts')).htmlBlocks(source)
  return plainBlocks(source)
}

async function languageOf(text: string, options?: { sure: boolean }): Promise<string | undefined> {
  const { detectLanguage } = await import('./detect-language.ts')
  return detectLanguage(text, options)
}

/** Passages that are short, or could be in several languages, are taken for the language of the text around. */
async function ownLanguage({ text }: Block, fallback: string | undefined): Promise<string | undefined> {
  return text.length < 60 ? fallback : ((await languageOf(text, { sure: true })) ?? fallback)
}

/** The beginning of all that does not say its own language. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter(({ language }) => language === undefined)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4_000)
}

function place(remark: Remark, block: Block, source: string): Remark {
  const start = placeInSource(block, remark.start, 'start')
  const end = placeInSource(block, remark.end, 'end')
  const quoted = remark.quoted || block.quoted === true
  const severity = quoted && !remark.quoted ? milder(remark.severity) : remark.severity
  return { ...remark, start, end, text: source.slice(start, end), quoted, severity }
}

/** Where markup begins or ends within the words, other words in their place would tear it: they are only advice. */
function withoutTearing(placed: Remark, read: string, format: TextFormat): Remark {
  if (format === 'plain' || spaced(placed.text) === spaced(read)) return placed
  return { ...placed, suggestions: placed.suggestions.map((one) => ({ ...one, rewrite: true })) }
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function isWanted(
  remark: Remark,
  { ignored = [] }: Block,
  { threshold = 'context', allow = [] }: CheckOptions,
): boolean {
  const names = ['all', remark.rule, remark.term]
  if (ignored.some((name) => names.includes(name))) return false
  if (severities.indexOf(remark.severity) > severities.indexOf(threshold)) return false
  const words = remark.text.toLowerCase()
  return !allow.some((one) => one === remark.rule || one === remark.term || one.toLowerCase() === words)
}
