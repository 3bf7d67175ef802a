import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, Invalid } from '#shared'

export type Config = {
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where readers find the site, without a slash at the end; undefined: where the server listens. */
  origin: string | undefined
  /** Folder of the SQLite database. */
  data: string
  databaseUrl: string | undefined
  /** The pack loaded into an empty database; undefined: none. */
  content: string | undefined
  /** Most bytes that remembered pages may take. */
  pageMemory: number
  log: 'errors' | 'requests'
  /** Whether official sources are asked while the site is served. */
  sync: 'off' | 'daily'
  /** Base addresses of the official sources, without a slash at the end; undefined: never asked. */
  parliamentApi: string | undefined
  cellar: string | undefined
}

export type Setting = { name: string; default: string; help: string; secret?: true }

type Reader<T> = Setting & { read: (value: string) => T }

const root = fileURLToPath(new URL('../', import.meta.url))

/** Every setting there is. The reference page and `tessera settings` print this table. */
const table = {
  host: setting(
    'TESSERA_HOST',
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 or :: for every network',
    (value) => {
      if (!/^[\w.:-]+$/.test(value)) throw 'is not a host name or address; write for example 127.0.0.1'
      return value
    },
  ),
  port: setting('PORT', '3000', 'Port to listen on; 0 takes any free one', (value) => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
      throw 'is not a port; write a number from 0 to 65535'
    return Number(value)
  }),
  origin: setting(
    'TESSERA_ORIGIN',
    '',
    'Where readers find the site, such as https://example.org; empty: where it listens',
    readOrigin,
  ),
  data: setting('TESSERA_DATA', './data', 'Folder of the SQLite database', (value) => {
    if (value.includes('\0')) throw 'is not a folder; write its path'
    return resolve(value)
  }),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'Address of a PostgreSQL database, postgresql://user:password@host/name; empty: SQLite in TESSERA_DATA',
    readDatabaseUrl,
    true,
  ),
  content: setting(
    'TESSERA_CONTENT',
    'content/picum',
    'Content pack for an empty database, a folder; none: start empty',
    (value) => {
      if (value === 'none') return undefined
      const folder = [resolve(value), resolve(root, value)].find((path) =>
        existsSync(resolve(path, 'pack.yaml')),
      )
      if (folder === undefined)
        throw 'is not a content pack: no pack.yaml there; write the path of a pack, or none'
      return folder
    },
  ),
  pageMemory: setting(
    'TESSERA_PAGE_MEMORY',
    '64',
    'Most megabytes that remembered pages may take',
    (value) => {
      if (!/^\d{1,5}$/.test(value)) throw 'is not a size; write a whole number of megabytes'
      return Number(value) * 1_000_000
    },
  ),
  log: setting(
    'TESSERA_LOG',
    'errors',
    'errors, or requests as well (never with addresses or questions of readers)',
    (value) => {
      if (value !== 'errors' && value !== 'requests') throw 'is not known; write errors or requests'
      return value
    },
  ),
  sync: setting(
    'TESSERA_SYNC',
    'off',
    'daily: ask the official sources about policy files once a day; off: only `tessera sync` does',
    (value) => {
      if (value !== 'off' && value !== 'daily') throw 'is not known; write off or daily'
      return value
    },
  ),
  parliamentApi: setting(
    'TESSERA_PARLIAMENT_API',
    'https://data.europarl.europa.eu/api/v2',
    'Open data of the European Parliament, asked only for `tessera sync`; off: never',
    readSource,
  ),
  cellar: setting(
    'TESSERA_CELLAR',
    'https://publications.europa.eu',
    'Cellar of the Publications Office, asked only for `tessera sync`; off: never',
    readSource,
  ),
} satisfies { [K in keyof Config]: Reader<Config[K]> }

export const settings: readonly Setting[] = Object.values(table)

/** Reads all settings at once. A wrong one stops the start with a sentence that names it. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const findings: Finding[] = []
  const entries = Object.entries(table).map(([name, setting]) => {
    const value = environment[setting.name] ?? setting.default
    try {
      return [name, setting.read(value)]
    } catch (reason) {
      if (typeof reason !== 'string') throw reason
      const shown = setting.secret ? '' : ` "${value}"`
      findings.push({ field: setting.name, message: `${setting.name}${shown} ${reason}.` })
      return [name, undefined]
    }
  })
  findings.push(...together(Object.fromEntries(entries)))
  if (findings.length > 0) throw new Invalid(findings.map(({ message }) => message).join('\n'), findings)
  return Object.fromEntries(entries) as Config
}

/** What is wrong only because of another setting. */
function together({ sync, parliamentApi, cellar }: Partial<Config>): Finding[] {
  if (sync !== 'daily' || parliamentApi !== undefined || cellar !== undefined) return []
  const message =
    'TESSERA_SYNC is daily, but TESSERA_PARLIAMENT_API and TESSERA_CELLAR are both off or wrong; give one of them, or write off.'
  return [{ field: 'TESSERA_SYNC', message }]
}

/** The value in force of each setting, fit to print: secrets are masked. */
export function describeSettings(
  environment: Record<string, string | undefined> = process.env,
): (Setting & { value: string })[] {
  return settings.map((setting) => {
    const value = environment[setting.name] ?? setting.default
    return { ...setting, value: setting.secret && value !== '' ? '(set)' : value }
  })
}

function setting<T>(
  name: string,
  fallback: string,
  help: string,
  read: (value: string) => T,
  secret?: true,
): Reader<T> {
  return { name, default: fallback, help, read, ...(secret ? { secret } : {}) }
}

function readOrigin(value: string): string | undefined {
  if (value === '') return undefined
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== value.replace(/\/$/, ''))
    throw 'is not an origin; write scheme and host only, such as https://example.org'
  return url.origin
}

function readSource(value: string): string | undefined {
  if (value === 'off') return undefined
  const url = URL.parse(value)
  if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '')
    throw 'is not the address of an official source; write https://, host and path only, or off'
  return url.href.replace(/\/+$/, '')
}

function readDatabaseUrl(value: string): string | undefined {
  if (value === '') return undefined
  if (!/^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw 'is not the address of a PostgreSQL database; write postgresql://user:password@host/name'
  return value
}
