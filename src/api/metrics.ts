import type { PastRun } from '#official'
import type { Instant } from '#shared'
import type { Served } from '#web'

/** Counts of answers by what was asked for; never who, and never what exactly. */
export type Metrics = {
  /** Told of every answer. */
  served: (path: string, method: string, served: Served) => void
  /** All counts as Prometheus reads them. */
  answer: (memory: { pages: number; bytes: number }, sync?: SyncRuns) => Response
}

/** How the runs over official sources went. */
export type SyncRuns = { readonly last?: PastRun; readonly lastSuccessAt?: Instant }

const classes = ['page', 'asset', 'feed', 'calendar', 'api', 'oai', 'operator'] as const
type RequestClass = (typeof classes)[number]

export function createMetrics(): Metrics {
  const counts = new Map<string, number>()
  let milliseconds = 0
  let made = 0
  return {
    served(path, _method, served) {
      const name = `${classOf(path)}/${Math.floor(served.status / 100)}xx/${served.remembered}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (served.remembered) return
      milliseconds += served.milliseconds
      made++
    },
    answer(memory, sync = {}) {
      const { rss, heapUsed } = process.memoryUsage()
      const lines = [
        ...heading('tessera_answers_total', 'counter', 'Answers sent, by class, status and page memory'),
        ...[...counts].sort().map(([name, count]) => {
          const [requestClass, status, remembered] = name.split('/')
          return `tessera_answers_total{class="${requestClass}",status="${status}",remembered="${remembered}"} ${count}`
        }),
        ...heading(
          'tessera_answer_seconds',
          'summary',
          'Time taken to make answers that were not remembered',
        ),
        `tessera_answer_seconds_sum ${milliseconds / 1_000}`,
        `tessera_answer_seconds_count ${made}`,
        ...gauge('tessera_page_memory_pages', 'Pages remembered', memory.pages),
        ...gauge('tessera_page_memory_bytes', 'Bytes that remembered pages take', memory.bytes),
        ...gauge('process_resident_memory_bytes', 'Resident memory of the process', rss),
        ...gauge('nodejs_heap_used_bytes', 'Memory in use by the program', heapUsed),
        ...gauge('process_uptime_seconds', 'Time since the start', process.uptime()),
        ...syncLines(sync),
      ]
      return new Response(`${lines.join('\n')}\n`, {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
      })
    },
  }
}

/** Nothing where official sources were never asked: a missing value is an honest one. */
function syncLines({ last, lastSuccessAt }: SyncRuns): string[] {
  if (last === undefined) return []
  const seconds = (instant: Instant) => Date.parse(instant) / 1_000
  return [
    ...(lastSuccessAt === undefined
      ? []
      : gauge(
          'tessera_sync_last_success_timestamp_seconds',
          'When a run over the official sources last ended that can be relied on',
          seconds(lastSuccessAt),
        )),
    ...gauge(
      'tessera_sync_last_run_timestamp_seconds',
      'When the last run over the official sources ended',
      seconds(last.finishedAt),
    ),
    ...gauge('tessera_sync_failed', 'Whether the last run must not be relied on', last.failed ? 1 : 0),
    ...gauge('tessera_sync_failures', 'Questions of the last run without a usable answer', last.failures),
    ...gauge('tessera_sync_requests', 'Requests that the last run sent', last.requests),
  ]
}

function classOf(path: string): RequestClass {
  const [place = ''] = path.split('?')
  if (place.startsWith('/assets/')) return 'asset'
  if (/^\/(?:healthz|readyz|metrics)$/.test(place)) return 'operator'
  if (/^\/api(?:\/|$)/.test(place)) return 'api'
  if (place === '/oai') return 'oai'
  if (place.endsWith('.ics')) return 'calendar'
  return /\/feed\.(?:atom|rss|json)$/.test(place) ? 'feed' : 'page'
}

function heading(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function gauge(name: string, help: string, value: number): string[] {
  return [...heading(name, 'gauge', help), `${name} ${value}`]
}
