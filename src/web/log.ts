import type { Served } from './http-server.ts'

/** Lines of JSON on standard output and error. Never a reader's address, never what a reader asked for. */
export type Log = {
  failed: (error: unknown) => void
  served?: (path: string, method: string, served: Served) => void
}

export function createLog(
  level: 'errors' | 'requests',
  write = (line: string) => process.stderr.write(line),
): Log {
  const line = (fields: Record<string, unknown>) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), ...fields })}\n`)
  const failed = (error: unknown) => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    line({ level: 'error', name, message, stack })
  }
  if (level === 'errors') return { failed }
  return {
    failed,
    // The path says which page was read; what stands behind the question mark is the reader's own.
    served: (path, method, { status, milliseconds, remembered }) =>
      line({
        level: 'info',
        method,
        path: path.split('?')[0],
        status,
        ms: Math.round(milliseconds * 10) / 10,
        remembered,
      }),
  }
}
