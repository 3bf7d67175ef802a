import { expect, test } from 'vitest'
import { checkText } from '#words'
import { Draft } from './draft.ts'

const text = 'First line.\n\nThey say illegal migrants came.\nA last line.'

async function checked(of: string, language = 'en'): Promise<Draft> {
  const draft = new Draft()
  draft.language = language
  draft.change(of)
  await draft.check()
  return draft
}

test('remarks stand where they are in the whole text', async () => {
  const draft = await checked(text)
  expect(draft.remarks().map(({ start, end }) => text.slice(start, end))).toEqual(['illegal migrants'])
})

test('only the stretch that changed is checked again', async () => {
  const draft = await checked(text)
  const kept = draft.units.map(({ remarks }) => remarks)
  expect(draft.change(text.replace('First', 'The first'))).toEqual({ from: 0, removed: 1, added: 1 })
  expect(draft.units.map(({ remarks }) => remarks).slice(1)).toEqual(kept.slice(1))
  await draft.check()
  expect(draft.remarks()[0]).toMatchObject({ start: 22 + 4 })
  expect(draft.remarks()[0]?.of).toBe(kept[2]?.[0])
})

test('what is typed while a check runs is not lost', async () => {
  const draft = new Draft()
  draft.language = 'en'
  draft.change('illegal migrants')
  const first = draft.check()
  draft.change('illegal migrants and illegal immigrants')
  expect(await first).toBe(false)
  expect(await draft.check()).toBe(true)
  expect(draft.remarks().length).toBeGreaterThan(0)
})

test('in another language everything is checked again', async () => {
  const draft = await checked('Des migrants illégaux. They say illegal migrants.')
  draft.language = 'de'
  draft.forget()
  await draft.check()
  expect(draft.remarks()).toEqual([])
})

test('markup is read as a whole: remarks stand in the source', async () => {
  const source = '<p>They say il<b>legal</b> migrants.</p>\n<p lang="de">Die Illegalen kommen.</p>\n'
  const draft = new Draft()
  draft.format = 'html'
  draft.language = 'en'
  draft.change(source)
  expect(await draft.check()).toBe(true)
  const { remarks } = await checkText(source, { format: 'html', language: 'en' })
  expect(draft.remarks().map(({ start, end }) => [start, end])).toEqual(
    remarks.map(({ start, end }) => [start, end]),
  )
  expect(remarks.length).toBeGreaterThan(1)
})
