import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { checkText, lexiconLanguages } from '#words'
import { launchChromium } from '../tests/chromium.ts'
import type { Bench, Figure } from './figure.ts'
import { kilobytes, median, milliseconds, spread } from './numbers.ts'
import { ask, type Site, startSite } from './programs/site.ts'

const rounds = 21

/** What the page of the checker loads, in the bytes that the site sends, and how soon it answers, in a real browser. */
export const wordsPage: Bench = {
  name: 'words-page',
  async run({ say }) {
    const data = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
    const site = await startSite(data, 'content/picum')
    const browser = await launchChromium()
    try {
      const weights = await weigh(site, say)
      const page = await browser.newPage()
      await page.goto(`http://localhost:${site.port}/en/words/check`, { waitUntil: 'networkidle' })
      await page.locator('#check-offline-remove').waitFor()
      const times = await takeTimes(page, say)
      return [...weights, ...times, await paragraphAlone()]
    } finally {
      await browser.close()
      await site.stop()
      rmSync(data, { recursive: true, force: true })
    }
  },
}

async function weigh(site: Site, say: (line: string) => void): Promise<Figure[]> {
  const offline = (await ask(site.port, '/en/words/check/offline.js', 'identity')).body.toString()
  const kept = JSON.parse(/const kept = (\{.*?\});/.exec(offline)?.[1] ?? '{}') as Kept
  const sizes = new Map<string, number>()
  for (const path of [...kept.first, ...kept.rest].filter((path) => path.endsWith('.js')))
    sizes.set(path, (await ask(site.port, path)).body.length)
  const size = (paths: readonly string[]) => paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
  const languages = lexiconLanguages.map((language) => ({ language, size: lexiconSize(language, sizes) }))
  for (const one of languages) say(`${one.language} ${kilobytes(one.size)}`)
  const english = languages.find(({ language }) => language === 'en')?.size ?? Number.NaN
  const others = languages.filter(({ language }) => language !== 'en')
  const largest = others.toSorted((a, b) => b.size - a.size)[0]
  const all = [...sizes.values()].reduce((sum, one) => sum + one, 0)
  const scripts = kept.first.filter((path) => path.endsWith('.js'))
  const page = scripts.filter((path) => path.startsWith('/assets/checker.'))
  const engine = size(scripts) - size(page)
  return [
    weight('words page: engine and English', 40_000, engine + english),
    {
      budget: 'words page: its own script',
      limit: '–',
      figure: kilobytes(size(page)),
      met: undefined,
    },
    weight(
      `words page: the largest further language (${largest?.language})`,
      15_000,
      largest?.size ?? Number.NaN,
    ),
    {
      budget: 'words page: everything that is kept for offline',
      limit: '–',
      figure: kilobytes(all),
      met: undefined,
    },
  ]
}

type Kept = { first: readonly string[]; rest: readonly string[] }

/** Lexicons and reasons are called alike, by their language; the lexicon is the larger one. */
function lexiconSize(language: string, sizes: ReadonlyMap<string, number>): number {
  return Math.max(
    ...[...sizes].filter(([path]) => path.startsWith(`/assets/${language}.`)).map(([, size]) => size),
  )
}

function weight(budget: string, limit: number, bytes: number): Figure {
  return { budget, limit: `< ${limit / 1_000} kB`, figure: kilobytes(bytes), met: bytes < limit }
}

async function takeTimes(page: Page, say: (line: string) => void): Promise<Figure[]> {
  await page.locator('#check-language').selectOption('en')
  const first: number[] = []
  for (let round = 0; round < rounds; round++)
    first.push(await page.evaluate<number>(timeOf(pages(50, round))))
  const keys: number[] = []
  for (let round = 0; round < rounds * 4; round++) keys.push(await page.evaluate<number>(timeOfKey(round)))
  say(`first remark ${spread(first, milliseconds)}; after a key ${spread(keys, milliseconds)}`)
  return [
    {
      budget: 'words page: first remark in 50 pages that are put in at once',
      limit: '< 50 ms',
      figure: milliseconds(median(first)),
      noise: spread(first, milliseconds),
      met: median(first) < 50,
    },
    {
      budget: 'words page: from a key in 50 pages to its mark',
      limit: '–',
      figure: milliseconds(median(keys)),
      noise: spread(keys, milliseconds),
      met: undefined,
    },
  ]
}

/** From the moment that the field has the text until the first mark stands behind it. */
function timeOf(text: string): string {
  return `new Promise((done) => {
    const field = document.getElementById('check-text')
    const marks = document.getElementById('check-marks')
    field.value = ''
    field.dispatchEvent(new Event('input'))
    setTimeout(() => {
      const started = performance.now()
      new MutationObserver((_, observer) => {
        if (marks.querySelector('mark') === null) return
        observer.disconnect()
        done(performance.now() - started)
      }).observe(marks, { childList: true, subtree: true })
      field.value = ${JSON.stringify(text)}
      field.dispatchEvent(new Event('input'))
    }, 300)
  })`
}

/** In the middle of the text one paragraph becomes worth a remark, and is fine again with the next key. */
function timeOfKey(round: number): string {
  return `new Promise((done) => {
    const field = document.getElementById('check-text')
    const marks = document.getElementById('check-marks')
    const place = field.value.indexOf('\\n', field.value.length / 2) + 1
    const count = marks.querySelectorAll('mark').length
    setTimeout(() => {
      const started = performance.now()
      new MutationObserver((_, observer) => {
        if (marks.querySelectorAll('mark').length === count) return
        observer.disconnect()
        done(performance.now() - started)
      }).observe(marks, { childList: true, subtree: true })
      ${round % 2 === 0 ? "field.setRangeText('Illegal migrants. ', place, place)" : "field.setRangeText('', place, place + 18)"}
      field.dispatchEvent(new Event('input'))
    }, 30)
  })`
}

/** The engine alone, on the one paragraph that changed. */
async function paragraphAlone(): Promise<Figure> {
  const paragraph = `${sentence.repeat(5)} They say illegal migrants came, and a wave of migrants is on its way.`
  const times: number[] = []
  for (let round = 0; round < 2_000; round++) {
    const text = `${paragraph} ${round}`
    const started = performance.now()
    await checkText(text, { language: 'en' })
    times.push(performance.now() - started)
  }
  const later = times.slice(500)
  return {
    budget: `words page: a paragraph of ${paragraph.length} units, checked again`,
    limit: '< 1 ms',
    figure: milliseconds(median(later)),
    noise: spread(later, milliseconds),
    met: median(later) < 1,
  }
}

const sentence =
  'The people who live here without papers work, raise their children and ask that what the law says about everybody be said about them, too. '

/** About 3,000 units a page, most of them ordinary; now and then there is something to remark on. */
function pages(count: number, seed: number): string {
  const paragraph = `${sentence.repeat(5)}`
  const page = [paragraph, paragraph, `${paragraph} They spoke of illegal migrants again.`, paragraph].join(
    '\n\n',
  )
  return Array.from({ length: count }, (_, at) => `Page ${at + 1} of ${seed}.\n\n${page}`).join('\n\n')
}
