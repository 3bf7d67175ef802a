import type { Localised } from '#content'
import { countryName, formatDate, formatList, formatNumber } from '#languages'
import { Definitions, Languages, Text, VideoLength } from '#web'
import { LinkLine, linkTo } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import { resourceDate } from './resource-dates.ts'

type ResourceFactsProps = {
  request: SiteRequest
  resource: Localised<'resource'>
  topics: readonly Localised<'topic'>[]
}

/** What is known of a resource, line by line; what is not known of its date says so. */
export function ResourceFacts({ request, resource, topics }: ResourceFactsProps) {
  const { language, t } = request
  const { format, languages, countries, pages, seconds, partners, signatories, checked } = resource.shared
  const { dateNote, languageNote } = resource.fields
  return (
    <Definitions
      of={[
        [
          t('library.facet.format'),
          <a href={`/${language}/library?format=${format}`} rel="nofollow">
            {t(`format.${format}`)}
          </a>,
        ],
        [
          t('resource.published'),
          <>
            {resourceDate(request, resource)}
            {dateNote !== undefined && (
              <small class="soft">
                {' '}
                <Text of={dateNote} within={language} />
              </small>
            )}
          </>,
        ],
        [
          t('resource.length'),
          seconds !== undefined && <VideoLength language={language} seconds={seconds} />,
        ],
        [t('resource.pages'), pages !== undefined && formatNumber(pages, language)],
        [
          t('library.facet.language'),
          (languages.length > 0 || languageNote !== undefined) && (
            <>
              {languages.length > 0 && <Languages of={languages} within={language} />}{' '}
              {languageNote !== undefined && (
                <small class="soft">
                  <Text of={languageNote} within={language} />
                </small>
              )}
            </>
          ),
        ],
        [
          t('library.facet.topic'),
          topics.length > 0 && <LinkLine language={language} of={topics.map(linkTo)} />,
        ],
        [t('resource.partners'), partners.length > 0 && <bdi>{formatList(partners, language)}</bdi>],
        [
          t('resource.signatories'),
          signatories !== undefined && t('resource.signatoriesSaid', { count: signatories }),
        ],
        [
          t('library.facet.country'),
          countries.length > 0 &&
            formatList(
              countries.map((country) => countryName(country, language)),
              language,
            ),
        ],
        [t('source.checked'), checked !== undefined && formatDate(checked, language)],
        [
          t('resource.permanent'),
          <a href={`/id/${resource.id}`}>
            <bdi dir="ltr">/id/{resource.id}</bdi>
          </a>,
        ],
      ]}
    />
  )
}
