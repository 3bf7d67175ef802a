/** Promise 3: a reader gets no cookie, no identifier, and no line in a log that holds their address or what they asked. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { createLog } from '../../src/web/index.ts'
import { visit } from '../browser.ts'
import type { Answer } from '../crawl.ts'
import { pageTypes } from '../page-types.ts'
import { type Reachable, startSite } from '../running-site.ts'
import { sampleAnswers, sampleSite } from '../sample-site.ts'
import { buildWorld } from '../world.ts'

test('no answer sets a cookie, or anything else that could be sent back to know a reader again', async () => {
  const answers = [...(await sampleAnswers()).values()]
  expect(answers.length).toBeGreaterThan(500)
  expect(answers.flatMap((answer) => findMarks(answer).map((mark) => `${answer.path}: ${mark}`))).toEqual([])
})

test('two readers get the same bytes and the same ETag', async () => {
  for (const path of Object.values(pageTypes)) {
    const [one, other] = await Promise.all([
      sampleSite.ask(path, {
        'user-agent': 'one',
        cookie: 'a=1',
        referer: 'https://one.example/',
        'x-forwarded-for': '192.0.2.1',
      }),
      sampleSite.ask(path, { 'user-agent': 'other', dnt: '1' }),
    ])
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'))
    expect(await other.text()).toBe(await one.text())
  }
})

const checker = pageTypes['checker of words']

test('nothing is kept in the browser', async () => {
  const { page, context, close } = await visit(sampleSite.origin, { javascript: true })
  const paths = Object.values(pageTypes).filter((path) => path !== checker)
  for (const path of paths) await page.goto(path, { waitUntil: 'load' })
  const kept = await page.evaluate(`(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])()`)
  expect(kept).toEqual([0, 0, 0, 0, 0])
  expect(await context.cookies()).toEqual([])
  await close()
})

test('the checker keeps its own files, to work without a network, and nothing of who reads or writes', async () => {
  const { page, context, close } = await visit(sampleSite.origin, { javascript: true })
  await page.goto(checker, { waitUntil: 'load' })
  await page.evaluate('navigator.serviceWorker.ready')
  const cached = `(async () => (await Promise.all((await caches.keys()).map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname + new URL(url).search)))).flat())()`
  const paths = async () => (await page.evaluate(cached)) as string[]
  await expect.poll(async () => (await paths()).length).toBeGreaterThan(3)
  expect((await paths()).filter((path) => path !== checker && !path.startsWith('/assets/'))).toEqual([])
  const others = await page.evaluate(
    '(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])()',
  )
  expect(others).toEqual([0, 0, 0])
  expect(await context.cookies()).toEqual([])
  await close()
})

test('the log tells which pages were read, not by whom or what was asked', async () => {
  const site = await startSite({ fill: buildWorld })
  await ask(site, '/en/library?q=my-own-question&token=secret-of-a-reader')
  await ask(site, '/en/nowhere?name=secret-of-a-reader')
  await ask(site, '/%E0%A4%A?q=my-own-question')
  await ask(site, '/en/', 'POST')
  await ask(site, '/api/v1/words/check', 'POST', '{"text": "secret-of-a-reader", "language": "en"}')
  await ask(site, '/api/v1/words/check', 'POST', 'secret-of-a-reader')
  await expect.poll(() => site.log.length).toBeGreaterThanOrEqual(6)
  await site.stop()
  const log = site.log.join('')
  expect(log).toContain('/en/library')
  expect(findTraces(log)).toEqual([])
})

test('a bug is logged without the question that met it', () => {
  const lines: string[] = []
  createLog('errors', (line) => lines.push(line) > 0).failed(new Error('the index is gone'))
  expect(lines.join('')).toContain('the index is gone')
  expect(findTraces(lines.join(''))).toEqual([])
})

test.each([
  ['a cookie', { 'set-cookie': 'id=1' }],
  ['a report of errors', { 'report-to': '{}' }],
  ['a hint that asks for more about the device', { 'accept-ch': 'Sec-CH-UA-Model' }],
  ['a timing that names others', { 'timing-allow-origin': '*' }],
  ['an answer with a number of its own', { 'x-request-id': 'b1946ac9' }],
])('is broken by %s', (_, headers) => {
  expect(findMarks({ headers: headers as Record<string, string> })).toHaveLength(1)
})

test.each([
  '{"path":"/en/","ip":"192.0.2.1"}',
  '{"remote":"2001:db8::1"}',
  '{"path":"/en/library?q=my-own-question"}',
  '{"agent":"Reader/1.0"}',
])('is broken by the line %s', (line) => {
  expect(findTraces(line)).not.toEqual([])
})

/** Headers by which a reader could be known again, or that make a browser tell more than it must. */
function findMarks({ headers }: Pick<Answer, 'headers'>): string[] {
  const telling =
    /^(set-cookie|report-to|reporting-endpoints|nel|accept-ch|critical-ch|timing-allow-origin|x-(request|trace|session|visitor)-id|server-timing|x-powered-by|server)$/
  return Object.keys(headers).filter((name) => telling.test(name))
}

function findTraces(log: string): string[] {
  const traces = [
    /\b\d{1,3}(\.\d{1,3}){3}\b/,
    /[0-9a-f]{1,4}:(:?[0-9a-f]{1,4}){1,7}\b(?<!\d\d:\d\d)(?<!T\d\d:\d\d:\d\d)/i,
    /my-own-question/,
    /secret-of-a-reader/,
    /Reader\/1\.0/,
    /reader\.example/,
  ]
  return traces.flatMap((trace) => trace.exec(log.replaceAll(/"at":"[^"]*"/g, ''))?.[0] ?? [])
}

/** Asks as a browser that tells all it can. */
function ask(site: Reachable, path: string, method = 'GET', body = ''): Promise<void> {
  const headers = {
    'user-agent': 'Reader/1.0',
    referer: 'https://reader.example/',
    'x-forwarded-for': '192.0.2.77',
    forwarded: 'for=192.0.2.77',
  }
  return new Promise((resolve, reject) => {
    request(site.origin + path, { method, headers }, (response) => response.resume().once('end', resolve))
      .once('error', reject)
      .end(body)
  })
}
