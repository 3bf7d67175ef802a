import { kinds, type LoadedEntry, type LoadedPart } from '#content'
import type { Instant } from '#shared'
import { countryCodes, fileKeys, topicKeys } from './network.ts'
import { writerOf } from './prose.ts'
import { type Random, randomOf } from './random.ts'
import { type Language, languages } from './vocabulary.ts'

const formats = kinds.resource.shared.format.choices as readonly string[]

/** The resource of a number: always the same one, however many there are. */
export function resourceOf(number: number): LoadedEntry {
  const random = randomOf(`resource ${number}`)
  const topics = random.some(topicKeys, random.between(1, 3))
  const theme = topicKeys.indexOf(topics[0] as string)
  const files = random.chance(0.6) ? random.some(fileKeys, random.between(1, 3)) : []
  const source = sourceLanguage(random)
  const format = random.some(formats, 1)[0] as string
  const date = dateOf(random)
  const key = `resource-${String(number).padStart(6, '0')}`
  const parts = [source, ...translations(random, source)].map((language) =>
    partOf(random, { number, language, theme, date, isSource: language === source, files }),
  )
  return {
    kind: 'resource',
    key,
    sourceLanguage: source,
    shared: {
      format,
      date,
      topics,
      files,
      languages: parts.map(({ language }) => language),
      countries: random.chance(0.5) ? random.some(countryCodes, random.between(1, 3)) : [],
      ...(format === 'video' ? { seconds: random.between(60, 1_800) } : { pages: random.between(2, 80) }),
      links: [{ url: `https://documents.example/${key}`, where: 'own-page', language: source }],
    },
    parts: parts.toSorted((a, b) => (a.language < b.language ? -1 : 1)),
  }
}

function sourceLanguage(random: Random): Language {
  const place = random.next()
  return place < 0.55 ? 'en' : place < 0.7 ? 'fr' : place < 0.82 ? 'es' : place < 0.92 ? 'de' : 'ar'
}

function translations(random: Random, source: Language): Language[] {
  const others = languages.filter((language) => language !== source)
  return random.chance(0.25) ? random.some(others, random.chance(0.2) ? 2 : 1) : []
}

/** From 2001 to 2026, more in later years; two in ten known only by their month or year. */
function dateOf(random: Random): string {
  const year = String(2026 - Math.floor(random.next() ** 2 * 26))
  const precision = random.next()
  if (precision < 0.08) return year
  const month = `${year}-${two(random.between(1, 10))}`
  return precision < 0.2 ? month : `${month}-${two(random.between(1, 28))}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

type PartOptions = {
  number: number
  language: Language
  theme: number
  date: string
  isSource: boolean
  files: readonly string[]
}

function partOf(random: Random, options: PartOptions): LoadedPart {
  const { number, language, theme, date, isSource, files } = options
  const write = writerOf(random, language, theme)
  const title = write.title()
  return {
    language,
    ...(isSource ? {} : { slug: `${slugOf(title)}-${number}` }),
    formerSlugs: random.chance(0.03) ? [`former-${language}-${number}`] : [],
    published: `${date}${'-01-01'.slice(date.length - 4)}T00:00:00.000Z` as Instant,
    outdated: [],
    fields: {
      title,
      summary: write.summary(),
      body: write.body(files.map((key) => `policy-file:${key}`)),
    },
  }
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
}
