/** Promise 10: a part imports only parts before it, through their front doors. */
import { expect, test } from 'vitest'
import { findDisorder, findUnfurnished, outsideOf, readSources } from './house-order.ts'

test('the house keeps its order', () => {
  const sources = readSources()
  expect(sources.length).toBeGreaterThan(100)
  expect(findDisorder(sources)).toEqual([])
})

test('every part has a front door and says what it is', () => {
  expect(findUnfurnished()).toEqual([])
})

test('the rules of policy files run anywhere, a browser included: they need nothing from outside', () => {
  expect(outsideOf('policies', readSources())).toEqual([])
})

test('what runs in a reader’s browser uses the engine of words, and nothing else of ours', () => {
  const scripts = readSources().filter(({ path }) => path.startsWith('checker/browser/'))
  expect(scripts.length).toBeGreaterThan(20)
  const wanted = scripts.flatMap(({ text }) =>
    [...text.matchAll(/from '(#\w+|node:[^']+)'/g)].map(([, name]) => name),
  )
  expect([...new Set(wanted)]).toEqual(['#words'])
  const others = readSources().filter(({ path }) => !path.startsWith('checker/browser/'))
  expect(others.filter(({ text }) => /from '[^']*\/browser\//.test(text))).toEqual([])
})

test.each([
  ['a part that uses a later one', 'shared/ids.ts', "import { openStore } from '#store'"],
  ['a type of a later one', 'store/store.ts', "import type { Site } from '#site'"],
  ['a way past a front door', 'site/page.ts', "import { localise } from '../content/localise.ts'"],
  ['a way past a front door for a type', 'site/page.ts', "import type { Kind } from '../content/kind.ts'"],
  ['a second front door', 'site/page.ts', "export { kinds } from '#content/kinds'"],
  ['a way out of the sources', 'web/assets.ts', "import '../../tests/world.ts'"],
  ['a later import when it runs', 'content/act.ts', "const { search } = await import('#search')"],
  ['a file on the shelf beside the parts', 'helpers.ts', 'export {}'],
  ['an unknown part', 'utilities/index.ts', 'export {}'],
  ['an earlier file that uses a later one', 'app.ts', "import { serve } from './serve.ts'"],
])('is broken by %s', (_, path, text) => {
  expect(findDisorder([{ path, text }])).toHaveLength(1)
})

test('is broken by two files that use each other', () => {
  const circle = [
    { path: 'content/a.ts', text: "import { b } from './b.ts'" },
    { path: 'content/b.ts', text: "import {\n  a,\n} from './a.ts'" },
  ]
  expect(findDisorder(circle)).toEqual(['these use each other: content/a.ts → content/b.ts → content/a.ts'])
})

test('whatever a part reaches from outside is found, also through other parts', () => {
  const sources = [
    { path: 'words/index.ts', text: "import { day } from '#shared'\nimport type { Db } from 'kysely'" },
    { path: 'shared/index.ts', text: "export * from './ids.ts'" },
    { path: 'shared/ids.ts', text: "import { createHash } from 'node:crypto'" },
  ]
  expect(outsideOf('words', sources)).toEqual(['shared/ids.ts needs node:crypto'])
})
