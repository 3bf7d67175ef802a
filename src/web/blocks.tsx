import type { Child } from 'hono/jsx'
import { type Language, messages } from '#languages'
import { Mosaic } from './mosaic.tsx'
import { StatusChip, type StatusGroup } from './status-chip.tsx'
import { type Said, spoken, wordsOf } from './text.tsx'

type HeroProps = {
  language: Language
  title: Said
  lede: Said
  /** The first is the main one. */
  actions: readonly { path: string; label: Said }[]
  /** What the large mosaic is drawn from. */
  seed: string
}

/** The top of the home page: one large sentence, what the network is, and the large mosaic. */
export function Hero({ language, title, lede, actions, seed }: HeroProps) {
  return (
    <div class="hero">
      <div>
        <h1 {...spoken(title, language)}>{wordsOf(title)}</h1>
        <p class="lede" {...spoken(lede, language)}>
          {wordsOf(lede)}
        </p>
        <p class="buttons">
          {actions.map(({ path, label }, place) => (
            <a class={place === 0 ? 'button main' : 'button'} href={path} {...spoken(label, language)}>
              {wordsOf(label)}
            </a>
          ))}
        </p>
      </div>
      <Mosaic seed={seed} variant="hero" />
    </div>
  )
}

type WordsBandProps = {
  language: Language
  title: Said
  text?: Said | undefined
  action: { path: string; label: Said }
  /** A word to avoid and what to say instead, in the language they are words of. */
  pairs: readonly { avoid: Said; say: Said; path?: string }[]
}

/** Words Matter across the page, on dark ground: words crossed out, and those to say instead. */
export function WordsBand({ language, title, text, action, pairs }: WordsBandProps) {
  const t = messages(language)
  return (
    <section class="night">
      <div class="wide">
        <div>
          <h2 {...spoken(title, language)}>{wordsOf(title)}</h2>
          {text !== undefined && <p {...spoken(text, language)}>{wordsOf(text)}</p>}
          <a class="button" href={action.path} {...spoken(action.label, language)}>
            {wordsOf(action.label)}
          </a>
        </div>
        <ul class="pairs">
          {pairs.map(({ avoid, say, path }) => (
            <li {...spoken(say, language)}>
              <span class="hidden-text">{t('words.avoid')} </span>
              <del>{wordsOf(avoid)}</del>
              <Arrow />
              <span class="hidden-text"> {t('words.say')} </span>
              {path === undefined ? <ins>{wordsOf(say)}</ins> : <a href={path}>{wordsOf(say)}</a>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** An arrow onwards: to the right, or to the left where one reads that way. */
export function Arrow() {
  return (
    <svg class="turns" viewBox="0 0 17 12" aria-hidden="true" focusable="false">
      <path fill="none" stroke="currentColor" stroke-width="2.4" d="M0 6h15M10 1l5 5-5 5" />
    </svg>
  )
}

type StatusBlockProps = {
  status: { group: StatusGroup; label: Child }
  /** One large sentence: where the file stands. */
  sentence: Child
  /** Which event makes it so, with its source and the day it was last checked. */
  because: Child
  /** Paragraphs below: what a word means, how fresh it all is. */
  more?: Child
  /** What comes next: a heading of its own and a list. */
  next?: { title: string; children: Child } | undefined
}

/** Where a policy file stands: chip, sentence and reason; what comes next beside it. */
export function StatusBlock({ status, sentence, because, more, next }: StatusBlockProps) {
  return (
    <div class="status">
      <div>
        <StatusChip group={status.group}>{status.label}</StatusChip>
        <p class="sentence">{sentence}</p>
        <p class="because">{because}</p>
        {more}
      </div>
      {next !== undefined && (
        <section class="next">
          <h2>{next.title}</h2>
          {next.children}
        </section>
      )}
    </div>
  )
}

/** Something said apart from the facts: the network's own reading. */
export function Panel({ title, children }: { title: string; children?: Child }) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
