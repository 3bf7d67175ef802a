import type { Child } from 'hono/jsx'
import { type Language, messages } from '#languages'
import type { PartialDate } from '#shared'
import { DateText } from './text.tsx'

/** Who acts: the Parliament, the Council, both together, or neither. */
export type Lane = 'parliament' | 'council' | 'joint' | 'other'

export type TimelineItem = {
  id?: string
  date?: PartialDate | undefined
  /** Said where there is no date; left out: that it is not known. */
  undated?: string | undefined
  /** Announced or due, not yet seen to happen. */
  planned?: boolean | undefined
  lane: Lane
  title: Child
  /** Note, source, conflict: what stands below the title. */
  detail?: Child
}

/** What happened and what is due, in order, each with its date and the one who acts. What is planned is dotted. */
export function TimelineList({ language, items }: { language: Language; items: readonly TimelineItem[] }) {
  const t = messages(language)
  return (
    <ol class="timeline-list">
      {items.map(({ id, date, undated, planned, lane, title, detail }) => (
        <li id={id} class={planned ? `${lane} planned` : lane}>
          <p class="when">
            {date === undefined ? (
              (undated ?? t('date.unknown'))
            ) : (
              <DateText date={date} language={language} style="short" />
            )}
          </p>
          <div>
            <p class="strong">{title}</p>
            {detail}
          </div>
        </li>
      ))}
    </ol>
  )
}
