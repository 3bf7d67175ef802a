import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { megabytes } from './numbers.ts'

/** On what the figures were taken, and how busy it was. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor'
  const busy = loadavg().map((load) => load.toFixed(1))
  return [
    `${availableParallelism()} × ${model}, ${megabytes(totalmem())} of memory`,
    `${platform()} ${release()}, Node ${process.versions.node}, SQLite ${process.versions.sqlite}`,
    `load over 1, 5 and 15 minutes: ${busy.join(', ')}`,
  ].join('\n')
}
