/**
 * Keeps the checker for when there is no network: one page, and the files that it is made of. It stores nothing that a reader types, tells nobody
 * anything, and takes no messages. Its scope is the one page; every other page of the site goes its way as if it were not there.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }

/** Written in front of this file by the site. */
declare const kept: {
  /** `checker /en/words/check 1f2e3d4c5b`: another name for every version. */
  readonly name: string
  readonly page: string
  /** Needed at once, and needed by some. */
  readonly first: readonly string[]
  readonly rest: readonly string[]
}

const files = new Set([...kept.first, ...kept.rest])
const family = kept.name.slice(0, kept.name.lastIndexOf(' ') + 1)

addEventListener('install', (event) => (event as Waiting).waitUntil(keep()))
addEventListener('activate', (event) => (event as Waiting).waitUntil(tidy()))
addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || request.method !== 'GET') return
  if (request.mode === 'navigate') {
    if (pathname === kept.page) (event as Fetching).respondWith(pageFor(request))
  } else if (files.has(pathname)) (event as Fetching).respondWith(fileFor(request))
})

async function keep(): Promise<void> {
  const cache = await caches.open(kept.name)
  await cache.addAll([kept.page, ...kept.first])
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  // What fails now is kept when it is first used.
  for (const file of kept.rest) await cache.add(file).catch(() => undefined)
}

async function tidy(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== kept.name).map((name) => caches.delete(name)),
  )
  await (globalThis as unknown as { clients: { claim(): Promise<void> } }).clients.claim()
}

/** The page as it is now, or as it was kept. */
async function pageFor(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.status < 500) return answer
  } catch {
    // No network.
  }
  return (await fromCache(kept.page)) ?? Response.error()
}

async function fileFor(request: Request): Promise<Response> {
  const known = await fromCache(new URL(request.url).pathname)
  if (known) return known
  const answer = await fetch(request)
  // Where a reader had it taken away, it stays away.
  if (answer.ok && (await caches.has(kept.name)))
    await (await caches.open(kept.name)).put(request, answer.clone())
  return answer
}

function fromCache(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: kept.name, ignoreVary: true, ignoreSearch: true })
}
