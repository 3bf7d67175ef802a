import type { InLanguage } from '#content'
import { directionOf, wordingIn } from '#languages'
import { hasEnded, type NextStep, nextWhen, type TimelineEntry } from '#policies'
import { plainText } from '#search'
import { lastDay } from '#shared'
import { wordsOf } from '#web'
import { sentenceOf } from '../common/policy-files.ts'
import { type BriefPieces, columnWidth, fitBrief, headingHeight, sheetWidth } from './brief-room.ts'
import { asksOf, type ShownAsk } from './file-asks.tsx'
import type { FileOnPage } from './file-on-page.ts'
import { eventName, textOf } from './file-texts.ts'
import { textHeight } from './text-height.ts'

/** What of a file has room on one sheet of paper. */
export type Brief = {
  readonly summary: InLanguage | undefined
  /** With the part of the act that a step is about, or what to know about it. */
  readonly next: readonly { readonly step: NextStep; readonly note: InLanguage | undefined }[]
  /** Oldest first. */
  readonly dates: readonly TimelineEntry[]
  readonly asks: readonly ShownAsk[]
  readonly action: InLanguage | undefined
  readonly reading: InLanguage | undefined
  /** Something was left out. */
  readonly isCut: boolean
}

/** Sizes of letters in points, as the stylesheet has them for print. */
const sizes = { title: 19, sentence: 13, text: 9.5, small: 8.5 }
const shownSteps = 3
/** A longer summary would leave no room for what it sums up. */
const longestSummary = 420

export function briefOf(on: FileOnPage): Brief {
  const { request, file, view, timeline } = on
  const { summary, reading } = file.fields
  const next = view.status.next.slice(0, shownSteps).map((step) => ({
    step,
    note:
      step.event === undefined
        ? undefined
        : (textOf(file, 'eventParts', step.event) ?? textOf(file, 'eventNotes', step.event)),
  }))
  const shownSummary = summary !== undefined && summary.value.length <= longestSummary ? summary : undefined
  const dates = nearestFirst(
    timeline.filter((entry) => entry.isMilestone),
    request.today,
  )
  const asks = asksOf(file, request.today)
  const action = paragraphsOf(currentAction(on))
  const readings = paragraphsOf(reading)
  const measured: BriefPieces = {
    fixed: fixedHeight(on, shownSummary, next),
    dates: dates.map((entry) => heightOf(on, eventName({ ...request, file }, entry.event), columnWidth - 74)),
    asks: asks.map((ask) => askHeight(on, ask)),
    action: action.map((text) => heightOf(on, plainText(text), sheetWidth) + 4),
    reading: readings.map((text) => heightOf(on, plainText(text), sheetWidth) + 4),
  }
  const room = fitBrief(measured)
  const isCut =
    shownSummary !== summary ||
    room.dates < dates.length ||
    room.asks < asks.length ||
    room.action < action.length ||
    room.reading < readings.length
  const kept = new Set(dates.slice(0, room.dates))
  return {
    summary: shownSummary,
    next,
    dates: timeline.filter((entry) => kept.has(entry)),
    asks: asks.slice(0, room.asks),
    action: joined(currentAction(on), action.slice(0, room.action)),
    reading: joined(reading, readings.slice(0, room.reading)),
    isCut,
  }
}

function nearestFirst(entries: readonly TimelineEntry[], today: string): readonly TimelineEntry[] {
  const away = ({ date }: TimelineEntry) =>
    date === undefined ? 0 : Math.abs(Date.parse(lastDay(date)) - Date.parse(today))
  return entries.toSorted((a, b) => away(a) - away(b))
}

function currentAction({ file, view, request }: FileOnPage): InLanguage | undefined {
  const { actionUntil } = file.shared
  const isOver = actionUntil !== undefined && lastDay(actionUntil) < request.today
  return isOver || hasEnded(view.status.code) ? undefined : file.fields.action
}

function paragraphsOf(text: InLanguage | undefined): string[] {
  return text === undefined ? [] : text.value.split(/\n{2,}/).filter((one) => one.trim() !== '')
}

function joined(text: InLanguage | undefined, paragraphs: readonly string[]): InLanguage | undefined {
  return text === undefined || paragraphs.length === 0
    ? undefined
    : { ...text, value: paragraphs.join('\n\n') }
}

function fixedHeight(on: FileOnPage, summary: InLanguage | undefined, next: Brief['next']): number {
  const { request, file, view } = on
  const { language } = request
  const leading = leadingIn(on)
  const title = { width: sheetWidth, size: sizes.title, isBold: true }
  const sentence = { width: sheetWidth, size: sizes.sentence, isBold: true }
  const steps = next.map(({ step, note }) => {
    const said = `${request.t(`policy.event.${step.kind}`)} ${nextWhen(step, wordingIn(language))} ${note?.value ?? ''}`
    return heightOf(on, said, sheetWidth - 16) + 2
  })
  const around = 130
  return (
    around +
    textHeight(file.fields.title.value, title, 1.25) +
    (summary === undefined ? 0 : heightOf(on, wordsOf(summary), sheetWidth)) +
    textHeight(sentenceOf(view, language), sentence, leading) +
    (steps.length > 0 ? headingHeight : 0) +
    steps.reduce((sum, height) => sum + height, 0)
  )
}

/** The demand behind its outcome, and the small line of addressees below. */
function askHeight(on: FileOnPage, { demand, addressees, outcome }: ShownAsk): number {
  const { t } = on.request
  const facts = addressees.map((addressee) => t(`policy.addressee.${addressee}`)).join('  ')
  const small = { width: columnWidth, size: sizes.small }
  const said = `${t(`policy.ask.${outcome}`)}     ${demand.value}`
  return heightOf(on, said, columnWidth) + textHeight(`${facts}${' '.repeat(60)}`, small, leadingIn(on)) + 10
}

function heightOf(on: FileOnPage, text: string, width: number): number {
  return textHeight(text, { width, size: sizes.text }, leadingIn(on)) + 2
}

/** Arabic letters reach further up and down. */
function leadingIn({ request: { language } }: FileOnPage): number {
  return directionOf(language) === 'rtl' ? 1.65 : 1.4
}
