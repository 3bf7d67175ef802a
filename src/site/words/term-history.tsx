import { formatDate } from '#languages'
import { DateText, SectionHeading, spoken } from '#web'
import { HostLink } from '../common/links.tsx'
import type { TermProps } from './term-words.tsx'

/** How the advice changed, the newest first. */
export function TermVersions({ request: { language, t }, term }: TermProps) {
  const { versions } = term.shared
  if (versions.length === 0) return null
  const texts = term.fields.versions
  return (
    <section>
      <SectionHeading id="versions">{t('term.versions')}</SectionHeading>
      <ul class="rows">
        {versions
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))
          .map(({ id, date, source }) => (
            <li>
              <p class="kicker">
                <DateText date={date} language={language} />
                {source !== undefined && (
                  <>
                    {' · '}
                    <HostLink href={source} />
                  </>
                )}
              </p>
              {texts?.value[id] !== undefined && (
                <p {...spoken({ value: '', language: texts.language }, language)}>{texts.value[id]}</p>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Who gives this advice, where and when, and the day it was read. */
export function TermSources({ request: { language, t }, term }: TermProps) {
  const { sources } = term.shared
  if (sources.length === 0) return null
  return (
    <section>
      <SectionHeading id="term-sources">{t('source.title')}</SectionHeading>
      <ul class="rows">
        {sources.map(({ url, title, publisher, date, read }) => (
          <li>
            <a href={url} rel="noreferrer">
              <bdi>{title}</bdi>
            </a>
            <p class="facts">
              {publisher !== undefined && (
                <>
                  <bdi>{publisher}</bdi>
                  {' · '}
                </>
              )}
              {date === undefined ? t('date.unknown') : <DateText date={date} language={language} />}
              {read !== undefined && ` · ${t('source.read', { date: formatDate(read, language) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
