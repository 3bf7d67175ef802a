import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The parts, in their order: one may use those before it, through their front doors. */
export const parts = [
  'shared',
  'store',
  'history',
  'languages',
  'people',
  'media',
  'content',
  'policies',
  'official',
  'words',
  'checker',
  'search',
  'alerts',
  'exchange',
  'web',
  'site',
  'desk',
  'api',
  'cli',
] as const

/** Files beside the parts, in their order; they may use every part and those before them. */
const roots = ['config.ts', 'app.ts', 'serve.ts', 'main.ts']

/** Path inside `src/`, with `/`, and the text of the file. */
export type Source = { path: string; text: string }

export function readSources(): Source[] {
  const src = fileURLToPath(new URL('../../src/', import.meta.url))
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(src, file).replaceAll(sep, '/'), text: readFileSync(file, 'utf8') }))
}

/** Everything that is out of order, one sentence each. Tests may look anywhere, and nothing looks into them. */
export function findDisorder(sources: readonly Source[]): string[] {
  const files = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path))
  return [
    ...files.flatMap(misplaced),
    ...files.flatMap(({ path, text }) =>
      [...importsOf(text), ...typesOf(text)].flatMap((wanted) => wrongImport(path, wanted) ?? []),
    ),
    ...circles(files),
  ]
}

function misplaced({ path }: Source): string[] {
  const part = partOf(path)
  if (part === undefined)
    return roots.includes(path) ? [] : [`${path} stands beside the parts; only ${roots.join(', ')} do`]
  return parts.includes(part as (typeof parts)[number]) ? [] : [`${path} is in no known part`]
}

function wrongImport(path: string, wanted: string): string | undefined {
  const part = partOf(path)
  if (wanted.startsWith('.')) {
    const target = resolved(path, wanted)
    // The keys of the messages are a type that is taken from the messages.
    if (part === 'languages' && target === '../locales/en.json') return undefined
    if (target.startsWith('../')) return `${path} reaches out of src/: ${wanted}`
    if (partOf(target) !== part) return `${path} goes past the front door of another part: ${wanted}`
    return part === undefined && roots.indexOf(target) >= roots.indexOf(path)
      ? `${path} uses ${target}, which comes after it`
      : undefined
  }
  if (!wanted.startsWith('#')) return undefined
  const other = wanted.slice(1)
  if (!parts.includes(other as (typeof parts)[number]))
    return `${path} asks for ${wanted}, which is no front door`
  if (part === undefined) return undefined
  return place(other) >= place(part)
    ? `${path} uses ${wanted}, which does not come before ${part}`
    : undefined
}

/** Files of one part that use each other in a circle. */
function circles(files: readonly Source[]): string[] {
  const uses = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((wanted) => wanted.startsWith('.'))
        .map((wanted) => resolved(path, wanted)),
    ]),
  )
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path))
      found.push(`these use each other: ${[...way.slice(way.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || way.includes(path)) return
    for (const next of uses.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of uses.keys()) walk(path, [])
  return found
}

/**
 * Everything from outside `src/` that a part needs when it runs, each with a file that asks for it: packages and modules of Node.
 * A part of which other programs may use the rules needs nothing that only a server has.
 */
export function outsideOf(part: string, sources: readonly Source[]): string[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const reached = new Set<string>()
  const outside = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const wanted of importsOf(texts.get(path) ?? '')) {
      if (wanted.startsWith('.')) visit(resolved(path, wanted))
      else if (wanted.startsWith('#')) visit(`${wanted.slice(1)}/index.ts`)
      else outside.add(`${path} needs ${wanted}`)
    }
  }
  visit(`${part}/index.ts`)
  return [...outside]
}

/** What a file imports when it runs. Types are gone by then, and make no circles that a program could meet. */
function importsOf(text: string): string[] {
  const code = withoutComments(text)
  return [
    ...code.matchAll(/^\s*(?:import|export)\s(?!type\s)[^'"`;]*?from\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1] as string)
}

function typesOf(text: string): string[] {
  const statements = withoutComments(text).matchAll(
    /^\s*(?:import|export)\s+type\s[^'"`;]*?from\s+['"]([^'"]+)['"]/gm,
  )
  return [...statements].map((match) => match[1] as string)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function partOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined
}

function place(part: string): number {
  return parts.indexOf(part as (typeof parts)[number])
}

function resolved(path: string, wanted: string): string {
  return join(dirname(path), wanted).replaceAll(sep, '/')
}

/** Parts without a README or a front door. */
export function findUnfurnished(): string[] {
  const src = fileURLToPath(new URL('../../src/', import.meta.url))
  return readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const files = readdirSync(join(src, entry.name)).map((file) => basename(file))
      return ['README.md', 'index.ts']
        .filter((file) => !files.includes(file))
        .map((file) => `${entry.name}/ has no ${file}`)
    })
}
