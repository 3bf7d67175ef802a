import { expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

test('a video says how long it runs and what is said in it', async () => {
  const { text } = await read('/en/videos/hearing-video')
  expect(text).toContain('6:12')
  expect(text).toContain('We want to go to school.')
  expect(text).toMatch(/"@type":"VideoObject".*"duration":"PT372S"/)
})

test('nothing is loaded from elsewhere: the way to the video comes with a warning', async () => {
  const { text } = await read('/en/videos/hearing-video')
  expect(text).toMatch(
    /videos\.example, which will learn your internet address.*href="https:\/\/videos\.example/s,
  )
  expect(text).not.toMatch(/<(?:iframe|video|img|script src)/)
})

test('where a video can be watched is not known: the page says so, and that there is no transcript', async () => {
  await publishEntry(with_.site, {
    kind: 'resource',
    key: 'silent-video',
    shared: { format: 'video', consent: 'unknown' },
    fields: { title: 'A silent film' },
  })
  const { text } = await read('/en/videos/silent-video')
  expect(text).toContain('We do not know the address at which this video can be watched.')
  expect(text).toContain('There is no transcript of this video yet.')
  expect(text).toContain('agreed to be named')
})

test('all videos stand together; a page that there is not shows another and says so', async () => {
  const { status, text } = await read('/en/videos?page=7')
  expect(status).toBe(200)
  expect(text).toContain('Children at the hearing')
  expect(text).toContain('There is no page “7” of this list')
})
