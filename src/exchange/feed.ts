import type { InLanguage } from '#content'
import type { Instant } from '#shared'

/** A list of what is new. All addresses are absolute; ids never change. */
export type Feed = {
  /** Address that names this feed for ever. */
  readonly id: string
  readonly title: string
  readonly subtitle?: string | undefined
  readonly language: string
  /** The page that shows the same. */
  readonly page: string
  /** Address of this feed in this format. */
  readonly self: string
  readonly updated: Instant
  readonly author: string
  readonly icon?: string | undefined
  /** The newest first. */
  readonly items: readonly FeedItem[]
}

export type FeedItem = {
  readonly id: string
  readonly page: string
  readonly title: InLanguage
  readonly summary?: InLanguage | undefined
  readonly published: Instant
  readonly updated: Instant
  readonly topics: readonly { readonly key: string; readonly label: string }[]
}
