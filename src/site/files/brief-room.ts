/** Points. An A4 sheet without its margins; `74-file.css` says the same. */
const sheet = { width: 516, height: 762 }
/** Between the two columns. */
const gutter = 24
export const columnWidth = (sheet.width - gutter) / 2
export const sheetWidth = sheet.width

/** Room that is kept free: letters are measured without their font. */
const spare = 0.97

/** What the brief holds in any case, and what gives way: the height of each piece, in points. */
export type BriefPieces = {
  readonly fixed: number
  /** Beside each other: the nearest date and the most urgent ask first. */
  readonly dates: readonly number[]
  readonly asks: readonly number[]
  /** Below: paragraphs in their order. */
  readonly action: readonly number[]
  readonly reading: readonly number[]
}

/** How many of each have room. */
export type BriefRoom = Record<'dates' | 'asks' | 'action' | 'reading', number>

/** What gives way in turn, and how much of it stays for the time being. Of the two columns, the longer one is cut. */
const givingWay: readonly { readonly of: 'columns' | 'action' | 'reading'; readonly to: number }[] = [
  { of: 'columns', to: 6 },
  { of: 'reading', to: 2 },
  { of: 'columns', to: 4 },
  { of: 'action', to: 2 },
  { of: 'reading', to: 1 },
  { of: 'columns', to: 3 },
  { of: 'action', to: 1 },
  { of: 'reading', to: 0 },
  { of: 'action', to: 0 },
  { of: 'columns', to: 0 },
]

/** As much as one sheet holds: the facts first, then dates and asks, then the texts. */
export function fitBrief(pieces: BriefPieces): BriefRoom {
  const room: BriefRoom = {
    dates: pieces.dates.length,
    asks: pieces.asks.length,
    action: pieces.action.length,
    reading: pieces.reading.length,
  }
  for (const { of, to } of givingWay)
    while (heightOf(pieces, room) > sheet.height * spare) {
      const name = of === 'columns' ? longerColumn(pieces, room) : of
      if (room[name] <= to) break
      room[name] -= 1
    }
  return room
}

function longerColumn(pieces: BriefPieces, room: BriefRoom): 'dates' | 'asks' {
  return sum(pieces, room, 'dates') > sum(pieces, room, 'asks') ? 'dates' : 'asks'
}

function heightOf(pieces: BriefPieces, room: BriefRoom): number {
  const section = (name: keyof BriefRoom) => (room[name] === 0 ? 0 : headingHeight + sum(pieces, room, name))
  return pieces.fixed + Math.max(section('dates'), section('asks')) + section('action') + section('reading')
}

function sum(pieces: BriefPieces, room: BriefRoom, name: keyof BriefRoom): number {
  return pieces[name].slice(0, room[name]).reduce((total, height) => total + height, 0)
}

/** A heading with the space around it. */
export const headingHeight = 28
