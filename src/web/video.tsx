import { formatDuration, type Language, messages } from '#languages'
import type { Hue } from './hues.ts'
import { Mosaic } from './mosaic.tsx'
import { type Said, spoken, wordsOf } from './text.tsx'

/** The running time of a video: digits that never turn round, with their meaning for screen readers. */
export function VideoLength({ language, seconds }: { language: Language; seconds: number }) {
  const duration = formatDuration(seconds, language)
  return (
    <time datetime={`PT${Math.round(seconds)}S`}>
      <span class="hidden-text">{messages(language)('video.length', { duration })}</span>
      <bdi dir="ltr" aria-hidden="true">
        {duration}
      </bdi>
    </time>
  )
}

type PosterProps = {
  language: Language
  id: string
  seconds?: number | undefined
  hues?: readonly Hue[] | undefined
}

/** The picture of a video: its mosaic on dark ground, a play sign and how long it runs. */
export function VideoPoster({ language, id, seconds, hues }: PosterProps) {
  return (
    <span class="poster">
      <Mosaic seed={id} variant="poster" hues={hues} />
      <span class="play">
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M1 0l9 5-9 5z" />
        </svg>
        {seconds !== undefined && <VideoLength language={language} seconds={seconds} />}
      </span>
    </span>
  )
}

type VideoCardProps = PosterProps & { path: string; title: Said; level?: 2 | 3 }

/** A video in a list: poster and title lead to its page here; nothing is loaded from elsewhere. */
export function VideoCard({ path, title, level = 3, ...poster }: VideoCardProps) {
  const Heading = `h${level}` as 'h3'
  return (
    <article class="video">
      <VideoPoster {...poster} />
      <Heading {...spoken(title, poster.language)}>
        <a href={path}>{wordsOf(title)}</a>
      </Heading>
    </article>
  )
}

type WatchVideoProps = PosterProps & {
  /** Where the video is kept. */
  watch: string
}

/** The video on its own page: choosing it first says who keeps it and what they will learn, then offers the link. */
export function WatchVideo({ watch, ...poster }: WatchVideoProps) {
  const t = messages(poster.language)
  const host = hostOf(watch)
  return (
    <details class="watch">
      <summary>
        <VideoPoster {...poster} />
        <span class="button">{t('video.watch')}</span>
      </summary>
      <p>{t('video.leaving', { host })}</p>
      <p>
        <a class="button main" href={watch} rel="noreferrer">
          {t('video.open', { host })}
        </a>
      </p>
    </details>
  )
}

/** The host of an address as people know it, without `www.`; the address itself when it has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, '') ?? address
}
