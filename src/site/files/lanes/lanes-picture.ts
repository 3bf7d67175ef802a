import type { Day, PartialDate } from '#shared'

/** Where an event stands: on the line of the Parliament, of the Council, or where both are one. */
export type Track = 'parliament' | 'council' | 'both'

/** Whose colour it has. */
export type Actor = 'parliament' | 'council' | 'joint' | 'side' | 'other'

export type LaneState = 'happened' | 'planned' | 'unchecked' | 'superseded'

export type LaneEvent = {
  readonly id: string
  readonly track: Track
  readonly actor: Actor
  readonly state: LaneState
  /** A day, a month or a year; left out where no date is known yet. */
  readonly days?: { readonly from: Day; readonly to: Day }
  readonly label: string
  /** Its label is folded first where there is no room for all. */
  readonly isMinor: boolean
}

/** What is drawn. Between `fork` and `join` there are two lanes; after `end` there is nothing more. */
export type LaneEvents = {
  readonly events: readonly LaneEvent[]
  readonly fork: string | undefined
  readonly join: string | undefined
  readonly end: string | undefined
}

/** Words of the picture that are not events. */
export type LaneWords = {
  readonly parliament: string
  readonly council: string
  readonly today: string
  readonly undated: string
}

/** What is to be drawn, on which day and how wide. */
export type LanesTask = LaneEvents & {
  readonly today: Day
  readonly width: number
  readonly words: LaneWords
}

/** An event with its place; heights count from the middle line. */
export type Placed = {
  readonly event: LaneEvent
  readonly x: number
  readonly y: number
  /** Concerns both lanes while they are apart. */
  readonly isTie: boolean
}

export type Anchor = 'start' | 'middle' | 'end'

export type Words = { readonly text: string; readonly x: number; readonly y: number; readonly anchor: Anchor }

/** A circle, or a capsule where `half` is more than the radius: a month or a year is a span. */
export type Mark = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly half: number
  readonly actor: Actor
  readonly state: LaneState
  /** Small marks have no label. */
  readonly isSmall: boolean
}

/** Level, or an S where its ends are at different heights, or upright where they are one above the other. */
export type Line = {
  readonly actor: Actor
  readonly isToCome: boolean
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

export type Label = Words & {
  readonly id: string
  readonly state: LaneState
  /** From the mark to a label that stands further away. */
  readonly leader?: readonly [from: number, to: number]
  /** Where the leader stands. */
  readonly markX: number
}

export type Tick = { readonly x: number; readonly date: PartialDate; readonly withYear: boolean }

/** Everything in its place, as for a language that runs left to right. */
export type LanesPicture = {
  readonly width: number
  readonly height: number
  readonly ticks: readonly Tick[]
  /** Where the upright lines of the axis begin and end, and where its words stand. */
  readonly axis: { readonly top: number; readonly bottom: number; readonly words: number }
  readonly lines: readonly Line[]
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
  readonly names: readonly (Words & { readonly actor: Actor })[]
  readonly today: Words & { readonly lineX: number; readonly top: number }
  readonly undated: Words | undefined
}
