import { expect, test } from 'vitest'
import { createEntry, publishPart } from '#content'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()

test('of very many resources the newest are told by stage, and how many older ones the library has', async () => {
  const { store, refresh, read } = with_.site
  await does(store, amina, async (act) => {
    for (let i = 0; i < 312; i++) {
      const id = await createEntry(act, {
        kind: 'resource',
        key: `note-${i}`,
        language: 'en',
        shared: { format: 'report', date: `20${String(10 + (i % 14))}-02-01`, files: ['single-permit'] },
        fields: { title: `Letter ${i}`, summary: 'What we wrote.' },
      })
      await publishPart(act, { id, language: 'en' })
    }
  })
  await refresh()
  const { text } = await read('/en/files/single-permit')
  const [, section = ''] = /<h2 id="resources">([\s\S]*?)<h2 /.exec(text) ?? []
  const count = (pattern: RegExp) => [...section.matchAll(pattern)].reduce((sum, [, n]) => sum + Number(n), 0)
  const shown = section.split('<li>').length - 1
  const all = count(/All (\d+) resources/g)
  const older = count(/>(\d+) older ones, in the library</g)
  expect(older).toBe(all - 300)
  expect(shown + count(/>(\d+) more of that time/g) + older).toBe(all)
})
