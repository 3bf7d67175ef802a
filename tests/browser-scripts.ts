import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Bundles what runs in browsers, so that the tests look at the sources as they are. */
export default function bundleScripts(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/browser.mjs', import.meta.url))])
}
