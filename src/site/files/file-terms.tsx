import type { Child } from 'hono/jsx'
import { collator } from '#languages'
import { type Term, termOf, termOfEvent, termOfForm, termOfProcedure, termOfStatus } from '#policies'
import { SectionHeading } from '#web'
import type { SiteRequest } from '../site.ts'
import type { FileOnPage } from './file-on-page.ts'

/** A word that is explained further down; bare when it needs no explanation. */
export function Explained({ term, children }: { term: Term | undefined; children?: Child }) {
  if (term === undefined) return <>{children}</>
  return (
    <a class="explained" href={`#term-${term}`}>
      {children}
    </a>
  )
}

/** What a word means, right where it stands. */
export function TermLine({ request: { t }, term }: { request: SiteRequest; term: Term | undefined }) {
  if (term === undefined) return null
  return (
    <p class="soft small">
      <dfn>{t(`policy.term.${term}.name`)}</dfn>
      {t('file.termIs')}
      {t(`policy.term.${term}`)}
    </p>
  )
}

/** The words that this page uses of its file, in alphabetical order, each in a sentence. */
export function Glossary({ on }: { on: FileOnPage }) {
  const { t, language } = on.request
  const { compare } = collator(language)
  const words = termsUsed(on)
    .map((term) => ({ term, name: t(`policy.term.${term}.name`), meaning: t(`policy.term.${term}`) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <section>
      <SectionHeading id="terms">{t('file.terms')}</SectionHeading>
      <dl class="glossary">
        {words.map(({ term, name, meaning }) => (
          <div id={`term-${term}`}>
            <dt>
              <dfn>{name}</dfn>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function termsUsed({ view, timeline }: FileOnPage): Term[] {
  const { status, entry } = view
  const used = [
    termOfForm(entry.shared.form),
    termOfStatus(status.code),
    ...entry.shared.procedures.map(termOfProcedure),
    ...timeline.map(({ event }) => termOfEvent(event)),
    ...status.next.map(({ kind }) => termOf(kind)),
  ]
  return [...new Set(used.filter((term) => term !== undefined))]
}
