import { type GuidePage, type Setup, type Texts, textNames } from '#checker'
import type { Scripts } from '#web'
import { pathTo } from '../common/addresses.ts'
import { allTerms } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'
import type { CheckLanguage } from './check-languages.ts'

/** What the script needs to know. */
export async function checkSetup(
  request: SiteRequest,
  { entries }: Scripts,
  languages: readonly CheckLanguage[],
): Promise<Setup> {
  const { language, t } = request
  const page = `/${language}/words/check`
  const entry = (name: string) => {
    const address = entries[name]
    if (address === undefined) throw new RangeError(`There is no script “${name}”`)
    return address
  }
  return {
    language,
    texts: textsOf(request),
    severities: {
      avoid: t('term.severity.avoid'),
      reconsider: t('term.severity.reconsider'),
      context: t('term.severity.context'),
    },
    languages: languages.map(({ tag, name }) => ({ tag, name })),
    guide: await guideOf(request),
    workers: { document: entry('document-worker'), pdf: entry('pdf-worker') },
    offline: { script: `${page}/offline.js`, scope: page },
  }
}

/** The places to fill in stay as they are: the script fills them. */
const places = Object.fromEntries(
  [
    'avoid',
    'context',
    'count',
    'file',
    'language',
    'line',
    'name',
    'number',
    'reconsider',
    'severity',
    'suggestion',
    'words',
  ].map((name) => [name, `{${name}}`]),
)

function textsOf({ t }: SiteRequest): Texts {
  return Object.fromEntries(textNames.map((name) => [name, t(`check.say.${name}`, places)])) as Texts
}

/** Where the guide explains what the rules of the checker are about; of several pages the most important. */
async function guideOf(request: SiteRequest): Promise<Record<string, GuidePage>> {
  const guide: Record<string, GuidePage> = {}
  const terms = (await allTerms(request)).toSorted(
    (a, b) => Number(b.shared.order === 'essential') - Number(a.shared.order === 'essential'),
  )
  for (const term of terms) {
    const { value: title, language } = term.fields.title
    const path = pathTo(term, request.language)
    if (path === undefined) continue
    for (const concept of term.shared.concepts)
      guide[concept] ??= { title, path, ...(language !== request.language && { language }) }
  }
  return guide
}
