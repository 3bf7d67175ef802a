import { findAsset, findScripts, listAssets, offlineWorkerPolicy, rememberHeader } from '#web'
import { errorAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'
import { checkPageVersion } from './check-page.tsx'

/** The worker that keeps the checker for when there is no network, told which page and which files are its. */
export async function checkOffline(request: SiteRequest): Promise<Response> {
  const scripts = findScripts()
  const worker = findAsset(scripts?.entries['offline-worker'] ?? '')
  if (scripts === undefined || worker === undefined) return errorAnswer(request, 404)
  const page = `/${request.language}/words/check`
  const files = listAssets().map(({ path }) => path)
  const styles = files.filter((path) => /\.(?:css|svg)$/.test(path))
  const fonts = files.filter((path) => path.endsWith('.woff2'))
  const kept = {
    name: `checker ${page} ${await checkPageVersion(request)}`,
    page,
    first: [...scripts.first, ...styles],
    rest: [...fonts, ...scripts.rest],
  }
  return new Response(`const kept = ${JSON.stringify(kept)};\n${Buffer.from(worker.bytes)}`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      // It lies below the page that it keeps, and may keep that one.
      'service-worker-allowed': page,
      'content-security-policy': offlineWorkerPolicy,
      'cache-control': 'no-cache',
      [rememberHeader]: '1',
    },
  })
}
