import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../tests/chromium.ts'
import type { Bench, Figure } from './figure.ts'
import { kilobytes } from './numbers.ts'
import { ask, type Site, startSite } from './programs/site.ts'

/** What a browser with an empty cache loads for the home page: everything it really asks for, in the bytes that the site sends for it. */
export const homeWeight: Bench = {
  name: 'weight',
  async run({ say }) {
    const data = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
    const site = await startSite(data, 'content/picum')
    const browser = await launchChromium()
    try {
      const figures: Figure[] = []
      for (const language of ['en', 'ar']) {
        const page = await browser.newPage()
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await page.goto(`http://localhost:${site.port}/${language}/`, { waitUntil: 'networkidle' })
        // A browser without a window does not fetch the icon; others do.
        const icon = await page.locator('link[rel=icon]').getAttribute('href')
        if (icon !== null) asked.push(icon)
        await page.close()
        figures.push(...(await weigh(site, language, asked, say)))
      }
      return figures
    } finally {
      await browser.close()
      await site.stop()
      rmSync(data, { recursive: true, force: true })
    }
  },
}

async function weigh(
  site: Site,
  language: string,
  asked: readonly string[],
  say: (line: string) => void,
): Promise<Figure[]> {
  const sums = { all: 0, fonts: 0, scripts: 0 }
  for (const path of new Set(asked)) {
    const { body, headers, status } = await ask(site.port, path)
    say(`${kilobytes(body.length).padStart(9)}  ${status}  ${path}`)
    sums.all += body.length
    if (headers['content-type']?.startsWith('font/')) sums.fonts += body.length
    if (headers['content-type']?.includes('javascript')) sums.scripts += body.length
  }
  return [
    weight(`home page in “${language}”, first visit, with fonts`, 60_000, sums.all),
    weight(`home page in “${language}”, without fonts`, 20_000, sums.all - sums.fonts),
    weight(`home page in “${language}”, scripts`, 0, sums.scripts),
  ]
}

function weight(budget: string, limit: number, bytes: number): Figure {
  return { budget, limit: `≤ ${limit / 1_000} kB`, figure: kilobytes(bytes), met: bytes <= limit }
}
