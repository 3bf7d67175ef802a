import type { Site } from '#site'

/** One question of a program. */
export type ApiRequest = {
  readonly site: Site
  readonly url: URL
  /** The changing pieces of the path, decoded. */
  readonly params: readonly string[]
  readonly asked: Request
}
