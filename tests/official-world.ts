import { afterEach } from 'vitest'
import { createEntry, publishPart } from '../src/content/index.ts'
import { type SyncOptions, type SyncReport, syncFiles } from '../src/official/index.ts'
import type { Asking } from '../src/official/run/questions.ts'
import { type EntryId, fixedClock, type Instant } from '../src/shared/index.ts'
import type { Store } from '../src/store/index.ts'
import { type OfficialServer, startOfficialServer } from './official-server.ts'
import { amina, does, worldMorning } from './world.ts'

/** The morning on which files of these tests are published, and first asked about. */
export const syncMorning = worldMorning

export type OfficialWorld = {
  readonly server: OfficialServer
  readonly clock: ReturnType<typeof fixedClock>
  /** One run. */
  readonly sync: (options?: Partial<SyncOptions>) => Promise<SyncReport>
  /** Publishes a policy file with these procedures, acts and events, and gives its id. */
  readonly publishFile: (key: string, shared: PublishedFile) => Promise<EntryId>
}

type PublishedFile = {
  form?: Asking['form']
  procedures?: string[]
  celex?: string[]
  events?: object[]
} & Record<string, unknown>

const running: OfficialServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

/** Official sources on this machine, and a clock, around a store. Nothing waits, and nothing leaves the machine. */
export async function withOfficialSources(store: Store): Promise<OfficialWorld> {
  const server = await startOfficialServer()
  running.push(server)
  const clock = fixedClock(syncMorning)
  return {
    server,
    clock,
    sync: (options = {}) => syncFiles(store, { ...runOptions(server, clock), ...options }),
    publishFile: (key, { form = 'regulation', procedures = [], celex = [], events = [], ...others }) =>
      does(store, amina, async (act) => {
        const id = await createEntry(act, {
          kind: 'policy-file',
          key,
          language: 'en',
          shared: { form, procedures: procedures.map((ref) => ({ ref })), celex, events, ...others },
          fields: { title: `About ${key}` },
        })
        await publishPart(act, { id, language: 'en' })
        return id
      }),
  }
}

export function runOptions(server: OfficialServer, clock: SyncOptions['clock']): SyncOptions {
  return {
    feeds: { parliament: `${server.origin}/api/v2`, cellar: server.origin },
    clock,
    place: 'tests',
    client: { interval: 0, pause: async () => {}, mayConnect: () => true },
  }
}

/** A proposal in the file, on the day that the sources of these tests name too. */
export function event(kind: string, date: string, more: object = {}): object {
  return { id: kind, kind, date, confidence: 'verified', source: 'https://law.example/source', ...more }
}

export function at(text: string): Instant {
  return `${text}T09:00:00.000Z` as Instant
}
