import type { Random } from './random.ts'
import { type Language, vocabularyOf } from './vocabulary.ts'

/** Text in one language that leans towards the words of its theme, as texts on one topic do. */
export type Writer = {
  title(): string
  summary(): string
  /** Markdown: paragraphs, headings, a list, links to `linked`. */
  body(linked: readonly string[]): string
  words(low: number, high: number): string[]
}

export function writerOf(random: Random, language: Language, theme: number): Writer {
  const vocabulary = vocabularyOf(language)
  const own = vocabulary.words.slice(60 + (theme % 30) * 60, 120 + (theme % 30) * 60)
  const word = () => (random.chance(0.08) ? random.pick(own) : vocabulary.draw(random))
  const words = (low: number, high: number) => Array.from({ length: random.between(low, high) }, word)
  const stop = '.'
  const comma = language === 'ar' ? '،' : ','

  function sentence(length = random.between(8, 24)): string {
    const text = Array.from({ length }, word)
    if (length > 12) text[random.between(4, length - 4)] += comma
    return capital(text.join(' ')) + stop
  }

  function sentences(count: number): string[] {
    const text: string[] = []
    for (let left = count; left > 0; ) {
      const length = Math.min(left, random.between(8, 24))
      text.push(sentence(length))
      left -= length
    }
    return text
  }

  return {
    words,
    title: () => capital(words(5, 14).join(' ')),
    summary: () => sentences(random.between(30, 60)).join(' '),
    body(linked) {
      const all = sentences(random.between(100, 400))
      const blocks: string[] = []
      while (all.length > 0) blocks.push(all.splice(0, random.between(2, 4)).join(' '))
      for (const target of linked) {
        const place = random.between(0, blocks.length - 1)
        blocks[place] += ` [${words(2, 4).join(' ')}](${target})${stop}`
      }
      if (blocks.length > 3) blocks.splice(2, 0, `## ${capital(words(2, 5).join(' '))}`)
      if (random.chance(0.4)) blocks.push(list(() => words(4, 9).join(' '), random.between(3, 6)))
      if (random.chance(0.3)) blocks[0] = `**${words(2, 3).join(' ')}** ${blocks[0]}`
      return `${blocks.join('\n\n')}\n`
    },
  }
}

function list(item: () => string, length: number): string {
  return Array.from({ length }, () => `- ${item()}`).join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
