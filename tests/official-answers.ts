import { readFileSync } from 'node:fs'
import type { Candidate, Reading } from '../src/official/candidate.ts'
import type { Asked } from '../src/official/meaning.ts'
import { day } from './policy-files.ts'

/** An answer of an official source as it would come over the wire: invented content in the shapes that were recorded. */
export function officialAnswer(name: string): string {
  return readFileSync(new URL(`../src/official/fixtures/${name}`, import.meta.url), 'utf8')
}

export function asked(procedure: string, form: Asked['form'] = 'regulation'): Asked {
  return { procedure, form, today: day('2026-11-22') }
}

/** The candidates of a reading, one line each: `2024-05-14 signature`, with what else is said of it. */
export function linesOf({ candidates }: Pick<Reading, 'candidates'>): string[] {
  return candidates.map(({ date, kind, planned, outcome, committee, document, mapping }) =>
    [date, kind, planned ? 'planned' : '', outcome, committee, document, mapping === 'exact' ? '' : mapping]
      .filter(Boolean)
      .join(' '),
  )
}

/** `kind date` and words: parliament, act, planned, an outcome, `procedure:…`, `id:…`; from Cellar when nothing else is said. */
export function candidate(line: string): Candidate {
  const [kind, date, ...words] = line.split(' ') as [Candidate['kind'], string, ...string[]]
  const after = (prefix: string) => words.find((word) => word.startsWith(prefix))?.slice(prefix.length)
  const outcome = words.find((word) => /^(approved|amended|rejected)$/.test(word))
  const feed = words.includes('parliament') ? 'parliament' : 'cellar'
  return {
    feed,
    procedure: after('procedure:') ?? '2025/9001(COD)',
    kind,
    date: day(date),
    planned: words.includes('planned'),
    ...(outcome && { outcome: outcome as NonNullable<Candidate['outcome']> }),
    source: `https://example.org/${feed}`,
    nativeCode: words.includes('act') ? 'work_date_document' : 'A_CODE',
    nativeId: after('id:') ?? `${feed}-${kind}-${date}${words.includes('act') ? '-act' : ''}`,
    mapping: words.includes('conditional') ? 'conditional' : 'exact',
  }
}
