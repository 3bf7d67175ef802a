import { Unavailable } from '#shared'

/** Says in words what the machine cannot do now; every other error goes up untouched. */
export function asUnavailable(error: unknown): unknown {
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
  const sentence =
    (errcode === undefined ? undefined : sqlite[errcode & 0xff]) ?? postgresql(code ?? '', message ?? '')
  if (sentence === undefined) return error
  return new Unavailable(`${sentence} (${message})`, { cause: error })
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const sqlite: Record<number, string | undefined> = {
  5: 'The database is busy with another write; try again in a moment.',
  8: 'The database cannot be written: its file or folder is read-only. Give the process the right to write there.',
  10: 'The disk failed to read or write the database. Check the disk; nothing of this change was saved.',
  13: 'The disk is full; nothing of this change was saved. Free some space and try again.',
  14: 'The database file cannot be opened. Check that the folder exists and that the process may write there.',
  11: 'The database file is damaged. Stop, and restore the last backup.',
  26: 'This file is not a SQLite database. Check TESSERA_DATA.',
}

/** SQLSTATE classes and Node's network codes, https://www.postgresql.org/docs/current/errcodes-appendix.html */
function postgresql(code: string, message: string): string | undefined {
  if (
    /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|08|57P)/.test(code) ||
    lost.test(message)
  )
    return 'The database cannot be reached. Check that it runs and that DATABASE_URL is right; every new request tries again.'
  if (/^53/.test(code))
    return 'The database has no room left: disk, memory or connections. Nothing of this change was saved.'
  if (/^25006/.test(code)) return 'The database only allows reading. Nothing of this change was saved.'
  if (/^28/.test(code)) return 'The database refused the sign-in. Check DATABASE_URL.'
  if (/^3D000/.test(code)) return 'The database named in DATABASE_URL does not exist. Create it first.'
  return undefined
}

/** The driver gives no code to these. */
const lost =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect)/
