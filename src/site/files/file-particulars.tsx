import type { Localised } from '#content'
import { termOfForm, termOfProcedure } from '#policies'
import { Definitions } from '#web'
import { LinkLine, linkTo } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import { documentPage, eurLexPage } from './document-links.ts'
import { Explained } from './file-terms.tsx'

type ParticularsProps = {
  request: SiteRequest
  file: Localised<'policy-file'>
  topics: readonly Localised<'topic'>[]
}

/** Legal form, numbers, legal basis, topics: what a lawyer looks up. */
export function Particulars({ request: { language, t }, file, topics }: ParticularsProps) {
  const { form, procedures, com, celex, oj, eli, legalBasis } = file.shared
  return (
    <Definitions
      of={[
        [t('file.form'), <Explained term={termOfForm(form)}>{t(`policy.form.${form}`)}</Explained>],
        [t('file.procedure'), procedures.length > 0 && <Procedures t={t} of={procedures} />],
        [
          t('file.proposal'),
          com.length > 0 && (
            <Numbers t={t} of={com.map((number) => ({ number, page: documentPage(number, language) }))} />
          ),
        ],
        [
          t('file.act'),
          celex.length > 0 && (
            <Numbers t={t} of={celex.map((number) => ({ number, page: eurLexPage(number, language) }))} />
          ),
        ],
        [t('file.journal'), oj !== undefined && <Numbers t={t} of={[{ number: oj, page: eli[0] }]} />],
        [t('file.basis'), legalBasis.length > 0 && <bdi dir="ltr">{legalBasis.join(', ')}</bdi>],
        [
          t('library.facet.topic'),
          topics.length > 0 && <LinkLine language={language} of={topics.map(linkTo)} />,
        ],
      ]}
    />
  )
}

type T = SiteRequest['t']

/** Each with its page in Parliament’s observatory and the kind of procedure it is. */
function Procedures({ t, of }: { t: T; of: Localised<'policy-file'>['shared']['procedures'] }) {
  return (
    <>
      {of.map((procedure, i) => {
        const { ref, oeil, eurlex } = procedure
        const term = termOfProcedure(procedure)
        return (
          <>
            {i > 0 && t('list.comma')}
            <Numbers t={t} of={[{ number: ref, page: oeil ?? eurlex }]} />
            {term !== undefined && (
              <>
                {' ('}
                <Explained term={term}>{t(`policy.term.${term}.name`)}</Explained>)
              </>
            )}
          </>
        )
      })}
    </>
  )
}

/** Numbers of documents, each a link where its page is known; written from left to right in every language. */
function Numbers({ t, of }: { t: T; of: readonly { number: string; page: string | undefined }[] }) {
  return (
    <>
      {of.map(({ number, page }, i) => (
        <>
          {i > 0 && t('list.comma')}
          {page === undefined ? (
            <bdi dir="ltr">{number}</bdi>
          ) : (
            <a href={page} rel="noreferrer" dir="ltr">
              {number}
            </a>
          )}
        </>
      ))}
    </>
  )
}
