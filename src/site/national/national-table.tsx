import type { Child } from 'hono/jsx'
import type { Localised } from '#content'
import type { NationalFact } from '#policies'
import { DateText, Text } from '#web'
import { HostLink } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import { type NationalLine, noteOf } from './national-lines.ts'

type NationalTableProps = {
  request: SiteRequest
  file: Localised<'policy-file'>
  lines: readonly NationalLine[]
}

/** How far each country has come, as of when, and who says so. On a narrow screen each row is a block that names its own cells. */
export function NationalTable({ request, file, lines }: NationalTableProps) {
  const { t } = request
  const unknown = lines.filter(({ state }) => state === 'unknown')
  const head = columns.map((column) => t(`national.column.${column}`))
  return (
    <table class="national-table">
      <caption class="hidden-text">{t('national.table')}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ state }) => state !== 'unknown')
          .map((line) => (
            <Row head={head} cells={cellsOf(request, file, line)} state={line.state} />
          ))}
        {unknown.length > 0 && (
          <Row
            head={head}
            cells={[
              unknown.map(({ name }) => name).join(t('list.comma')),
              t('policy.national.unknown'),
              undefined,
              undefined,
              undefined,
              t('national.unknownNote'),
            ]}
            state="unknown"
          />
        )}
      </tbody>
    </table>
  )
}

const columns = ['country', 'state', 'asOf', 'source', 'read', 'note'] as const

type RowProps = { head: readonly string[]; cells: readonly Child[]; state: NationalLine['state'] }

/** An empty cell is a dash beside others, and nothing at all in a block. */
function Row({ head, cells: [country, ...rest], state }: RowProps) {
  return (
    <tr class={state}>
      <th scope="row">{country}</th>
      {rest.map((cell, i) =>
        cell === undefined ? (
          <td class="none">–</td>
        ) : (
          <td>
            <span class="label">{head[i + 1]}</span> {cell}
          </td>
        ),
      )}
    </tr>
  )
}

function cellsOf(request: SiteRequest, file: Localised<'policy-file'>, line: NationalLine): Child[] {
  const { language, t } = request
  const { name, state, fact, earlier } = line
  const { notBoundSource } = file.shared
  return [
    name,
    <strong>{t(`policy.national.${state}`)}</strong>,
    fact && <DateText date={fact.date} language={language} style="short" />,
    fact === undefined ? (
      state === 'not-bound' && notBoundSource !== undefined ? (
        <HostLink href={notBoundSource} />
      ) : undefined
    ) : (
      <HostLink href={fact.source} />
    ),
    fact?.checked && <DateText date={fact.checked} language={language} style="short" />,
    hasNotes(file, fact, earlier) ? (
      <Notes request={request} file={file} fact={fact} earlier={earlier} />
    ) : undefined,
  ]
}

type NotesProps = {
  request: SiteRequest
  file: Localised<'policy-file'>
  fact: NationalFact | undefined
  earlier: readonly NationalFact[]
}

function hasNotes(
  file: Localised<'policy-file'>,
  fact: NationalFact | undefined,
  earlier: readonly NationalFact[],
): boolean {
  if (earlier.length > 0) return true
  if (fact === undefined) return false
  return fact.measures !== undefined || fact.confidence !== 'verified' || noteOf(file, fact) !== undefined
}

/** What else is known of a country, and what was said of it before. */
function Notes({ request, file, fact, earlier }: NotesProps) {
  const { t } = request
  return (
    <>
      {fact !== undefined && <FactNote request={request} file={file} fact={fact} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('national.earlier', { count: earlier.length })}</summary>
          <ul class="plain">
            {earlier.map((before) => (
              <li>
                {t(`policy.national.${before.state}`)}
                {t('list.comma')}
                <DateText date={before.date} language={request.language} style="short" /> (
                <HostLink href={before.source} />)
                <FactNote request={request} file={file} fact={before} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function FactNote({
  request: { language, t },
  file,
  fact,
}: Omit<NotesProps, 'earlier' | 'fact'> & { fact: NationalFact }) {
  const note = noteOf(file, fact)
  return (
    <>
      {fact.measures !== undefined && <div>{t('national.measures', { count: fact.measures })}</div>}
      {note !== undefined && (
        <div>
          <Text of={note} within={language} />
        </div>
      )}
      {fact.confidence === 'general' && <div class="soft">{t('policy.confidence.general')}</div>}
    </>
  )
}
