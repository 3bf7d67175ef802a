/** Where a file can stand, in the order of a file's life. */
export const statusCodes = [
  'announced',
  'proposed',
  'ep-committee',
  'awaiting-ep-mandate',
  'awaiting-council-mandate',
  'council-negotiation',
  'in-negotiation',
  'stalled',
  'provisionally-agreed',
  'ep-adopted',
  'second-reading',
  'adopted',
  'published',
  'in-force',
  'applying-partly',
  'applying',
  'transposition-open',
  'transposition-due',
  'adopted-implementing',
  'in-force-eu',
  'package',
  'withdrawn',
  'rejected',
  'lapsed',
  'replaced',
] as const

export type StatusCode = (typeof statusCodes)[number]

const ends: ReadonlySet<StatusCode> = new Set(['withdrawn', 'rejected', 'lapsed', 'replaced'])

/** Whether nothing can follow any more. */
export function hasEnded(code: StatusCode): boolean {
  return ends.has(code)
}

/** Shape and colour of a status: nothing decided, being talked about, agreed, law that works, ended or overdue. */
export const statusGroups = ['open', 'talks', 'agreed', 'applies', 'stopped'] as const

export type StatusGroup = (typeof statusGroups)[number]
