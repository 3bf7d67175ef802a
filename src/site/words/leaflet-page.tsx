import { formatDate, nameOf } from '#languages'
import { EmptyState, PageHead, renderPage, Text, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'
import { guideLanguage, inQuery, signedOf, termGroups } from './guide-language.ts'
import { LeafletPanels } from './leaflet-panels.tsx'
import { fitLeaflet, footHeight } from './leaflet-room.ts'

/** The guide for the pocket: one sheet of A4, printed on both sides and folded to six panels. */
export async function leafletPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, site, today } = request
  const shown = await guideLanguage(request)
  const query = inQuery(request, shown.language)
  const name = nameOf(shown.language, language)
  const groups = await termGroups(request, shown.language)
  const foot = {
    whole: t('leaflet.whole'),
    address: `${site.origin}/${language}/words`,
    asOf: t('leaflet.asOf', { date: formatDate(today, language) }),
    signed: t('words.signed', signedOf(groups, shown.language)),
    ...(frame.demonstration === undefined ? {} : { demonstration: frame.demonstration }),
  }
  const leaflet = fitLeaflet(
    groups,
    footHeight(
      [foot.whole, foot.address, foot.asOf, foot.signed, wordsOf(frame.demonstration ?? '')],
      language,
    ),
  )
  const guide = t('nav.words')
  const title = t('leaflet.title', {
    title: query === '' ? guide : t('words.titleIn', { title: guide, language: name }),
  })
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/words/leaflet${query}`,
      alternates: inEveryLanguage(request, `words/leaflet${query}`),
      title,
      description: t('words.hint'),
      section: 'words',
      children: (
        <article class="wide leaflet">
          <PageHead
            language={language}
            title={title}
            lede={t('leaflet.print')}
            trail={[{ label: guide, path: `/${language}/words${query}` }]}
          >
            {shown.unknown !== undefined && (
              <p class="fallback">{t('words.unknownLanguage', { asked: shown.unknown })}</p>
            )}
          </PageHead>
          {leaflet.inside.flat().length === 0 ? (
            <EmptyState title={t('words.none')} />
          ) : (
            <LeafletPanels request={request} leaflet={leaflet} foot={foot}>
              <Text of={frame.name} within={language} />
            </LeafletPanels>
          )}
        </article>
      ),
    }),
    { remember: shown.unknown === undefined },
  )
}
