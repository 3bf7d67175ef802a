import type { SharedOf } from '#content'
import { collator, countryName } from '#languages'
import type { Day } from '#shared'
import { DateText, SectionHeading, Table } from '#web'
import type { SiteRequest } from '../site.ts'

type Signatory = SharedOf<'statement'>['signatories'][number]

/** Who stands behind a statement on a day: whoever signed and has not withdrawn. */
export function standing(signatories: readonly Signatory[], today: Day): Signatory[] {
  return signatories.filter(({ withdrawn }) => withdrawn === undefined || withdrawn > today)
}

type SignatoriesProps = { request: SiteRequest; signatories: readonly Signatory[] }

/** Who signed, as far as it is known. Nothing is counted but the names that are here. */
export function Signatories({ request: { language, t, today }, signatories }: SignatoriesProps) {
  const { compare } = collator(language)
  const sorted = signatories.toSorted((a, b) => compare(a.organisation, b.organisation))
  const anyWithdrew = sorted.some(({ withdrawn }) => withdrawn !== undefined)
  return (
    <section>
      <SectionHeading id="signatories">{t('statement.signatories')}</SectionHeading>
      {sorted.length === 0 ? (
        <p>{t('statement.notHeld')}</p>
      ) : (
        <>
          <p>{t('statement.listed', { count: standing(sorted, today).length })}</p>
          <Table
            language={language}
            caption={t('statement.signatories')}
            captionHidden
            head={[
              t('statement.organisation'),
              t('library.facet.country'),
              t('statement.signed'),
              ...(anyWithdrew ? [t('statement.withdrawn')] : []),
            ]}
            rows={sorted.map(({ organisation, country, signed, withdrawn }) => [
              <bdi>{organisation}</bdi>,
              country === undefined ? '–' : countryName(country, language),
              <DateText date={signed} language={language} style="short" />,
              ...(anyWithdrew
                ? [
                    withdrawn === undefined ? (
                      ''
                    ) : (
                      <DateText date={withdrawn} language={language} style="short" />
                    ),
                  ]
                : []),
            ])}
          />
        </>
      )}
    </section>
  )
}
