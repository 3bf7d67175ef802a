import type { Citation } from './citations.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** BibTeX in UTF-8, as BibLaTeX and every current tool read it. */
export function writeBibtex(citation: Citation): string {
  const { id, type, title, author, issued, publisher, genre, abstract, language, keyword } = citation
  const [year, month, day] = issued?.['date-parts'][0] ?? []
  const isReport = type === 'report'
  const lines = [
    // Braces twice: styles must not change the capitals, nor take the name of an organisation apart.
    ['title', braced(braced(escaped(title)))],
    ['author', braced(author.map(({ literal }) => braced(escaped(literal))).join(' and '))],
    [isReport ? 'institution' : 'publisher', braced(braced(escaped(publisher)))],
    [isReport ? 'type' : 'howpublished', braced(escaped(genre))],
    ['year', year === undefined ? undefined : braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['url', braced(verbatim(citation.URL))],
    ['language', language && braced(escaped(language))],
    ['pagetotal', citation['number-of-pages'] && braced(String(citation['number-of-pages']))],
    ['keywords', keyword && braced(escaped(keyword))],
    ['abstract', abstract && braced(escaped(abstract))],
  ].filter(([, value]) => value !== undefined)
  const fields = lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')
  return `@${isReport ? 'techreport' : 'misc'}{${id},\n${fields}\n}\n`
}

function braced(text: string): string {
  return `{${text}}`
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^$&#%_]/g, (sign) => commands[sign] ?? `\\${sign}`)
}

/** An address is taken as it stands, so it may not hold what would end it. */
function verbatim(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent)
}
