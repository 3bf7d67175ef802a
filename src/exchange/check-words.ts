import { type Fields, type KindName, kinds, type LoadedEntry } from '#content'
import { type Checker, checkerFor, checkText, explain, isAtLeast, messageOf, type TextFormat } from '#words'
import type { Refuse } from './check-entry.ts'

/** Fields that name words in order to advise against them, or quote what others call things. */
const mentions: Partial<Record<KindName, readonly string[]>> = {
  'policy-file': ['officialTitle'],
  term: ['title', 'avoid', 'why', 'fine', 'versions', 'views', 'adoptions'],
}

/** Words about migration that the network itself advises against, in its own texts. What stands in a quotation is somebody else’s. */
export async function checkWords({ kind, parts }: LoadedEntry, note: Refuse): Promise<void> {
  for (const { language, fields } of parts) {
    const checker = await checkerFor(language)
    if (checker === undefined) continue
    for (const { path, text, format } of textsIn(kind, fields)) {
      if (!mayHoldRemarks(checker, text)) continue
      const { remarks } = await checkText(text, { language, format })
      const ours = remarks.filter(({ quoted, severity }) => !quoted && isAtLeast(severity, 'reconsider'))
      // Findings are told in English, whatever the language of the text.
      for (const remark of await explain(text, ours, { reasonsIn: 'en' }))
        note(`${messageOf(remark)} (${remark.rule})`, { language, path, lineInText: remark.line - 1 })
    }
  }
}

type Text = { readonly path: readonly string[]; readonly text: string; readonly format: TextFormat }

function* textsIn(kind: KindName, values: Readonly<Record<string, unknown>>): Generator<Text> {
  const declared: Fields = kinds[kind].perLanguage
  for (const [name, { type }] of Object.entries(declared)) {
    const value = values[name]
    if (value === undefined || mentions[kind]?.includes(name)) continue
    if (type === 'text' || type === 'markdown') {
      yield { path: [name], text: String(value), format: type === 'text' ? 'plain' : 'markdown' }
    } else if (type === 'strings' || type === 'texts') {
      for (const [key, text] of Object.entries(value as Record<string, unknown>))
        if (typeof text === 'string') yield { path: [name, key], text, format: 'plain' }
    }
  }
}

/** Reading Markdown takes far longer than looking whether there is anything to read it for. */
function mayHoldRemarks(checker: Checker, text: string): boolean {
  return checker.check(text.replace(/\]\([^()\s]*\)|[*_`[\]\\]/g, '')).length > 0
}
