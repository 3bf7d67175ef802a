import { listLinkingShared, type Published } from '#content'
import { type Stage, stageOn, stagesOf } from '#policies'
import { type Day, type EntryId, firstDay, lastDay } from '#shared'
import type { PolicyView } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

/** What was published while a file stood in one place: the newest few, and how many there are. */
export type ResourcesOfStage = {
  /** Undefined before the file began, and where the date does not tell. */
  readonly stage: Stage | undefined
  /** The date is unknown, or lies in a month or year in which the file moved. */
  readonly undated: boolean
  /** The day on which the next stage began; undefined while it lasts. */
  readonly until: Day | undefined
  readonly newest: readonly EntryId[]
  readonly total: number
  /** Years of these resources, the oldest first: the library can be asked for them. */
  readonly years: readonly string[]
}

type Resource = Pick<Published<'resource'>, 'id' | 'shared'>

const shownOfEach = 8
/** Rather a few more than a link to so few. */
const spared = 3
/** Of files with more than that, the oldest are counted and found in the library. */
const mostLookedAt = 300

/** The resources about a file by the stage at which they came out, the newest stage first. Worked out once for all languages. */
export function resourcesByStage(request: SiteRequest, view: PolicyView): Promise<ResourcesOfStage[]> {
  const { site, today, db } = request
  return site.memo(`file-resources/${view.entry.key}/${today}`, async () => {
    const link = { to: view.entry, from: 'resource', field: 'files' } as const
    const resources = await listLinkingShared(db, link, { limit: mostLookedAt })
    if (resources.length === 0) return []
    const stages = stagesIn(view).filter(({ from }) => from <= today)
    const groups = Map.groupBy(resources, (resource) => placeOf(resource, stages))
    const order = [...[...stages.keys()].reverse(), before, undated]
    return order.flatMap((place) => {
      const found = groups.get(place)
      return found === undefined ? [] : [groupOf(place, found, stages)]
    })
  })
}

const kept = new WeakMap<object, readonly Stage[]>()

/** Stages follow from what is published of the file, which stays the same object until it is published anew. */
function stagesIn({ entry, facts }: PolicyView): readonly Stage[] {
  const known = kept.get(entry.shared) ?? stagesOf(facts)
  kept.set(entry.shared, known)
  return known
}

const before = -1
const undated = -2

/** The stage in which a resource came out, by its place; unless its date leaves room for two. */
function placeOf({ shared: { date, notBefore, notAfter } }: Resource, stages: readonly Stage[]): number {
  const from = date ?? notBefore
  const to = date ?? notAfter
  if (from === undefined || to === undefined) return undated
  const place = indexOf(stages, firstDay(from))
  return indexOf(stages, lastDay(to)) === place ? place : undated
}

function indexOf(stages: readonly Stage[], day: Day): number {
  const stage = stageOn(stages, day)
  return stage === undefined ? before : stages.indexOf(stage)
}

function groupOf(place: number, resources: readonly Resource[], stages: readonly Stage[]): ResourcesOfStage {
  const shown = resources.length <= shownOfEach + spared ? resources.length : shownOfEach
  const years = resources.flatMap(({ shared: { date } }) => date?.slice(0, 4) ?? [])
  return {
    stage: stages[place],
    undated: place === undated,
    until: place === undated ? undefined : stages[place + 1]?.from,
    newest: resources.slice(0, shown).map(({ id }) => id),
    total: resources.length,
    years: [...new Set(years)].sort(),
  }
}
