import { type Localised, slugFor } from '#content'
import { type Citation, citationOf } from '#exchange'
import { formatList } from '#languages'
import { spoken, wordsOf } from '#web'
import { resourceDate } from '../library/resource-dates.ts'
import type { SiteRequest } from '../site.ts'
import { findNetwork } from './frame.ts'
import { topicsOf } from './topics.ts'

/** How a resource is cited, with its topics in the reader's language and its permanent address. */
export async function citedAs(request: SiteRequest, resource: Localised<'resource'>): Promise<Citation> {
  const { site, language, t, frame } = request
  const network = await findNetwork(site, language)
  const topics = await topicsOf(request, resource.shared.topics)
  return citationOf(resource, {
    publisher: network?.fields.fullName?.value ?? wordsOf(frame.name),
    url: `${site.origin}/id/${resource.id}`,
    genre: t(`format.${resource.shared.format}`),
    topics: topics.map((topic) => topic.fields.title.value),
  })
}

/** Address of a resource's citation; videos have theirs in the library, too. */
export function citationPath(language: string, slug: string, suffix: string): string {
  return `/${language}/library/${encodeURIComponent(slug)}${suffix}`
}

type CiteProps = { request: SiteRequest; resource: Localised<'resource'>; citation: Citation }

const formats = [
  ['.bib', 'BibTeX'],
  ['.ris', 'RIS'],
  ['.csl.json', 'CSL-JSON'],
] as const

/** How to cite it, as a line to copy and as files for reference managers. */
export function Cite({ request, resource, citation }: CiteProps) {
  const { language, t } = request
  const { title } = resource.fields
  const slug = slugFor(resource, language)
  return (
    <section class="panel">
      <h2 id="cite">{t('cite.title')}</h2>
      <p>
        <bdi>
          {formatList(
            citation.author.map(({ literal }) => literal),
            language,
          )}
        </bdi>{' '}
        ({resourceDate(request, resource)}). <cite {...spoken(title, language)}>{title.value}</cite>.{' '}
        <bdi dir="ltr">{citation.URL}</bdi>
      </p>
      <p class="facts">
        {t('cite.download')}{' '}
        {formats.map(([suffix, name], place) => (
          <>
            {place > 0 && ' · '}
            <a href={citationPath(language, slug, suffix)}>
              <bdi dir="ltr">{name}</bdi>
            </a>
          </>
        ))}
      </p>
    </section>
  )
}
