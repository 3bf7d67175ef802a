import { fileKeys, topicKeys } from './network.ts'
import { type Random, randomOf } from './random.ts'
import { resourceOf } from './resources.ts'
import { type Language, languages, vocabularyOf } from './vocabulary.ts'

/** What a reader types and chooses. */
export type Question = { text: string; filters: Record<string, string[]>; language: Language }

/** Half are one word; the others two words, a phrase out of a title, or the beginning of a word. Half choose something in one facet or two. */
export function questionsOf(size: number, count: number): Question[] {
  const random = randomOf('questions')
  return Array.from({ length: count }, () => {
    const { sourceLanguage, parts } = resourceOf(random.between(1, size))
    const title = String(parts.find(({ language }) => language === sourceLanguage)?.fields.title)
    const language = sourceLanguage as Language
    return { text: textOf(random, language, title), filters: filtersOf(random), language }
  })
}

function textOf(random: Random, language: Language, title: string): string {
  const kind = random.next()
  if (kind < 0.5) return word(random, language)
  if (kind < 0.8) return `${word(random, language)} ${word(random, language)}`
  if (kind < 0.9) return `"${title.split(' ').slice(1, 3).join(' ')}"`
  return `${word(random, language).slice(0, 5)}*`
}

/** From the frequent to the rare, but for the words that are in every text. */
function word(random: Random, language: Language): string {
  const rank = Math.floor(40 * 100 ** random.next())
  return vocabularyOf(language).words[rank] ?? ''
}

function filtersOf(random: Random): Record<string, string[]> {
  if (random.chance(0.5)) return {}
  return {
    topic: random.some(topicKeys, random.between(1, 2)),
    ...(random.chance(0.3) && { file: random.some(fileKeys, 1) }),
    ...(random.chance(0.3) && { language: random.some(languages, 1) }),
    ...(random.chance(0.2) && { year: [String(random.between(2010, 2026))] }),
  }
}
