import type { RuleName } from './rules.ts'
import type { Status } from './status.ts'
import { type StatusCode, type StatusGroup, statusGroups } from './status-codes.ts'

const groups: { readonly [C in Exclude<StatusCode, 'package'>]: StatusGroup } = {
  announced: 'open',
  proposed: 'open',
  'ep-committee': 'open',
  'awaiting-ep-mandate': 'open',
  'awaiting-council-mandate': 'open',
  'council-negotiation': 'talks',
  'in-negotiation': 'talks',
  stalled: 'stopped',
  'provisionally-agreed': 'agreed',
  'ep-adopted': 'agreed',
  'second-reading': 'talks',
  adopted: 'agreed',
  published: 'agreed',
  'in-force': 'applies',
  'applying-partly': 'applies',
  applying: 'applies',
  'transposition-open': 'applies',
  'transposition-due': 'stopped',
  'adopted-implementing': 'applies',
  'in-force-eu': 'applies',
  withdrawn: 'stopped',
  rejected: 'stopped',
  lapsed: 'stopped',
  replaced: 'stopped',
}

export function groupOf(code: StatusCode, rule: RuleName, children: readonly Status[]): StatusGroup {
  if (code === 'package') return mostCommonGroup(children)
  if (rule === 'parliament-adopted-alone') return 'talks' // one side has voted; nothing is agreed
  if (rule === 'parliament-refused') return 'stopped'
  if (code === 'in-force' && rule === 'application-dates') return 'agreed' // law, and not one article applies yet
  return groups[code]
}

/** A package takes the look of most of its parts; on a tie, of those that are less far. */
function mostCommonGroup(children: readonly Status[]): StatusGroup {
  const size = (group: StatusGroup) => children.filter((child) => child.group === group).length
  return statusGroups.reduce((best, group) => (size(group) > size(best) ? group : best))
}
