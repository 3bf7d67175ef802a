import type { InLanguage, Localised } from '#content'
import { formsOf } from '#exchange'
import { directionOf } from '#languages'
import { spoken } from '#web'
import type { SiteRequest } from '../site.ts'

type Term = Localised<'term'>
export type TermProps = { request: SiteRequest; term: Term }

/** Every form to avoid beside everything to say instead; below, folded, all the forms that the checker knows. */
export function TermWords({ request, term }: TermProps) {
  const { language, t } = request
  const { avoid, say } = term.fields
  const forms = formsOf(term.shared.concepts).get(term.language) ?? []
  return (
    <>
      <div class="word-lists">
        <WordList heading={t('term.avoid')} words={avoid} within={language} struck />
        <WordList heading={t('term.say')} words={say} within={language} />
      </div>
      <Forms request={request} language={term.language} forms={forms} />
    </>
  )
}

type WordListProps = {
  heading: string
  words: InLanguage<string[]> | undefined
  within: string
  struck?: boolean
}

function WordList({ heading, words, within, struck = false }: WordListProps) {
  if (words === undefined || words.value.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul {...spoken({ value: '', language: words.language }, within)}>
        {words.value.map((word) => (
          <li>{struck ? <s>{word}</s> : <b>{word}</b>}</li>
        ))}
      </ul>
    </section>
  )
}

type FormsProps = { request: SiteRequest; language: string; forms: readonly string[] }

/** Many forms in little room, for those who look one up. */
export function Forms({ request: { t }, language, forms }: FormsProps) {
  if (forms.length === 0) return null
  return (
    <details class="forms">
      <summary>{t('term.forms', { count: forms.length })}</summary>
      <p lang={language} dir={directionOf(language)}>
        {forms.join(' · ')}
      </p>
    </details>
  )
}
