import { raw } from 'hono/html'
import { directionOf, formatDate, hasMessage, type MessageKey } from '#languages'
import type { EventKind, NextStep, TimelineEntry } from '#policies'
import { keptLately } from '../../common/kept.ts'
import type { SiteRequest } from '../../site.ts'
import { laneEvents, type Procedure } from './lanes-events.ts'
import { layLanes } from './lanes-layout.ts'
import type { LaneEvents, LanesPicture, Line, Mark, Words } from './lanes-picture.ts'
import { radius } from './lanes-sizes.ts'

type Reader = Pick<SiteRequest, 'language' | 't' | 'today'>

type FileLanesProps = {
  request: Reader
  file: Procedure
  timeline: readonly TimelineEntry[]
  next: readonly NextStep[]
}

/** Units across: about as many pixels as the page has for it, so that letters keep their size. */
const widths = { wide: 1080, narrow: 660 } as const

/**
 * The life of a file as a picture: Parliament above, Council below, one line where they agree. The list beside it
 * says the same and more, so the picture is hidden from screen readers, and from everybody on small screens.
 */
export function FileLanes({ request, file, timeline, next }: FileLanesProps) {
  const events = laneEvents(file, timeline, next, (kind) => shortName(request, kind))
  if (events.events.filter((event) => event.days !== undefined).length < 2) return null
  const { language, today } = request
  // To find room for all labels takes longer than to draw a page; the picture follows from these alone.
  const drawn = pictures(drawing, JSON.stringify([language, today, events]), () =>
    String(
      <>
        <Picture request={request} events={events} size="wide" />
        <Picture request={request} events={events} size="narrow" />
      </>,
    ),
  )
  return raw(drawn)
}

const drawing = {}
const pictures = keptLately<string>(1_000)

function shortName({ t }: Reader, kind: EventKind): string {
  const short = `policy.short.${kind}`
  const key: MessageKey = hasMessage(short) ? short : `policy.event.${kind}`
  return t(key)
}

type PictureProps = { request: Reader; events: LaneEvents; size: keyof typeof widths }

function Picture({ request, events, size }: PictureProps) {
  const { language, t, today } = request
  const words = {
    parliament: t('policy.lane.parliament'),
    council: t('policy.lane.council'),
    today: t('file.today'),
    undated: t('file.undated'),
  }
  const picture = layLanes({ ...events, today, width: widths[size], words })
  const at = directionOf(language) === 'rtl' ? (x: number) => picture.width - x : (x: number) => x
  return (
    <svg
      class={`lanes ${size}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Axis picture={picture} at={at} language={language} />
      {picture.lines.map((line) => (
        <path class={lineClass(line)} d={pathOf(line, at)} />
      ))}
      <path class="leaders" d={leadersOf(picture, at)} />
      <path class="now" d={`M${at(picture.today.lineX)} ${picture.today.top}V${picture.axis.bottom}`} />
      {picture.marks.map((mark) => (
        <Dot mark={mark} at={at} />
      ))}
      {picture.labels.map((label) => (
        <Say words={label} at={at} name={label.state === 'happened' ? undefined : label.state} />
      ))}
      {picture.names.map((name) => (
        <Say words={name} at={at} name={`name ${name.actor}`} />
      ))}
      <Say words={picture.today} at={at} name="name side" />
    </svg>
  )
}

type At = (x: number) => number

function Axis({ picture, at, language }: { picture: LanesPicture; at: At; language: string }) {
  const { ticks, axis, undated } = picture
  return (
    <>
      <path class="ticks" d={ticks.map(({ x }) => `M${at(x)} ${axis.top}V${axis.bottom}`).join('')} />
      {ticks.map(({ x, date, withYear }) => (
        <text class="axis" x={at(x)} y={axis.words} text-anchor="middle">
          {formatDate(date, language, withYear ? 'short' : 'month')}
        </text>
      ))}
      {undated !== undefined && <Say words={undated} at={at} name="axis" />}
    </>
  )
}

/** Letters stand before or after a place as the language runs, which is what browsers make of `start` and `end`. */
function Say({ words, at, name }: { words: Words; at: At; name: string | undefined }) {
  return (
    <text
      class={name}
      x={at(words.x)}
      y={words.y}
      text-anchor={words.anchor === 'start' ? undefined : words.anchor}
    >
      {words.text}
    </text>
  )
}

function Dot({ mark, at }: { mark: Mark; at: At }) {
  const { y, half, actor, state, isSmall } = mark
  const x = at(mark.x)
  const name = [actor, state !== 'happened' && state, isSmall && 'small'].filter(Boolean).join(' ')
  return (
    <>
      {actor === 'side' || half > radius ? (
        <rect
          class={name}
          x={x - half}
          y={y - radius}
          width={half * 2}
          height={radius * 2}
          rx={actor === 'side' ? undefined : radius}
        />
      ) : (
        <circle class={name} cx={x} cy={y} r={half} />
      )}
      {state === 'superseded' && <path class={state} d={`M${x - 8} ${y + 8}l16-16`} />}
    </>
  )
}

function lineClass({ actor, isToCome, from, to }: Line): string {
  return `${actor}${isToCome ? ' to-come' : ''}${from[0] === to[0] ? ' tie' : ''}`
}

function pathOf({ from: [x1, y1], to: [x2, y2] }: Line, at: At): string {
  const start = `M${at(x1)} ${y1}`
  if (y1 === y2) return `${start}H${at(x2)}`
  if (x1 === x2) return `${start}V${y2}`
  const middle = Math.round((at(x1) + at(x2)) / 2)
  return `${start}C${middle} ${y1} ${middle} ${y2} ${at(x2)} ${y2}`
}

function leadersOf({ labels }: LanesPicture, at: At): string {
  return labels
    .flatMap(({ leader, markX }) => (leader === undefined ? [] : [`M${at(markX)} ${leader[0]}V${leader[1]}`]))
    .join('')
}
