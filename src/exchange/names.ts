import { isKindName, type KindName, kinds } from '#content'

/** Names of the files of a pack, and what they say. */
export const packFile = 'pack.yaml'
export const packFormat = 'tessera-pack/1'
export const packHead = `format: ${packFormat}\n`

const key = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function isKey(name: string): boolean {
  return name.length <= 120 && key.test(name)
}

/** A BCP 47 tag, written as the standard writes it: `fr`, `pt-BR`, `en-simple`. */
export function isLanguageTag(tag: string): boolean {
  return canonicalTag(tag) === tag && /^[a-z]{2,3}(-|$)/.test(tag)
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** How to write a tag that is not one. */
export function tagAdvice(tag: unknown): string {
  const meant = typeof tag === 'string' ? canonicalTag(tag) : undefined
  return meant !== undefined && isLanguageTag(meant)
    ? `write “${meant}”`
    : 'write a BCP 47 tag such as fr, pt-BR or en-simple'
}

export function sharedFile(kind: KindName, key: string): string {
  return `${kind}/${key}.yaml`
}

export function partFile(kind: KindName, key: string, language: string): string {
  return `${kind}/${key}.${language}.md`
}

/** Whether the kind has a text of its own below the front matter. */
export function hasBody(kind: KindName): boolean {
  return Object.hasOwn(kinds[kind].perLanguage, 'body')
}

/** `kind/key`, taken apart; undefined when it is not the name of an entry. */
export function readEntryName(name: string): { kind: KindName; key: string } | undefined {
  const [kind = '', key = '', ...more] = name.split('/')
  return more.length === 0 && isKindName(kind) && isKey(key) ? { kind, key } : undefined
}

/** The key and language that a file name says, without a language for a shared part; undefined when it says nothing. */
export function readFileName(name: string): { key: string; language?: string } | undefined {
  const [, key = '', language, ending] = /^([^.]*)(?:\.([^.]*))?\.(yaml|md)$/.exec(name) ?? []
  if (ending === undefined || (ending === 'yaml') !== (language === undefined)) return undefined
  return language === undefined ? { key } : { key, language }
}
