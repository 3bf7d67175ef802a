import { existsSync, readFileSync } from 'node:fs'

// Two levels up is the root of the package, from src/ and from dist/ alike.
const folder = new URL('../../dist/browser/', import.meta.url)

/** What `npm run browser` bundled, by address: the names already follow from the content, and the files name each other by them. */
export type Scripts = {
  /** Scripts that are started by themselves, by name. */
  entries: Readonly<Record<string, string>>
  /** What the page loads at once, and what it loads when it needs it. */
  first: readonly string[]
  rest: readonly string[]
}

/** The scripts with their bytes; undefined where nobody has bundled them. */
export function readScripts(): { scripts: Scripts; files: Map<string, Uint8Array<ArrayBuffer>> } | undefined {
  const place = new URL('manifest.json', folder)
  if (!existsSync(place)) return undefined
  const manifest = JSON.parse(readFileSync(place, 'utf8')) as Manifest
  const address = (name: string) => `/assets/${name}`
  const offline = manifest.entries['offline-worker']
  const rest = manifest.files.filter((name) => !manifest.first.includes(name) && name !== offline)
  return {
    scripts: {
      entries: Object.fromEntries(
        Object.entries(manifest.entries).map(([name, file]) => [name, address(file)]),
      ),
      first: manifest.first.map(address),
      rest: rest.map(address),
    },
    files: new Map(
      manifest.files.map((name) => [address(name), new Uint8Array(readFileSync(new URL(name, folder)))]),
    ),
  }
}

type Manifest = { entries: Record<string, string>; first: string[]; files: string[] }
