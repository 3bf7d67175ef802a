import type { KindName, Localised } from '#content'
import { type Language, messages, nameOf } from '#languages'
import { hostOf, type Said, spoken, wordsOf } from '#web'
import { pathTo } from './addresses.ts'

type Titled = { readonly path: string | undefined; readonly title: Said }

/** Where an entry stands and what it is called. */
export function linkTo<K extends KindName>(entry: Localised<K>): Titled {
  const { title } = entry.fields as { title: Said }
  return { path: pathTo(entry, entry.asked), title }
}

/** Entries by name in one line, each a link. */
export function LinkLine({ language, of }: { language: Language; of: readonly Titled[] }) {
  const comma = messages(language)('list.comma')
  return (
    <>
      {of.map(({ path, title }, place) => (
        <>
          {place > 0 && comma}
          <a href={path} {...spoken(title, language)}>
            {wordsOf(title)}
          </a>
        </>
      ))}
    </>
  )
}

/** A link that leaves the site, by the name of the host that the reader will come to. */
export function HostLink({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer">
      <bdi dir="ltr">{hostOf(href)}</bdi>
    </a>
  )
}

/** The name of a language in the reader's, with a capital where a line begins with it. */
export function languageName(tag: Language, within: Language): string {
  const name = nameOf(tag, within)
  return name.charAt(0).toLocaleUpperCase(within) + name.slice(1)
}
