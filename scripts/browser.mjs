/**
 * `npm run browser`: bundles what runs in browsers from src/checker/browser/ into dist/browser/, each file under a name that changes with its content,
 * with `manifest.json` saying which file is which. With `--watch` again at every change.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, context } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}dist/browser`
const source = 'src/checker/browser'

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  // Licences that ask to be kept stay in the files.
  legalComments: 'eof',
  // Of a package with a way for pages and one for workers the latter runs in both: ours has no document in workers, and trusted types in pages.
  conditions: ['development', 'worker'],
  tsconfigRaw: {},
  target: ['chrome111', 'firefox115', 'safari16.4'],
  outdir: 'dist/browser',
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  metafile: true,
  logLevel: 'warning',
}
const modules = {
  ...shared,
  entryPoints: {
    checker: `${source}/main.ts`,
    'document-worker': `${source}/document-worker.ts`,
    'pdf-worker': 'pdfjs-dist/legacy/build/pdf.worker.mjs',
  },
  format: 'esm',
  splitting: true,
}
/** Browsers take a service worker that is one plain script everywhere. */
const offline = { ...shared, entryPoints: { 'offline-worker': `${source}/offline-worker.ts` }, format: 'iife' }

const named = [modules, offline].flatMap(({ entryPoints }) => Object.keys(entryPoints))

mkdirSync(folder, { recursive: true })
if (process.argv.includes('--watch')) {
  const made = [undefined, undefined]
  const noting = (place) => ({
    name: 'manifest',
    setup: ({ onEnd }) =>
      onEnd(({ metafile }) => {
        made[place] = metafile
        if (made.every(Boolean)) writeManifest(made)
      }),
  })
  for (const [place, options] of [modules, offline].entries())
    await (await context({ ...options, plugins: [noting(place)] })).watch()
} else {
  const made = await Promise.all([modules, offline].map((options) => build(options)))
  const files = writeManifest(made.map(({ metafile }) => metafile))
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(`${folder}/${name}`)
}

/** What comes first: what the page itself loads. The rest is loaded when it is needed. */
function writeManifest(metafiles) {
  const outputs = Object.assign({}, ...metafiles.map((metafile) => metafile.outputs))
  // By the source where it is loaded by itself: several are called alike.
  const entries = {}
  for (const [path, { entryPoint }] of Object.entries(outputs))
    if (entryPoint) entries[named.find((name) => basename(path).startsWith(`${name}.`)) ?? entryPoint] = basename(path)
  const first = new Set()
  const visit = (path) => {
    if (first.has(path)) return
    first.add(path)
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') visit(next)
  }
  visit(`dist/browser/${entries.checker}`)
  const names = Object.keys(outputs).map((path) => basename(path))
  const manifest = { entries, first: [...first].map((path) => basename(path)), files: names.sort() }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  return new Set([...names, 'manifest.json'])
}
