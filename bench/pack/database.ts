import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImportTook } from '../programs/import-pack.ts'
import { programPath, run } from '../programs/run.ts'
import { corpusFolder, packOf } from './write-pack.ts'

/** The SQLite database with this many resources, imported by the code as it is now; kept until that changes. */
export async function databaseOf(size: number): Promise<string> {
  const database = join(corpusFolder(size), 'tessera.sqlite')
  const stamp = `${database}.stamp`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === codeStamp()) return database
  await importInto(size)
  return database
}

/** Imports anew and keeps the database for the benchmarks that follow. */
export async function importInto(size: number): Promise<ImportTook> {
  const pack = await packOf(size)
  const database = join(corpusFolder(size), 'tessera.sqlite')
  const unfinished = `${database}.unfinished`
  for (const path of [database, unfinished])
    for (const ending of ['', '-wal', '-shm', '.stamp']) rmSync(path + ending, { force: true })
  const took = await importPack(pack, unfinished)
  renameSync(unfinished, database)
  writeFileSync(`${database}.stamp`, codeStamp())
  return took
}

export async function importPack(pack: string, database: string): Promise<ImportTook> {
  const program = run(programPath('import-pack.ts'), [pack, database])
  try {
    return JSON.parse(await program.line()) as ImportTook
  } finally {
    await program.stop()
  }
}

/** Whatever a database is made by: another print, another database. */
function codeStamp(): string {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const hash = createHash('sha256')
  for (const path of globSync('{store,content,history,exchange,search}/**/*.js', { cwd: dist }).sort())
    hash.update(readFileSync(join(dist, path)))
  return hash.digest('hex')
}
