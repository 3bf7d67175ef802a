import { type InLanguage, type PublishedPart, pathOf } from '#content'
import { formsOf } from '#exchange'
import { collator, directionOf, formatDate, nameOf } from '#languages'
import { plainText } from '#search'
import { SectionHeading, spoken } from '#web'
import { Instead } from '../common/instead.tsx'
import { languageName } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import type { SiteRequest } from '../site.ts'
import { Forms, type TermProps } from './term-words.tsx'

type Part = PublishedPart<'term'>

/** Languages other than the one shown in which there is anything about a term, by their names. */
function otherLanguages({ request, term }: TermProps): string[] {
  const all = new Set([...Object.keys(term.parts), ...formsOf(term.shared.concepts).keys()])
  all.delete(term.language)
  const { compare } = collator(request.language)
  return [...all].sort((a, b) => compare(nameOf(a, request.language), nameOf(b, request.language)))
}

/** Every other language in one line: to its own page where the site speaks it, else to its place further down. */
export function LanguageLine({ request, term }: TermProps) {
  const languages = otherLanguages({ request, term })
  if (languages.length === 0) return null
  return (
    <nav class="language-line" aria-label={request.t('term.languages')}>
      <ul class="inline">
        {languages.map((language) => (
          <li>
            <a href={ownPage(request, term.parts[language]) ?? `#${placeOf(language)}`} hreflang={language}>
              <bdi lang={language}>{nameOf(language, language)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same concept in every other language, each with words and reasons of its own. */
export async function TermLanguages({ request, term }: TermProps) {
  const languages = otherLanguages({ request, term })
  if (languages.length === 0) return null
  const forms = formsOf(term.shared.concepts)
  return (
    <section>
      <SectionHeading id="languages">{request.t('term.languages')}</SectionHeading>
      {
        await Promise.all(
          languages.map((language) =>
            InOneLanguage({
              request,
              language,
              part: term.parts[language],
              forms: forms.get(language) ?? [],
            }),
          ),
        )
      }
    </section>
  )
}

type InOneLanguageProps = {
  request: SiteRequest
  language: string
  part: Part | undefined
  forms: readonly string[]
}

async function InOneLanguage({ request, language, part, forms }: InOneLanguageProps) {
  const { t, language: within } = request
  const marks = { lang: language, dir: directionOf(language) }
  return (
    <details class="in-language">
      <summary>
        <strong>{languageName(language, within)}</strong>
        {part !== undefined && (
          <>
            {' '}
            <bdi class="soft" {...marks}>
              {part.fields.title}
            </bdi>
          </>
        )}
      </summary>
      {/* A link to a place inside opens what is folded. */}
      <div id={placeOf(language)}>
        {part === undefined ? (
          <p class="soft">{t('term.onlyForms', { language: nameOf(language, within) })}</p>
        ) : (
          await Written({ request, part })
        )}
        <Forms request={request} language={language} forms={forms} />
      </div>
    </details>
  )
}

async function Written({ request, part }: { request: SiteRequest; part: Part }) {
  const { t, language: within } = request
  const { language, fields } = part
  const page = ownPage(request, part)
  return (
    <>
      <Instead
        language={within}
        avoid={{ value: fields.avoid, language }}
        say={{ value: fields.say, language }}
      />
      <h3>{t('term.why')}</h3>
      {await shortProse(request, { value: fields.why, language }, `why-${language}`)}
      {fields.fine !== undefined && (
        <>
          <h3>{t('term.fine')}</h3>
          {await shortProse(request, { value: fields.fine, language }, `fine-${language}`)}
        </>
      )}
      <p class="soft">
        {fields.reviewedOn === undefined
          ? t('term.notReviewed')
          : t('term.reviewed', { date: formatDate(fields.reviewedOn, within) })}
      </p>
      {page !== undefined && (
        <p>
          <a href={page} hreflang={language} lang={language} dir={directionOf(language)}>
            {fields.title}
          </a>
        </p>
      )}
    </>
  )
}

/** A paragraph without any Markdown needs no parser: with thirty languages on a page, that is much of its time. */
function shortProse(request: SiteRequest, text: InLanguage, id: string) {
  const { value } = text
  return !value.includes('\n') && plainText(value) === value ? (
    <p {...spoken(text, request.language)}>{value}</p>
  ) : (
    prose(request, text, { headingsFrom: 4, id })
  )
}

function ownPage({ frame }: SiteRequest, part: Part | undefined): string | undefined {
  return part !== undefined && frame.languages.includes(part.language)
    ? pathOf(part.language, 'term', part.slug)
    : undefined
}

function placeOf(language: string): string {
  return `in-${language}`
}
