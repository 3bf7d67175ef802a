import { type TimelineEntry, type Votes, votesOf } from '#policies'
import { DateText, SectionHeading } from '#web'
import { HostLink } from '../common/links.tsx'
import { EventTitle } from './file-event.tsx'
import type { FileOnPage } from './file-on-page.ts'
import { votesInWords } from './file-texts.ts'

/** More are folded. */
const shown = 6

/** Every vote whose numbers are known, the newest first, as a bar and in words. */
export function VotesSection({ on }: { on: FileOnPage }) {
  const { t } = on.request
  const votes = on.timeline
    .flatMap((entry) => {
      const cast = votesOf(entry.event)
      return cast === undefined ? [] : [{ entry, cast }]
    })
    .toReversed()
  if (votes.length === 0) return null
  return (
    <section>
      <SectionHeading id="votes">{t('file.votes')}</SectionHeading>
      <VoteList on={on} votes={votes.slice(0, shown)} />
      {votes.length > shown && (
        <details>
          <summary>{t('file.olderVotes', { count: votes.length - shown })}</summary>
          <VoteList on={on} votes={votes.slice(shown)} />
        </details>
      )}
    </section>
  )
}

type VoteListProps = { on: FileOnPage; votes: readonly { entry: TimelineEntry; cast: Votes }[] }

function VoteList({ on, votes }: VoteListProps) {
  const { t, language } = on.request
  return (
    <ul class="rows votes">
      {votes.map(({ entry, cast }) => (
        <li>
          <p class="when soft">
            {entry.date !== undefined && <DateText date={entry.date} language={language} style="short" />}
          </p>
          <div>
            <p class="strong">
              <EventTitle on={on} entry={entry} />
            </p>
            <VoteBar cast={cast} />
            <p>
              {votesInWords(on.request, cast)}
              <small class="soft">
                {' · '}
                {t('file.source')}
                {t('file.termIs')}
                <HostLink href={entry.event.source} />
              </small>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const gap = 0.6

/** For, abstained and against, each as long as its share; a tick marks half of the votes that count. The words beside it say the same. */
function VoteBar({ cast }: { cast: Votes }) {
  const total = cast.for + cast.abstain + cast.against
  if (total === 0) return null
  const room = 100 - 2 * gap
  const share = (count: number) => Math.round((room * count * 100) / total) / 100
  const [yes, none, no] = [share(cast.for), share(cast.abstain), share(cast.against)]
  return (
    <svg class="vote-bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="for" width={yes} height="5" />
      <rect class="abstain" x={yes + gap} y="1.5" width={none} height="2" />
      <rect class="against" x={yes + none + 2 * gap} width={no} height="5" />
    </svg>
  )
}
