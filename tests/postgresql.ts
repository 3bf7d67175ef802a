import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { openStore } from '../src/store/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL of this run, without the name of a database. */
    postgresql: string
  }
}

/** The database that every test's own is copied from: tables and nothing in them. */
export const templateDatabase = 'tessera_template'

/** Starts one real PostgreSQL for the whole run; it ends with the run, however that ends. */
export default async function startPostgresql(project: TestProject): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('postgresql-server.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const address = await firstLine(server)
  project.provide('postgresql', address)
  const store = await openStore({ databaseUrl: `${address}/${templateDatabase}` })
  await store.close()
  return async () => {
    server.stdin.end()
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

function firstLine(server: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> }): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(server.stdout).once('line', resolve)
    server.once('exit', () =>
      reject(new Error('PostgreSQL for the tests did not start; the reason is above.')),
    )
  })
}
