import type { Child } from 'hono/jsx'
import type { StatusGroup } from '#policies'

export type { StatusGroup } from '#policies'

/**
 * Where a file or an ask stands: outline, word, and a shape of its own for each group, so that it reads without colour:
 * `open` ring · `talks` half disc · `agreed` tick · `applies` disc · `stopped` square (stopped, or due).
 */
export function StatusChip({ group, children }: { group: StatusGroup; children?: Child }) {
  return (
    <span class={`chip ${group}`}>
      <StatusShape group={group} />
      {children}
    </span>
  )
}

/** The shape of a group alone, beside words that say the same. */
export function StatusShape({ group }: { group: StatusGroup }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[group]()}
    </svg>
  )
}

const shapes: Record<StatusGroup, () => Child> = {
  open: () => (
    <path fill="none" stroke="currentColor" stroke-width="2" d="M2 6a4 4 0 0 0 8 0 4 4 0 0 0-8 0z" />
  ),
  talks: () => (
    <>
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        d="M1.8 6a4.2 4.2 0 0 0 8.4 0 4.2 4.2 0 0 0-8.4 0z"
      />
      <path fill="currentColor" d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" />
    </>
  ),
  agreed: () => <path fill="none" stroke="currentColor" stroke-width="2.2" d="M1.5 6.5l3 3 6-7" />,
  applies: () => <path fill="currentColor" d="M1.5 6a4.5 4.5 0 0 0 9 0 4.5 4.5 0 0 0-9 0z" />,
  stopped: () => <path fill="currentColor" d="M2 2h8v8H2z" />,
}

/** The group of what became of an ask. */
export function groupOfOutcome(outcome: 'open' | 'taken-up' | 'partly' | 'rejected'): StatusGroup {
  return ({ open: 'open', 'taken-up': 'agreed', partly: 'talks', rejected: 'stopped' } as const)[outcome]
}
