import { expect, test } from 'vitest'
import type { Instant } from '#shared'
import { createMetrics } from './metrics.ts'

test('answers are counted by class, and nothing of what was asked is kept', async () => {
  const metrics = createMetrics()
  const served = { status: 200, milliseconds: 2, remembered: false }
  metrics.served('/en/library?q=secret', 'GET', served)
  metrics.served('/en/library/secret-report', 'GET', { ...served, remembered: true })
  metrics.served('/en/feed.atom?topic=secret', 'GET', served)
  metrics.served('/fr/files/secret.ics', 'GET', served)
  metrics.served('/api/v1/members/secret', 'GET', { ...served, status: 404 })
  const text = await metrics.answer({ pages: 3, bytes: 1_000 }).text()
  expect(text).not.toContain('secret')
  expect(text).toContain('tessera_answers_total{class="page",status="2xx",remembered="true"} 1')
  expect(text).toContain('tessera_answers_total{class="feed",status="2xx",remembered="false"} 1')
  expect(text).toContain('tessera_answers_total{class="calendar",status="2xx",remembered="false"} 1')
  expect(text).toContain('tessera_answers_total{class="api",status="4xx",remembered="false"} 1')
  expect(text).toContain('tessera_answer_seconds_sum 0.008')
  expect(text).toContain('tessera_page_memory_pages 3')
})

test('runs over official sources are told, and nothing where there was none', async () => {
  const metrics = createMetrics()
  const memory = { pages: 0, bytes: 0 }
  expect(await metrics.answer(memory).text()).not.toContain('tessera_sync')
  const counts = { files: 30, left: 0, requests: 71, conditional: 60, unchanged: 58, changed: 2, notFound: 0 }
  const last = {
    startedAt: '2026-11-23T03:00:00.000Z' as Instant,
    finishedAt: '2026-11-23T03:02:00.000Z' as Instant,
    ...counts,
    failures: 11,
    suggestions: 1,
    withdrawn: 0,
    failed: true,
  }
  const text = await metrics
    .answer(memory, { last, lastSuccessAt: '2026-11-22T03:02:00.000Z' as Instant })
    .text()
  expect(text).toContain('tessera_sync_last_success_timestamp_seconds 1795316520')
  expect(text).toContain('tessera_sync_failed 1')
  expect(text).toContain('tessera_sync_failures 11')
})
