import { type Status, type StatusGroup, statusGroups } from '#policies'

type SpreadProps = { of: readonly { readonly group: StatusGroup; readonly count: number }[] }

const gap = 0.6

/** How files spread over the stages, as one bar with a piece for each; the words beside it say the same. */
export function Spread({ of }: SpreadProps) {
  const there = of.filter(({ count }) => count > 0)
  const total = there.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const room = 100 - gap * (there.length - 1)
  let end = -gap
  const pieces = there.map(({ group, count }) => {
    const start = end + gap
    end = start + (room * count) / total
    return { group, x: start, width: end - start }
  })
  return (
    <svg class="spread" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {pieces.map(({ group, x, width }) => (
        <rect class={group} x={rounded(x)} width={rounded(width)} height="4" />
      ))}
    </svg>
  )
}

/** The groups in which the parts of a package stand. */
export function spreadOf(parts: readonly Pick<Status, 'group'>[]): SpreadProps['of'] {
  return statusGroups.map((group) => ({ group, count: parts.filter((part) => part.group === group).length }))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
