import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'
import { median, megabytes, seconds, spread, whole } from './numbers.ts'
import { databaseOf } from './pack/database.ts'
import { pagesOf } from './pack/pages.ts'
import { ask, type Site, startSite } from './programs/site.ts'

const starts = 7

/** From the start of the process to the first page, and what it then keeps in memory: with the sample network, and with the largest corpus. */
export const startAndMemory: Bench = {
  name: 'start',
  async run({ sizes, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
    try {
      say('the sample network')
      const figures = await sampleFigures(folder)
      const size = sizes.at(-1) ?? 0
      say(`${whole(size)} resources`)
      const large = join(folder, 'large')
      copyDatabase(await databaseOf(size), large)
      return [...figures, ...(await largeFigures(large, size))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

type Start = { first: number; processor: number; resident: number; afterPages: number }

async function sampleFigures(folder: string): Promise<Figure[]> {
  const empty = performance.now()
  const filling = await startSite(folder, 'content/picum')
  const filled = (performance.now() - empty) / 1_000
  const paths = await pathsOf(filling)
  await filling.stop()
  const all: Start[] = []
  for (let i = 0; i < starts; i++) all.push(await startOnce(folder, paths))
  const firsts = all.map(({ first }) => first)
  const residents = all.map(({ resident }) => resident)
  return [
    {
      budget: 'start to first answer, sample network loaded',
      limit: '≤ 1 s',
      figure: seconds(median(firsts)),
      ratio: `${seconds(median(all.map(({ processor }) => processor)))} of processor`,
      noise: spread(firsts, seconds),
      met: median(firsts) <= 1,
    },
    {
      budget: `resident then, and after ${whole(paths.length)} different pages`,
      limit: '≤ 150 MB',
      figure: `${megabytes(median(residents))}, ${megabytes(median(all.map(({ afterPages }) => afterPages)))}`,
      noise: spread(residents, megabytes),
      met: median(residents) <= 150e6,
    },
    {
      budget: 'very first start: tables made, sample network imported',
      limit: '',
      figure: seconds(filled),
      met: undefined,
    },
  ]
}

async function startOnce(data: string, paths: readonly string[]): Promise<Start> {
  const started = performance.now()
  const site = await startSite(data)
  await ask(site.port, '/en/')
  const first = (performance.now() - started) / 1_000
  const processor = site.processor()
  const resident = site.resident()
  for (const path of paths) await ask(site.port, path)
  const afterPages = site.resident()
  await site.stop()
  return { first, processor, resident, afterPages }
}

/** Every page that the sitemap names. */
async function pathsOf(site: Site): Promise<string[]> {
  const { body } = await ask(site.port, '/sitemap.xml', 'identity')
  return [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => {
    const { pathname, search } = new URL(url)
    return pathname + search
  })
}

function copyDatabase(from: string, folder: string): void {
  mkdirSync(folder)
  copyFileSync(from, join(folder, 'tessera.sqlite'))
}

async function largeFigures(data: string, size: number): Promise<Figure[]> {
  const paths = Object.values(pagesOf(size)).flat()
  const { first, resident, afterPages } = await startOnce(data, paths)
  return [
    {
      budget: `${whole(size)} resources: resident after ${whole(paths.length)} pages and searches`,
      limit: '≤ 400 MB',
      figure: megabytes(afterPages),
      ratio: `${megabytes(resident)} after the first answer`,
      met: size < 100_000 ? undefined : afterPages <= 400e6,
    },
    {
      budget: `${whole(size)} resources: start to first answer`,
      limit: '',
      figure: seconds(first),
      met: undefined,
    },
  ]
}
