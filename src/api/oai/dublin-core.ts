import { type Published, pathOf } from '#content'
import { element, type Xml } from '#exchange'
import type { Site } from '#site'

const namespaces = {
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
}

/** Fields of any kind that Dublin Core has a word for. */
type Shared = {
  readonly format?: string
  readonly date?: string
  readonly asOf?: string
  readonly topics?: readonly string[]
  readonly files?: readonly string[]
  readonly languages?: readonly string[]
  readonly countries?: readonly string[]
  readonly partners?: readonly string[]
  readonly procedures?: readonly { ref: string }[]
  readonly celex?: readonly string[]
  readonly links?: readonly { url: string }[]
}

type Texts = { readonly title: string; readonly summary?: string; readonly concern?: string }

/** An entry as simple Dublin Core: every published language of its texts, each marked. */
export function dublinCore(
  site: Site,
  entry: Published,
  named: {
    publisher: string
    topicTitles: ReadonlyMap<string, readonly { value: string; language: string }[]>
  },
): Xml {
  const shared = entry.shared as Shared
  const parts = Object.values(entry.parts)
  const dc = (name: string, value: string | undefined, language?: string) =>
    value === undefined ? undefined : element(`dc:${name}`, { 'xml:lang': language }, value)
  return element('oai_dc:dc', namespaces, [
    parts.map((part) => dc('title', (part.fields as Texts).title, part.language)),
    dc('creator', named.publisher),
    shared.partners?.map((partner) => dc('contributor', partner)),
    shared.topics?.flatMap((topic) =>
      (named.topicTitles.get(topic) ?? []).map(({ value, language }) => dc('subject', value, language)),
    ),
    parts.map(({ fields, language }) => {
      const { summary, concern } = fields as Texts
      return dc('description', summary ?? concern, language)
    }),
    dc('publisher', named.publisher),
    dc('date', shared.date ?? shared.asOf),
    dc('type', shared.format ?? entry.kind),
    dc('identifier', `${site.origin}/id/${entry.id}`),
    parts.map(({ slug, language }) => {
      const path = pathOf(language, entry.kind, slug, shared.format)
      return dc('identifier', path && site.origin + path)
    }),
    [...(shared.procedures ?? []).map(({ ref }) => ref), ...(shared.celex ?? [])].map((id) =>
      dc('identifier', id),
    ),
    shared.links?.map(({ url }) => dc('source', url)),
    (shared.languages?.length ? shared.languages : Object.keys(entry.parts)).map((language) =>
      dc('language', language),
    ),
    shared.files?.map((file) => dc('relation', `${site.origin}/api/v1/policy-files/${file}`)),
    shared.countries?.map((country) => dc('coverage', country)),
  ])
}
