import type { Child } from 'hono/jsx'
import { formatNumber, type Language, messages, nameOf } from '#languages'
import type { PartialDate } from '#shared'
import type { Hue } from './hues.ts'
import { Mosaic } from './mosaic.tsx'
import { StatusChip, type StatusGroup } from './status-chip.tsx'
import { DateText, Facts, type Said, spoken, Text, wordsOf } from './text.tsx'
import { VideoLength } from './video.tsx'

export type ResourceSummary = {
  /** Its permanent id: the mosaic is drawn from it. */
  id: string
  path: string
  title: Said
  /** Its format, as a word. */
  format: string
  /** Its main topic. */
  topic?: Said | undefined
  date?: PartialDate | undefined
  /** Languages in which the document itself can be read. */
  languages?: readonly Language[] | undefined
  pages?: number | undefined
  seconds?: number | undefined
  /** Hues of its topics; the first is enough. */
  hues?: readonly Hue[] | undefined
  summary?: Said | undefined
  /** The title with what a search found marked in it. */
  marked?: Child
  /** The passage that a search found, already marked. */
  passage?: Child
}

type ResourceItemProps = { language: Language; resource: ResourceSummary; level?: 2 | 3 | 4 }

/** One resource in a list: a small mosaic, what it is, its title, and its facts. To be put into `<ul class="rows">`. */
export function ResourceItem({ language, resource, level = 3 }: ResourceItemProps) {
  const t = messages(language)
  const { format, topic, title, date, languages = [], pages, seconds } = resource
  const Heading = `h${level}` as 'h3'
  return (
    <li class="resource">
      <Mosaic seed={resource.id} variant="thumb" hues={resource.hues} />
      <div>
        <p class="kicker">
          {format}
          {topic !== undefined && (
            <>
              {' · '}
              <Text of={topic} within={language} />
            </>
          )}
        </p>
        <Heading {...spoken(title, language)}>
          <a href={resource.path}>{resource.marked ?? wordsOf(title)}</a>
        </Heading>
        {resource.summary !== undefined && (
          <p {...spoken(resource.summary, language)}>{wordsOf(resource.summary)}</p>
        )}
        {resource.passage !== undefined && <p class="passage">{resource.passage}</p>}
        <Facts
          of={[
            date !== undefined && <DateText date={date} language={language} style="short" />,
            seconds !== undefined && <VideoLength language={language} seconds={seconds} />,
            languages.length > 0 && <Languages of={languages} within={language} />,
            pages !== undefined && t('counts.pages', { count: pages }),
          ]}
        />
      </div>
    </li>
  )
}

/** Languages in their own names: “English, français, العربية”. */
export function Languages({ of, within }: { of: readonly Language[]; within: Language }) {
  const comma = messages(within)('list.comma')
  return (
    <>
      {of.map((language, place) => (
        <>
          {place > 0 && comma}
          <bdi lang={language}>{nameOf(language, language)}</bdi>
        </>
      ))}
    </>
  )
}

type WorkAreaCardProps = {
  language: Language
  area: { id: string; path: string; title: Said; hue?: Hue | undefined; files: number; resources: number }
}

/** One area of work: its band, its name and how much there is. To be put into `<ul class="areas">`. */
export function WorkAreaCard({ language, area }: WorkAreaCardProps) {
  const t = messages(language)
  const counts = [t('counts.files', { count: area.files }), t('counts.resources', { count: area.resources })]
  return (
    <li class="area">
      <Mosaic seed={area.id} variant="band" hues={area.hue === undefined ? undefined : [area.hue]} />
      <h3 {...spoken(area.title, language)}>
        <a href={area.path}>{wordsOf(area.title)}</a>
      </h3>
      <Facts of={counts} />
    </li>
  )
}

type PolicyRowProps = {
  language: Language
  /** The day that puts it here: of what moved, or of what comes next. */
  date?: PartialDate | undefined
  file: { path: string; title: Said }
  /** One sentence: what happened, or where it stands. */
  children?: Child
  status?: { group: StatusGroup; label: Child } | undefined
}

/** One policy file in a list: date, name, sentence, status. To be put into `<ul class="rows">`. */
export function PolicyRow({ language, date, file, children, status }: PolicyRowProps) {
  return (
    <li class={date === undefined ? 'policy undated' : 'policy'}>
      {date !== undefined && <DateText date={date} language={language} style="short" />}
      <p>
        <a class="strong" href={file.path} {...spoken(file.title, language)}>
          {wordsOf(file.title)}
        </a>{' '}
        {children}
      </p>
      {status !== undefined && <StatusChip group={status.group}>{status.label}</StatusChip>}
    </li>
  )
}

type AskItemProps = { outcome: { group: StatusGroup; label: Child }; children?: Child }

/** One demand with what became of it beside it. To be put into `<ul class="rows">`. */
export function AskItem({ outcome, children }: AskItemProps) {
  return (
    <li class="ask">
      <StatusChip group={outcome.group}>{outcome.label}</StatusChip>
      <div>{children}</div>
    </li>
  )
}

/** Facts with names, as a definition list; what is absent leaves no line. */
export function Definitions({ of }: { of: readonly (readonly [term: Child, definition: Child])[] }) {
  const lines = of.filter(
    ([, definition]) =>
      definition !== undefined && definition !== null && definition !== false && definition !== '',
  )
  if (lines.length === 0) return null
  return (
    <dl class="definitions">
      {lines.map(([term, definition]) => (
        <div>
          <dt>{term}</dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A large number with its unit and what to know about it. */
export function Figure({
  language,
  value,
  unit,
  children,
}: {
  language: Language
  value: number | string
  unit: Said
  children?: Child
}) {
  return (
    <figure class="figure">
      <p>
        <span class="number">{typeof value === 'number' ? formatNumber(value, language) : value}</span>{' '}
        <Text of={unit} within={language} />
      </p>
      {children !== undefined && <figcaption>{children}</figcaption>}
    </figure>
  )
}
