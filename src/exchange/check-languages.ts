import type { LoadedEntry, LoadedPart } from '#content'
import { type Fields, kinds } from '#content'
import type { Refuse } from './check-entry.ts'

/** Signs that a part is not in the language that its file name says. They stop nothing. */
export function checkLanguages(entry: LoadedEntry, note: Refuse): void {
  const source = entry.parts.find(({ language }) => language === entry.sourceLanguage)
  for (const part of entry.parts) {
    const place = { language: part.language, path: [] }
    const script = scriptOf(part.language)
    if (script !== undefined && !script.letters.test(allText(entry, part)))
      note(
        `No letter here is of the ${script.name} script, in which “${part.language}” is written. Is it in that language?`,
        place,
      )
    const { body } = part.fields
    if (body !== undefined && part !== source && body === source?.fields.body)
      note(`The body is that of the source, word for word. Translate it, or leave the part out.`, place)
  }
}

type Script = { name: string; letters: RegExp }
const scripts = new Map<string, Script | undefined>()

/** For languages that are not written in Latin letters. */
function scriptOf(language: string): Script | undefined {
  if (!scripts.has(language)) {
    const { script } = new Intl.Locale(language).maximize()
    const unicode = script === 'Hans' || script === 'Hant' ? 'Hani' : script
    scripts.set(language, unicode === undefined || unicode === 'Latn' ? undefined : scriptNamed(unicode))
  }
  return scripts.get(language)
}

function scriptNamed(script: string): Script | undefined {
  try {
    const name = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script
    return { name, letters: new RegExp(`\\p{Script=${script}}`, 'u') }
  } catch {
    return undefined
  }
}

function allText({ kind }: LoadedEntry, { fields }: LoadedPart): string {
  const declared: Fields = kinds[kind].perLanguage
  return Object.keys(declared)
    .map((name) => JSON.stringify(fields[name] ?? ''))
    .join(' ')
}
