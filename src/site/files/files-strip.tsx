import { directionOf } from '#languages'
import type { SiteRequest } from '../site.ts'
import { type ComingStep, type MonthOfStrip, monthsAhead } from './files-dates.ts'

const width = 1_200
const mostMonths = 60
const fewestMonths = 36
const largest = 22
const highest = 6
/** A year is written where there is room before the next one. */
const roomOfYear = 4

/** The coming months as a mosaic: a tile for each date, full when law fixes it, an outline when it is announced. */
export function FilesStrip({ request, steps }: { request: SiteRequest; steps: readonly ComingStep[] }) {
  const { language, t, today } = request
  const months = monthsAhead(steps, today, mostMonths)
  if (months.length < 2) return null
  const perTile = Math.max(1, Math.ceil(Math.max(...months.map(sizeOf)) / highest))
  const cell = width / Math.max(months.length, fewestMonths)
  const tile = Math.min(largest, cell - 2)
  const ground = Math.max(...months.map((month) => tilesOf(month, perTile).length)) * (tile + 2)
  const isTurned = directionOf(language) === 'rtl'
  const at = (x: number) => rounded(isTurned ? width - x : x)
  const years = months.flatMap(({ month }, place) =>
    place === 0 || month.endsWith('-01') ? [{ month, place }] : [],
  )
  return (
    <figure class="strip">
      <svg viewBox={`0 -2 ${width} ${rounded(ground) + 28}`} aria-hidden="true" focusable="false">
        <path class="ground" d={`M0 ${rounded(ground) + 2}H${width}`} />
        {years.map(({ month, place }, i) => (
          <>
            <path class="ground" d={`M${at(place * cell)} ${rounded(ground) + 2}v6`} />
            {(years[i + 1]?.place ?? mostMonths) - place >= roomOfYear && (
              <text x={at(place * cell)} y={rounded(ground) + 23} direction={isTurned ? 'rtl' : 'ltr'}>
                {month.slice(0, 4)}
              </text>
            )}
          </>
        ))}
        {months.flatMap((month, place) =>
          tilesOf(month, perTile).map((kind, height) => {
            const inset = kind === 'fixed' ? 0 : 1
            return (
              <rect
                class={kind}
                x={rounded(at(place * cell + (isTurned ? tile : 0)) + inset)}
                y={rounded(ground - (height + 1) * (tile + 2) + inset)}
                width={rounded(tile - 2 * inset)}
                height={rounded(tile - 2 * inset)}
              />
            )
          }),
        )}
      </svg>
      <figcaption class="soft">{t('files.strip', { count: perTile })}</figcaption>
    </figure>
  )
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function sizeOf({ fixed, announced }: MonthOfStrip): number {
  return fixed + announced
}

/** What law fixes lies below what is announced. */
function tilesOf({ fixed, announced }: MonthOfStrip, perTile: number): ('fixed' | 'announced')[] {
  const tiles = (count: number) => Math.ceil(count / perTile)
  return [
    ...Array.from({ length: tiles(fixed) }, () => 'fixed' as const),
    ...Array.from({ length: tiles(announced) }, () => 'announced' as const),
  ]
}
