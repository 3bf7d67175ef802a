import { type Localised, localise } from '#content'
import { formatDate } from '#languages'
import { statusName } from '#policies'
import { addDays } from '#shared'
import { SectionHeading, Text } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entriesByIds } from '../common/entries-by-ids.ts'
import { newestAbout } from '../common/resources-about.ts'
import { resourceDate } from '../library/resource-dates.ts'
import type { SiteRequest } from '../site.ts'
import type { FileOnPage } from './file-on-page.ts'
import { type ResourcesOfStage, resourcesByStage } from './resources-of-file.ts'

/** What the network published about the file, by where it stood at the time: what we said when. */
export async function resourcesSection({ request, view, file }: FileOnPage) {
  const { t, language } = request
  const groups = await resourcesByStage(request, view)
  if (groups.length === 0) return null
  const entries = await entriesByIds<'resource'>(
    request,
    groups.flatMap(({ newest }) => newest),
  )
  const byId = new Map(entries.map((entry) => [entry.id, localise(entry, language)]))
  const { total } = await newestAbout(request, { facet: 'file', key: file.key })
  const library = `/${language}/library?file=${file.key}`
  const older = total - groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <section>
      <SectionHeading
        id="resources"
        more={{ path: library, label: t('topic.allResources', { count: total }) }}
      >
        {t('file.resources')}
      </SectionHeading>
      <p class="soft">{t('file.resourcesHint')}</p>
      <div class="said">
        {groups.map((group) => (
          <Group
            request={request}
            group={group}
            resources={group.newest.map((id) => byId.get(id)).filter((entry) => entry !== undefined)}
            library={library}
          />
        ))}
      </div>
      {older > 0 && (
        <p>
          <a href={library}>{t('file.olderResources', { count: older })}</a>
        </p>
      )}
    </section>
  )
}

type GroupProps = {
  request: SiteRequest
  group: ResourcesOfStage
  resources: readonly Localised<'resource'>[]
  library: string
}

function Group({ request, group, resources, library }: GroupProps) {
  const { t, language } = request
  const rest = group.total - resources.length
  return (
    <section>
      <h3>
        {nameOf(request, group)} <small class="soft">{periodOf(request, group)}</small>
      </h3>
      <ul>
        {resources.map((resource) => (
          <li>
            <a href={pathTo(resource, language)}>
              <Text of={resource.fields.title} within={language} />
            </a>{' '}
            <small class="soft">
              {t(`format.${resource.shared.format}`)}
              {' · '}
              {resourceDate(request, resource)}
            </small>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <a href={`${library}${group.years.map((year) => `&year=${year}`).join('')}`} rel="nofollow">
            {t('file.moreResources', { count: rest })}
          </a>
        </p>
      )}
    </section>
  )
}

function nameOf({ t }: SiteRequest, { stage, undated }: ResourcesOfStage): string {
  if (undated) return t('file.resourcesUndated')
  return stage === undefined ? t('file.resourcesBefore') : statusName(stage, t)
}

/** “26 Mar 2026 – 31 May 2026”; for the stage that lasts, since when. */
function periodOf({ t, language }: SiteRequest, { stage, until }: ResourcesOfStage): string {
  const date = (day: Parameters<typeof formatDate>[0]) => formatDate(day, language, 'short')
  if (stage === undefined) return until === undefined ? '' : t('date.before', { date: date(until) })
  return until === undefined
    ? t('file.stageSince', { date: date(stage.from) })
    : t('file.stagePeriod', { from: date(stage.from), to: date(addDays(until, -1)) })
}
