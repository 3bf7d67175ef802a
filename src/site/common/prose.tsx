import { findPublished, type InLanguage, isKindName, localise, type Published } from '#content'
import { Markdown } from '#web'
import type { SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'
import { FigureEmbed } from './figure-embed.tsx'

type ProseOptions = { headingsFrom?: 2 | 3 | 4; id?: string }

/** A Markdown text of the content, with its links to other entries and its figures in place. */
export async function prose(request: SiteRequest, text: InLanguage, options: ProseOptions = {}) {
  const { language } = request
  const named = await entriesNamedIn(request, text.value)
  return (
    <Markdown
      text={text.value}
      language={text.language}
      within={language}
      resolve={(kind, key) => {
        const entry = named.get(`${kind}:${key}`)
        return entry && pathTo(entry, language)
      }}
      figure={(key, place) => {
        const entry = named.get(`figure:${key}`) as Published<'figure'> | undefined
        return entry && <FigureEmbed language={language} figure={localise(entry, language)} place={place} />
      }}
      {...options}
    />
  )
}

const naming = /(?:\]\(|\{\{)([a-z-]+):([a-z0-9-]+)(?:\)|\}\})/g

/** The published entries that a text links to or embeds, by `kind:key`. */
async function entriesNamedIn({ db }: SiteRequest, text: string): Promise<Map<string, Published>> {
  const names = new Map(
    [...text.matchAll(naming)].map(([, kind = '', key = '']) => [`${kind}:${key}`, { kind, key }]),
  )
  const found = await Promise.all(
    [...names].map(async ([name, { kind, key }]) => {
      const entry = isKindName(kind) ? await findPublished(db, kind, key) : undefined
      return [name, entry] as const
    }),
  )
  return new Map(found.filter((pair): pair is [string, Published] => pair[1] !== undefined))
}
