import { localise } from '#content'
import { LinkLine, linkTo } from '../common/links.tsx'
import { publishedTerms } from '../common/words-pairs.ts'
import type { TermProps } from './term-words.tsx'

/** The wider concept that a term belongs to, and the narrower ones below it. */
export async function TermKin({ request, term }: TermProps) {
  const { language, t } = request
  const terms = await publishedTerms(request)
  const linked = (keep: (one: (typeof terms)[number]) => boolean) =>
    terms.filter(keep).map((one) => linkTo(localise(one, language)))
  const parents = linked(({ key }) => key === term.shared.parent)
  const children = linked(({ shared }) => shared.parent === term.key)
  return (
    <>
      {parents.length > 0 && (
        <p>
          {t('term.parent')} <LinkLine language={language} of={parents} />
        </p>
      )}
      {children.length > 0 && (
        <p>
          {t('term.children')} <LinkLine language={language} of={children} />
        </p>
      )}
    </>
  )
}
