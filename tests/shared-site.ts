import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site of this run is, `http://127.0.0.1:40123`. */
    site: string
    /** Where the first test that crawls the site writes down what it found. */
    crawl: string
  }
}

/** Starts the sample network once for the whole run, in a process of its own. */
export default async function startSharedSite(project: TestProject): Promise<() => Promise<void>> {
  const program = fileURLToPath(new URL('site-process.ts', import.meta.url))
  const server = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  project.provide('site', await firstLine(server))
  const folder = mkdtempSync(join(tmpdir(), 'tessera-crawl-'))
  project.provide('crawl', join(folder, 'answers.json'))
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function firstLine(server: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> }): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve)
    server.once('exit', () => reject(new Error('The site for the tests did not start; the reason is above.')))
  })
}
