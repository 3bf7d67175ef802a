import type { Instant } from '#shared'
import type { Tx } from '#store'

/** Who does something, when, and in which transaction. Every deed takes one. */
export type Act = { readonly tx: Tx; readonly author: string; readonly now: Instant }
