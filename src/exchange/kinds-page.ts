import { type Field, type Fields, isMany, kindNames, kinds } from '#content'

/** The reference page of all kinds and their fields, written from their declarations. */
export function writeKindsPage(): string {
  return [head, ...kindNames.map(section)].join('\n')
}

const head = `# Kinds of entries

Written from the declarations in \`src/content/kinds/\` by \`npx vitest run src/exchange/kinds-page.test.ts -u\`; change those, not this page.
Every kind has a shared part, the same in every language, and a part for each language. How the files look: [content packs](content-pack.md).

An asterisk marks a field that must be there. Lists may always be left out when they are empty.
`

function section(name: keyof typeof kinds): string {
  const { shared, perLanguage } = kinds[name]
  return `## ${name}

Shared by all languages:

${tableOf(shared)}
In each language:

${tableOf(perLanguage)}`
}

function tableOf(fields: Fields): string {
  const rows = rowsOf(fields, '')
  return ['| field | holds | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

function rowsOf(fields: Fields, within: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    `| \`${within}${name}\`${field.required && !isMany(field) ? ' *' : ''} | ${holds(field)} | ${field.hint.replaceAll('|', '\\|')} |`,
    ...(field.items === undefined ? [] : rowsOf(field.items, `${within}${name}[].`)),
  ])
}

function holds(field: Field): string {
  if (field.choices !== undefined)
    return `${isMany(field) ? 'any of' : 'one of'} ${field.choices.map((choice) => `\`${choice}\``).join(', ')}`
  if (field.to !== undefined)
    return isMany(field) ? `keys of [${field.to}](#${field.to})` : `the key of a [${field.to}](#${field.to})`
  if (field.of !== undefined) return `a text for each \`id\` in \`${field.of}\``
  return words[field.type]
}

const words: Record<Field['type'], string> = {
  text: 'text on one line',
  markdown: 'Markdown',
  strings: 'list of texts',
  texts: 'a text for each id',
  number: 'number',
  boolean: 'true or false',
  date: 'date: year, month or day',
  day: 'day',
  url: 'web address',
  urls: 'list of web addresses',
  choice: 'choice',
  choices: 'choices',
  language: 'language tag',
  languages: 'list of language tags',
  country: 'country code',
  countries: 'list of country codes',
  reference: 'key',
  references: 'keys',
  list: 'list of items',
}
