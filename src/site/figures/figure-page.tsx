import type { Localised } from '#content'
import { countryName, formatDate, formatNumber } from '#languages'
import {
  DateText,
  Definitions,
  Facts,
  Figure,
  PageHead,
  SectionHeading,
  spoken,
  Table,
  Text,
  wordsOf,
} from '#web'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { figureAsOf, figurePlaces, figureValue } from '../common/figure-value.ts'
import { FilesNamed } from '../common/files-named.tsx'
import { HostLink, LinkLine, linkTo } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { filesOf } from '../library/resource-ties.ts'
import type { SiteRequest } from '../site.ts'
import { figureData } from './figure-data.ts'

type FigureEntry = Localised<'figure'>

/** A figure: the number, as of when, how it was counted, what it cannot say, its sources, and the other numbers in circulation. */
export const figurePage = entryPage('figure', async (request, figure) => {
  const { language, t } = request
  const { title, unit, method, caveat, body } = figure.fields
  const topics = await topicsOf(request, figure.shared.topics)
  return entryDocument(request, figure, {
    title,
    description: `${figureValue(figure, language)} ${unit.value}, ${figureAsOf(figure, language)}`,
    section: 'library',
    kind: 'article',
    jsonLd: figureData(request, figure),
    children: (
      <article class="wide">
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('figures.title'), path: `/${language}/figures` }]}
        >
          <TranslationNote entry={figure} />
        </PageHead>
        <div class="split">
          <div>
            <Figure language={language} value={figureValue(figure, language)} unit={unit}>
              {figureAsOf(figure, language)}
            </Figure>
            {caveat !== undefined && (
              <p class="fallback">
                <b>{t('figure.caveat')}</b> <Text of={caveat} within={language} />
              </p>
            )}
            {body !== undefined && (await prose(request, body))}
          </div>
          <Definitions
            of={[
              [t('figure.places'), figurePlaces(figure, language)],
              [t('figure.method'), method !== undefined && <Text of={method} within={language} />],
              [
                t('resource.published'),
                figure.shared.published !== undefined && formatDate(figure.shared.published, language),
              ],
              [
                t('library.facet.topic'),
                topics.length > 0 && <LinkLine language={language} of={topics.map(linkTo)} />,
              ],
            ]}
          />
        </div>
        <Breakdown request={request} figure={figure} />
        <Sources request={request} figure={figure} />
        <Conflicts request={request} figure={figure} />
        <FilesNamed request={request} files={await filesOf(request, figure.shared.files)} />
        <Cite request={request} figure={figure} />
      </article>
    ),
  })
})

type FigureProps = { request: SiteRequest; figure: FigureEntry }

/** The parts of the number, each with a bar as long as its share of the largest. */
function Breakdown({ request: { language, t }, figure }: FigureProps) {
  const { breakdown } = figure.shared
  if (breakdown.length === 0) return null
  const largest = Math.max(...breakdown.map(({ value = 0 }) => value), 0)
  return (
    <section>
      <SectionHeading id="parts">{t('figure.breakdown')}</SectionHeading>
      <Table
        language={language}
        caption={figure.fields.title.value}
        captionHidden
        head={[t('figure.part'), <Text of={figure.fields.unit} within={language} />, t('figure.share')]}
        rows={breakdown.map(({ id, value }) => [
          <PartName figure={figure} id={id} language={language} />,
          value === undefined ? t('figure.unknown') : formatNumber(value, language),
          value === undefined || largest <= 0 ? '' : <Bar share={value / largest} />,
        ])}
      />
    </section>
  )
}

function PartName({ figure, id, language }: { figure: FigureEntry; id: string; language: string }) {
  const names = figure.fields.breakdown
  const name = names?.value[id]
  if (names !== undefined && name !== undefined)
    return <Text of={{ value: name, language: names.language }} within={language} />
  return <>{/^[A-Z]{2}$/.test(id) ? countryName(id, language) : id}</>
}

/** Says nothing that the number beside it does not. */
function Bar({ share }: { share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="h3" width={Math.max(0.5, Math.round(share * 1000) / 10)} height="6" />
    </svg>
  )
}

/** Where the number comes from, the best first, and when it was read there. */
function Sources({ request: { language, t }, figure }: FigureProps) {
  const { sources } = figure.shared
  return (
    <section>
      <SectionHeading id="sources">{t('source.title')}</SectionHeading>
      {sources.length === 0 && <p class="warn">{t('figure.noSource')}</p>}
      <ul class="rows">
        {sources.map(({ url, tier, checked }) => (
          <li>
            <HostLink href={url} />
            <p class="facts">
              {t(`source.tier.${tier}`)}
              {checked !== undefined && ` · ${t('source.read', { date: formatDate(checked, language) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Other numbers that are told, who tells them, and whether they are believed as well. */
function Conflicts({ request: { language, t }, figure }: FigureProps) {
  const { conflicts } = figure.shared
  if (conflicts.length === 0) return null
  const notes = figure.fields.conflicts
  return (
    <section>
      <SectionHeading id="conflicts">{t('figure.conflicts')}</SectionHeading>
      <p class="soft">{t('figure.conflictsHint')}</p>
      <ul class="rows figures">
        {conflicts.map(({ id, value, date, source, verdict }) => (
          <li>
            <p class="number">{value === undefined ? '–' : formatNumber(value, language)}</p>
            <div>
              {notes?.value[id] !== undefined && (
                <p {...spoken({ value: '', language: notes.language }, language)}>{notes.value[id]}</p>
              )}
              <Facts
                of={[
                  <HostLink href={source} />,
                  date === undefined ? t('date.unknown') : <DateText date={date} language={language} />,
                  t(`figure.verdict.${verdict ?? 'open'}`),
                ]}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A line to quote the number with, its date included. */
function Cite({ request: { language, t, frame, site }, figure }: FigureProps) {
  const { title, unit } = figure.fields
  return (
    <section class="panel">
      <h2 id="cite">{t('cite.title')}</h2>
      <p>
        <Text of={frame.name} within={language} />. <cite {...spoken(title, language)}>{wordsOf(title)}</cite>
        : {figureValue(figure, language)} <Text of={unit} within={language} /> ({figureAsOf(figure, language)}
        ).{' '}
        <bdi dir="ltr">
          {site.origin}/id/{figure.id}
        </bdi>
      </p>
      <p class="soft">{t('figure.citeHint')}</p>
    </section>
  )
}
