import { localise } from '#content'
import { countryName, hasMessage, type MessageKey } from '#languages'
import { actors, statusCodes, statusGroups } from '#policies'
import type { Said } from '#web'
import { topicsByKey } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import type { FilesFacet } from './files-query.ts'
import { fileRows } from './files-rows.ts'

/** How a value of a facet is called; undefined when there is no such value. */
export type NameOfFilter = (facet: FilesFacet, value: string) => Said | undefined

/** Names of all that files can be narrowed by, in the reader's language. */
export function filesNaming(request: SiteRequest): Promise<NameOfFilter> {
  const { site, language, today } = request
  return site.memo(`files-naming/${language}/${today}`, () => makeNaming(request))
}

async function makeNaming(request: SiteRequest): Promise<NameOfFilter> {
  const { t, language } = request
  const topics = await topicsByKey(request)
  const countries = new Set((await fileRows(request)).flatMap((row) => row.facets.country))
  const nameOf: Record<FilesFacet, (value: string) => Said | undefined> = {
    topic: (value) => {
      const topic = topics.get(value)
      return topic && localise(topic, language).fields.title
    },
    actor: (value) => (actorValues.has(value) ? t(`files.actor.${value}` as MessageKey) : undefined),
    stage: (value) => {
      if (groups.has(value)) return t(`policy.group.${value}` as MessageKey)
      return codes.has(value) ? t(`policy.status.${value}` as MessageKey) : undefined
    },
    country: (value) => (countries.has(value) ? countryName(value, language) : undefined),
    form: (value) => {
      const key = `policy.form.${value}`
      return hasMessage(key) ? t(key) : undefined
    },
  }
  return (facet, value) => nameOf[facet](value)
}

const actorValues: ReadonlySet<string> = new Set([...actors, 'nobody'])
const groups: ReadonlySet<string> = new Set(statusGroups)
const codes: ReadonlySet<string> = new Set(statusCodes)
