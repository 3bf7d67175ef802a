import type { Localised } from '#content'
import { DateText, Text } from '#web'
import { HostLink } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'

type Term = Localised<'term'>
type Adoption = Term['shared']['adoptions'][number] & {
  /** What was decided, with the language it is said in. */
  readonly said: { value: string; language: string } | undefined
}

/** Who has taken the wording of these terms up: by date, what has none at the end. The same event counts once. */
export function adoptionsOf(terms: readonly Term[]): Adoption[] {
  const all = terms.flatMap(({ shared, fields }) =>
    shared.adoptions.map((adoption) => {
      const value = fields.adoptions?.value[adoption.id]
      const language = fields.adoptions?.language
      return {
        ...adoption,
        said: value === undefined || language === undefined ? undefined : { value, language },
      }
    }),
  )
  return all.sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1))
}

type AdoptionsProps = { request: SiteRequest; of: readonly Adoption[] }

/** A dated list, each line with its source and whether that is the text itself. */
export function Adoptions({ request: { language, t }, of }: AdoptionsProps) {
  return (
    <ol class="rows adoptions">
      {of.map(({ by, date, url, evidence, said }) => (
        <li>
          <p class="when">
            {date === undefined ? t('date.unknown') : <DateText date={date} language={language} />}
          </p>
          <div>
            <p>
              <strong>
                <bdi>{by}</bdi>
              </strong>
            </p>
            {said !== undefined && (
              <p>
                <Text of={said} within={language} />
              </p>
            )}
            <p class="facts">
              {t(`words.evidence.${evidence}`)} <HostLink href={url} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
