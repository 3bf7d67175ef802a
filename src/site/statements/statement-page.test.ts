import { beforeAll, expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

beforeAll(async () => {
  await publishEntry(with_.site, {
    kind: 'statement',
    key: 'open-doors',
    shared: {
      date: '2026-02',
      files: ['single-permit'],
      addressees: 'council',
      versions: [
        { id: 'first', date: '2026-02', source: 'https://doors.example/first' },
        { id: 'second', date: '2026-03' },
      ],
      signatories: [
        { organisation: 'Night Kitchen', country: 'FR', signed: '2026-02' },
        { organisation: 'Harbour Clinic', country: 'BE', signed: '2026-02-03' },
        { organisation: 'Dockers’ Choir', signed: '2026-02', withdrawn: '2026-05' },
      ],
    },
    fields: { title: 'Open the doors', body: 'Open **them**.' },
  })
  await publishEntry(with_.site, {
    kind: 'statement',
    key: 'closed-list',
    shared: { date: '2025' },
    fields: { title: 'A letter whose signatories are not named' },
  })
})

test('who signed is counted, never typed; who withdrew is named and not counted', async () => {
  const { text } = await read('/en/statements/open-doors')
  expect(text).toContain('2 organisations listed here')
  expect(text).toMatch(/Dockers’ Choir.*<time datetime="2026-05">/)
})

test('a list may be incomplete, and the page says so', async () => {
  expect((await read('/en/statements/open-doors')).text).toContain('There may be others.')
})

test('where no list is held there is neither a name nor a number', async () => {
  expect((await read('/en/statements/closed-list')).text).toContain('We do not hold the list of signatories')
  const { text } = await read('/en/statements')
  expect(text).toMatch(/Open the doors.*2 signatories listed.*not named.*list of signatories not held/s)
})

test('versions stand newest first with their source, and the files show their status', async () => {
  const { text } = await read('/en/statements/open-doors')
  expect(text).toMatch(/March 2026.*February 2026.*doors\.example/s)
  expect(text).toMatch(/href="\/en\/files\/single-permit".*class="chip /s)
})
