import type { Known } from './known.ts'
import type { Verdict } from './rule.ts'

const steps = [
  'council-first-reading-position',
  'ep-second-reading',
  'council-second-reading',
  'conciliation',
  'ep-third-reading',
  'council-third-reading',
] as const

/** Second and third reading: who has voted how. A vote without a known outcome decides nothing. */
export function secondReading(known: Known): Verdict | undefined {
  const newest = known.last(...steps)
  if (!newest) return undefined

  const parliamentThird = known.last('ep-third-reading')
  const councilThird = known.last('council-third-reading')
  const refused = [parliamentThird, councilThird].find((vote) => vote?.outcome === 'rejected')
  if (refused) return { code: 'rejected', because: refused }
  if (parliamentThird?.outcome === 'approved' && councilThird?.outcome === 'approved')
    return { code: 'adopted', because: known.last('ep-third-reading', 'council-third-reading') }

  const councilSecond = known.last('council-second-reading')
  if (councilSecond?.outcome === 'approved') return { code: 'adopted', because: councilSecond }

  const parliamentSecond = known.last('ep-second-reading')
  if (parliamentSecond?.outcome === 'approved') return { code: 'adopted', because: parliamentSecond }
  if (parliamentSecond?.outcome === 'rejected') return { code: 'rejected', because: parliamentSecond }

  return { code: 'second-reading', because: newest, since: known.first(...steps)?.date }
}
