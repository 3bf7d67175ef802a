import { expect, test } from 'vitest'
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
