import { beforeAll, expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

test('without words the leaflet says that there are none', async () => {
  const { status, text } = await read('/en/words/leaflet')
  expect(status).toBe(200)
  expect(text).toContain('No words yet')
})

test('a leaflet holds as much as there is room for, the most important first, each once', async () => {
  await publishMany()
  const { text } = await read('/en/words/leaflet')
  expect(text).toContain('<s>wrong word 0</s>')
  expect(text.match(/Because it says less than it seems to/g)?.length).toBeGreaterThan(5)
  expect(text.match(/<h3[^>]*>Word number 1<\/h3>/g)).toHaveLength(1)
  expect(text).not.toContain('wrong word 59')
  expect(text).toContain('https://harbour.example/en/words')
})

test('a leaflet in another language marks its words', async () => {
  const { text } = await read('/ar/words/leaflet?in=en')
  expect(text).toMatch(/<p class="bad" lang="en" dir="ltr"><s>wrong word 0<\/s>/)
})

beforeAll(() => with_.site.refresh())

async function publishMany() {
  for (let i = 0; i < 60; i++)
    await publishEntry(with_.site, {
      kind: 'term',
      key: `word-${i}`,
      shared: { severity: 'avoid', order: i < 20 ? 'essential' : 'further' },
      fields: {
        title: `Word number ${i}`,
        avoid: [`wrong word ${i}`],
        say: [`right word ${i}`],
        why: `Because it says less than it seems to. ${'And so it goes on and on. '.repeat(4)}`,
        fine: 'In a quotation.',
      },
    })
}
