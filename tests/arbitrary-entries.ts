import fc from 'fast-check'
import {
  type Field,
  type Fields,
  isMany,
  type KindName,
  kindNames,
  kinds,
  type LoadedEntry,
  type LoadedPart,
} from '#content'
import type { Day, Instant } from '#shared'

/** A network that nobody thought of: a few entries of every kind, with every field now there, now not. */
export function arbitraryEntries(now: Instant): fc.Arbitrary<LoadedEntry[]> {
  return fc.record(Object.fromEntries(kindNames.map((kind) => [kind, keysOf(kind)]))).chain((keys) =>
    fc.tuple(
      ...kindNames.flatMap((kind) =>
        (keys[kind] as string[]).map((key, index) =>
          arbitraryEntry({
            kind,
            key,
            now,
            keys: keys as Keys,
            earlier: keys[kind]?.slice(0, index) ?? [],
          }),
        ),
      ),
    ),
  )
}

type Keys = Record<KindName, string[]>
type Asked = { kind: KindName; key: string; now: Instant; keys: Keys; earlier: string[] }

function keysOf(kind: KindName): fc.Arbitrary<string[]> {
  if (kind === 'network') return fc.constant(['network'])
  return fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/), {
    minLength: 1,
    maxLength: 3,
  })
}

function arbitraryEntry(asked: Asked): fc.Arbitrary<LoadedEntry> {
  const { kind, key, keys, earlier } = asked
  return fc
    .record({
      shared: values(kinds[kind].shared, keys),
      languages: fc.subarray(['ar', 'en', 'es', 'fr', 'pt-BR'], { minLength: 1 }),
      archived: fc.option(arbitraryDay, { nil: undefined }) as fc.Arbitrary<Day | undefined>,
      movedTo: fc.constantFrom(...kindNames.flatMap((to) => keys[to].map((key) => ({ kind: to, key })))),
      moves: fc.boolean(),
    })
    .chain(({ shared, languages, archived, movedTo, moves }) => {
      const isElsewhere = movedTo.kind !== kind || movedTo.key !== key
      // A parent that stands earlier makes no circle.
      if (!earlier.includes(shared.parent as string)) delete shared.parent
      if (kind === 'network') shared.languages = ['fr', 'en']
      return fc
        .tuple(...languages.map((language, index) => arbitraryPart(asked, shared, language, index === 0)))
        .map((parts) => ({
          kind,
          key,
          sourceLanguage: languages[0] as string,
          ...(archived !== undefined && { archived }),
          ...(archived !== undefined && moves && isElsewhere && { movedTo }),
          shared,
          parts,
        }))
    })
}

function arbitraryPart(
  { kind, key, now, keys }: Asked,
  shared: Values,
  language: string,
  isSource: boolean,
): fc.Arbitrary<LoadedPart> {
  const { perLanguage } = kinds[kind]
  return values(perLanguage, keys, shared).chain((fields) =>
    fc
      .record({
        slug: fc.constantFrom(
          undefined,
          `${key}--`.replace('--', `-${language.toLowerCase()}`),
          `${key}-ملف`,
        ),
        formerSlugs: fc.subarray([`${key}-formerly`, `${key}-old-${language.toLowerCase()}`, `${key}-παλιό`]),
        published: fc.option(arbitraryInstant, { nil: undefined }),
        later: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
        outdated: fc.subarray(Object.keys(fields)),
      })
      .map(({ slug, formerSlugs, published, later, outdated }) => ({
        language,
        ...(slug !== undefined && { slug }),
        formerSlugs: formerSlugs.toSorted(),
        ...(published !== undefined && { published }),
        ...(published !== undefined &&
          published <= now &&
          later !== undefined && {
            updated: new Date(Date.parse(published) + later).toISOString() as Instant,
          }),
        outdated: isSource ? [] : outdated,
        fields,
      })),
  )
}

type Values = Record<string, unknown>

function values(fields: Fields, keys: Keys, shared: Values = {}): fc.Arbitrary<Values> {
  return fc
    .record(
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, value(name, field, keys, shared)]),
      ),
    )
    .map((all) =>
      withUniqueIds(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))),
    )
}

function withUniqueIds(all: Values): Values {
  return Object.fromEntries(
    Object.entries(all).map(([name, list]) => [
      name,
      Array.isArray(list)
        ? list.map((item, index) => (item.id === undefined ? item : { ...item, id: `${item.id}${index}` }))
        : list,
    ]),
  )
}

function value(name: string, field: Field, keys: Keys, shared: Values): fc.Arbitrary<unknown> {
  if (isMany(field)) {
    const item = field.items === undefined ? single(name, field, keys) : values(field.items, keys)
    return field.to === undefined ? fc.array(item, { maxLength: 3 }) : fc.subarray(keys[field.to as KindName])
  }
  if (field.of !== undefined) {
    const ids = ((shared[field.of] ?? []) as { id: string }[]).map(({ id }) => id)
    return fc
      .subarray(ids)
      .chain((some) => fc.tuple(...some.map((id) => fc.tuple(fc.constant(id), prose))))
      .map((texts) => (texts.length === 0 ? undefined : Object.fromEntries(texts)))
  }
  const one = single(name, field, keys)
  return field.required ? one : fc.option(one, { nil: undefined })
}

function single(name: string, field: Field, keys: Keys): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
    case 'strings':
      return line
    case 'markdown':
      return name === 'body' ? body : prose
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0)
    case 'boolean':
      return fc.boolean()
    case 'date':
      return arbitraryDay.chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4)))
    case 'day':
      return arbitraryDay
    case 'url':
    case 'urls':
      return fc.webUrl({ withQueryParameters: true, withFragments: true })
    case 'choice':
    case 'choices':
      return fc.constantFrom(...(field.choices as string[]))
    case 'language':
    case 'languages':
      return fc.constantFrom('en', 'no', 'pt-BR', 'en-simple')
    case 'country':
    case 'countries':
      return fc.constantFrom('BE', 'NO', 'GR')
    case 'reference':
    case 'references':
      return fc.constantFrom(...keys[field.to as KindName])
    default:
      throw new Error(`${field.type} is not one value`)
  }
}

const arbitraryInstant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(date, new Date(date.setUTCMilliseconds(0)), new Date(date.setUTCHours(0, 0, 0, 0))),
  )
  .map((date) => date.toISOString() as Instant)

const arbitraryDay = arbitraryInstant.map((instant) => instant.slice(0, 10))

/** Texts that YAML or Markdown could take for something else. */
const tricky = fc.constantFrom(
  ...[
    '2024',
    '1e3',
    '0x1F',
    '.inf',
    '-',
    '- a',
    '# no',
    'a: b',
    'a #b',
    'true',
    'No',
    'null',
    '~',
    '---',
    '...',
    '"',
    "'",
  ],
  ...[
    ' before',
    'after ',
    '{a}',
    '[b]',
    '&c',
    '*d',
    '!e',
    '%f',
    '@g',
    '`h`',
    '|',
    '>',
    '? i',
    ':',
    '<<',
    '\u00a0',
    '\u2028x',
    'é',
    '\ttab',
  ],
)
const letters = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
    fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: packs have none
  .map((text) => text.replaceAll(/[\u0000-\u001f\u007f]/g, '·'))
const line = fc.oneof(letters, tricky)
const prose = fc
  .array(fc.oneof(line, fc.constantFrom('', '  ', '\t', '- a', '    code', '***')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.join('\n') || 'x')
const body = prose.map((text) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() || 'x')
