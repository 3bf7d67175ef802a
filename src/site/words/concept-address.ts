import { pathTo } from '../common/addresses.ts'
import { publishedTerms } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'

/** Where a remark of the checker leads when it names a concept, `illegal-person`: to the term that has it. An entry's own address comes first. */
export async function pathOfConcept(request: SiteRequest, name: string): Promise<string | undefined> {
  const terms = await publishedTerms(request)
  if (terms.some(({ parts }) => Object.values(parts).some(({ slug }) => slug === name))) return undefined
  const term = terms.find(({ shared }) => shared.concepts.includes(name))
  return term && pathTo(term, request.language)
}
