import type { Citation } from './citations.ts'

const types: Record<Citation['type'], string> = {
  report: 'RPRT',
  pamphlet: 'PAMP',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  graphic: 'FIGURE',
  motion_picture: 'VIDEO',
}

/** RIS, as reference managers import it. */
export function writeRis(citation: Citation): string {
  const { type, title, author, issued, publisher, genre, abstract, language, keyword, id } = citation
  const parts = issued?.['date-parts'][0]
  const pages = citation['number-of-pages']
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[type]],
    ['ID', id],
    ['TI', title],
    ...author.map(({ literal }) => ['AU', wholeName(literal)] as const),
    ['PY', parts && String(parts[0]).padStart(4, '0')],
    ['DA', parts && dateOf(parts)],
    ['PB', publisher],
    ['M3', genre],
    ['UR', citation.URL],
    ['LA', language],
    ['SP', pages === undefined ? undefined : String(pages)],
    ...(keyword?.split('; ') ?? []).map((word) => ['KW', word] as const),
    ['AB', abstract],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [line(tag, value)])).join('')
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`
}

/** `2024/05//`: what is not known stays empty. */
function dateOf(parts: readonly number[]): string {
  const [year = 0, month, day] = parts
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

/** A comma would turn the organisation into a person with a last and a first name, and RIS has no way to say otherwise. */
function wholeName(name: string): string {
  return name.replace(/,\s*/g, ' ')
}
