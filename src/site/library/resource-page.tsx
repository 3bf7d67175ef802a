import { findByAddress, localise, slugFor } from '#content'
import { writeBibtex, writeCslJson, writeRis } from '#exchange'
import { Mosaic, PageHead } from '#web'
import { file, redirect } from '../answers.ts'
import { Cite, citationPath, citedAs } from '../common/cite.tsx'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { FilesNamed } from '../common/files-named.tsx'
import { Lede } from '../common/lede.tsx'
import { prose } from '../common/prose.tsx'
import { huesOf } from '../common/resource-summary.ts'
import { signposted } from '../common/signposting.ts'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { errorAnswer, goneAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'
import { RelatedResources } from './related-resources.tsx'
import { citationMeta, resourceData } from './resource-data.ts'
import { resourceDate } from './resource-dates.ts'
import { ResourceFacts } from './resource-facts.tsx'
import { ResourceLinks } from './resource-links.tsx'
import { filesOf, relatedResources, successionOf } from './resource-ties.ts'
import { Succession } from './succession.tsx'

/** A resource: what it says, what it is about, where to read it, and how to cite it. Videos have pages of their own. */
export const resourcePage = entryPage('resource', async (request, resource) => {
  const { language, t } = request
  const { title, summary, body } = resource.fields
  const topics = await topicsOf(request, resource.shared.topics)
  const files = await filesOf(request, resource.shared.files)
  const related = await relatedResources(request, resource)
  const cited = await citedAs(request, resource)
  const page = entryDocument(request, resource, {
    title,
    summary,
    section: 'library',
    kind: 'article',
    jsonLd: resourceData(request, resource, cited, topics),
    meta: citationMeta(resource, cited),
    children: (
      <article class="wide">
        <Mosaic seed={resource.id} variant="strip" hues={huesOf(topics)} />
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('nav.library'), path: `/${language}/library` }]}
          above={`${t(`format.${resource.shared.format}`)} · ${resourceDate(request, resource)}`}
        >
          <TranslationNote entry={resource} />
          <Succession request={request} of={await successionOf(request, resource)} />
        </PageHead>
        <div class="split">
          <div>
            <Lede text={summary} within={language} />
            <ResourceLinks request={request} resource={resource} />
            {body !== undefined && (await prose(request, body))}
          </div>
          <ResourceFacts request={request} resource={resource} topics={topics} />
        </div>
        <FilesNamed request={request} files={files} />
        <RelatedResources request={request} resources={related} />
        <Cite request={request} citation={cited} resource={resource} />
      </article>
    ),
  })
  return signposted(page, request, resource)
})

const writers = {
  '.bib': { write: writeBibtex, type: 'application/x-bibtex; charset=utf-8' },
  '.ris': { write: writeRis, type: 'application/x-research-info-systems; charset=utf-8' },
  '.csl.json': { write: writeCslJson, type: 'application/vnd.citationstyles.csl+json' },
} as const

/** The citation of a resource, or of a video, as a file. */
export async function citation(request: SiteRequest): Promise<Response> {
  const { db, language, params, url } = request
  const [, slug = '', suffix = ''] = /^(.*?)(\.bib|\.ris|\.csl\.json)$/.exec(params.slug ?? '') ?? []
  const writer = writers[suffix as keyof typeof writers]
  const arrival = writer && (await findByAddress(db, 'resource', language, slug))
  if (arrival === undefined) return errorAnswer(request, 404)
  if (arrival.arrival === 'gone') return goneAnswer(request, arrival.archived)
  const { entry } = arrival
  if (arrival.arrival === 'moved')
    return redirect(`${citationPath(language, slugFor(entry, language), suffix)}${url.search}`)
  const cited = await citedAs(request, localise(entry, language))
  return file(writer.write(cited), writer.type, { download: `${entry.key}${suffix}` })
}
