import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program of this folder, or a compiled one, running beside the benchmark. */
export type Running = {
  readonly pid: number
  /** Writes a line to its standard input. */
  say(line: string): void
  /** The next line it prints. */
  line(): Promise<string>
  /** Seconds of processor time so far, where the system says. */
  processor(): number
  /** Bytes resident now, where the system says. */
  resident(): number
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

export function programPath(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** Starts a program with the Node that runs now, in the folder of the package. */
export function run(
  path: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Running {
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const pid = child.pid ?? 0
  return {
    pid,
    say: (line) => void child.stdin.write(`${line}\n`),
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${path} ended without an answer`)
      return value
    },
    processor: () => processorSeconds(pid),
    resident: () => residentBytes(pid),
    stop: () => stop(child),
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(impatience)
}

/** Linux counts in hundredths of a second. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1_024
}
