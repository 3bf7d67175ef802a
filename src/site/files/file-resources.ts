import { listLinkingDays, type Published } from '#content'
import { type Stage, stageOn, stagesOf } from '#policies'
import { type Day, type EntryId, firstDay, lastDay } from '#shared'
import { entriesByIds } from '../common/entries-by-ids.ts'
import type { PolicyView } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

/** What was published while a file stood in one place: the newest few, and how many there are. */
export type ResourcesOfStage = {
  /** Undefined before the file began, and for what has no date that says more. */
  readonly stage: Stage | undefined
  readonly undated: boolean
  /** The day on which the next stage began; undefined while it lasts. */
  readonly until: Day | undefined
  readonly newest: readonly EntryId[]
  readonly total: number
  /** Years of these resources, the oldest first: the library can be asked for them. */
  readonly years: readonly string[]
}

const shownOfEach = 5
const undatedYear = '0001'

/** The resources about a file by the stage at which they came out, the newest stage first. Worked out once for all languages. */
export function resourcesByStage(request: SiteRequest, view: PolicyView): Promise<ResourcesOfStage[]> {
  const { site, today } = request
  return site.memo(`file-resources/${view.entry.key}/${today}`, async () => {
    const link = { to: view.entry, from: 'resource', field: 'files' } as const
    const resources = await listLinkingDays(request.db, link)
    if (resources.length === 0) return []
    const stages = stagesOf(view.facts).filter(({ from }) => from <= today)
    const vague = await vagueDates(
      request,
      resources.filter(({ sortDay }) => sortDay.endsWith('-01')).map(({ id }) => id),
    )
    const placeOf = ({ id, sortDay }: (typeof resources)[number]): number | 'undated' => {
      if (sortDay.startsWith(undatedYear)) return 'undated'
      const place = indexOf(stages, sortDay)
      const last = vague.get(id)
      return last === undefined || indexOf(stages, last) === place ? place : 'undated'
    }
    const groups = Map.groupBy(resources, placeOf)
    const order = [...stages.keys()].reverse()
    return [...order, -1, 'undated' as const].flatMap((place) => {
      const found = groups.get(place)
      return found === undefined ? [] : [groupOf(place, found, stages)]
    })
  })
}

function indexOf(stages: readonly Stage[], day: Day): number {
  const stage = stageOn(stages, day)
  return stage === undefined ? -1 : stages.indexOf(stage)
}

function groupOf(
  place: number | 'undated',
  resources: readonly { id: EntryId; sortDay: Day }[],
  stages: readonly Stage[],
): ResourcesOfStage {
  const years = new Set(resources.map(({ sortDay }) => sortDay.slice(0, 4)))
  years.delete(undatedYear)
  return {
    stage: place === 'undated' ? undefined : stages[place],
    undated: place === 'undated',
    until: place === 'undated' ? undefined : stages[place + 1]?.from,
    newest: resources.slice(0, shownOfEach).map(({ id }) => id),
    total: resources.length,
    years: [...years].sort(),
  }
}

/** The last day of those that are dated by a month or a year: such a day may lie in another stage than the first. */
async function vagueDates(request: SiteRequest, ids: readonly EntryId[]): Promise<Map<string, Day>> {
  const entries: Published<'resource'>[] = await entriesByIds<'resource'>(request, ids)
  return new Map(
    entries.flatMap(({ id, shared: { date } }) =>
      date === undefined || firstDay(date) === lastDay(date) ? [] : [[id, lastDay(date)] as const],
    ),
  )
}
