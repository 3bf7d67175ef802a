import type { Published } from '#content'
import { collator } from '#languages'
import { plainText } from '#search'

/** A guide to words, for programs of other people: every concept, in every language that it is written about. */
export type Glossary = {
  /** Address of the guide, `https://example.org/en/words`. */
  readonly address: string
  readonly title: string
  readonly publisher: string
  /** Language of the title. */
  readonly language: string
  readonly concepts: readonly GlossaryConcept[]
}

export type GlossaryConcept = {
  /** Permanent name, `illegal-migrant`. */
  readonly key: string
  /** Permanent address. */
  readonly address: string
  readonly severity: 'avoid' | 'reconsider' | 'context'
  readonly disputed: boolean
  /** What the rules of the checker call it. */
  readonly rules: readonly string[]
  /** Key of the wider concept, where that is in the guide as well. */
  readonly wider?: string
  /** Day of the last change. */
  readonly changed: string
  readonly sources: readonly GlossarySource[]
  readonly versions: readonly { readonly id: string; readonly date: string; readonly url?: string }[]
  /** By language. */
  readonly texts: readonly GlossaryText[]
}

export type GlossarySource = {
  readonly url: string
  readonly title: string
  readonly publisher?: string
  readonly date?: string
}

export type GlossaryText = {
  readonly language: string
  readonly title: string
  readonly avoid: readonly string[]
  readonly say: readonly string[]
  /** Plain text. */
  readonly why: string
  readonly fine?: string
  /** What the advice was in each version. */
  readonly versions: Readonly<Record<string, string>>
  /** The day a native speaker signed it; left out while nobody has. */
  readonly reviewed?: string
}

type Told = Pick<Glossary, 'title' | 'publisher' | 'language'> & { readonly origin: string }

/** The published terms as a glossary. The same terms give the same glossary, in whatever order they come. */
export function glossaryOf(
  terms: readonly Published<'term'>[],
  { origin, title, publisher, language }: Told,
): Glossary {
  const keys = new Set(terms.map(({ key }) => key))
  return {
    address: `${origin}/${language}/words`,
    title,
    publisher,
    language,
    concepts: terms
      .map((term) => conceptOf(term, origin, keys))
      .sort((a, b) => collator('en').compare(a.key, b.key)),
  }
}

function conceptOf(
  { id, key, shared, parts, updatedAt }: Published<'term'>,
  origin: string,
  keys: ReadonlySet<string>,
): GlossaryConcept {
  const { severity, disputed, concepts, parent, sources, versions } = shared
  return {
    key,
    address: `${origin}/id/${id}`,
    severity,
    disputed: disputed === true,
    rules: concepts,
    ...(parent !== undefined && keys.has(parent) && { wider: parent }),
    changed: updatedAt.slice(0, 10),
    sources: sources.map(({ url, title, publisher, date }) => ({
      url,
      title,
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date }),
    })),
    versions: versions.map(({ id, date, source }) => ({
      id,
      date,
      ...(source !== undefined && { url: source }),
    })),
    texts: Object.values(parts)
      .map(({ language, fields }) => textOf(language, fields))
      .sort((a, b) => (a.language < b.language ? -1 : 1)),
  }
}

type Fields = Published<'term'>['parts'][string]['fields']

function textOf(
  language: string,
  { title, avoid, say, why, fine, versions, reviewedOn }: Fields,
): GlossaryText {
  return {
    language,
    title,
    avoid,
    say,
    why: plainText(why),
    ...(fine !== undefined && { fine: plainText(fine) }),
    versions: versions ?? {},
    ...(reviewedOn !== undefined && { reviewed: reviewedOn }),
  }
}
