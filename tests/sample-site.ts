import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inject } from 'vitest'
import { type Answer, crawl } from './crawl.ts'
import { type Reachable, reach } from './running-site.ts'

/** The sample network, running once for all tests that only read it. */
export const sampleSite: Reachable = reach(inject('site'))

let answers: Promise<Map<string, Answer>> | undefined

/** All that a crawl of the sample network comes to. The first test that asks walks; the others read what it wrote down. */
export function sampleAnswers(): Promise<Map<string, Answer>> {
  answers ??= readOrCrawl(inject('crawl'))
  return answers
}

async function readOrCrawl(file: string): Promise<Map<string, Answer>> {
  if (existsSync(file)) return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Answer][])
  const found = await crawl(sampleSite)
  const draft = `${file}-${process.pid}`
  writeFileSync(draft, JSON.stringify([...found]))
  renameSync(draft, file)
  return found
}
