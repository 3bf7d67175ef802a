import { readFileSync } from 'node:fs'

/** How we name ourselves to official sources: `tessera/0.1.0 (example.org)`. The place is where readers find the site, never a person. */
export function userAgent(place: string): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return `tessera/${version} (${place.replaceAll(/[^\w.:-]/g, '-')})`
}
