import { expect, test } from 'vitest'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = async (path: string) => (await with_.site.read(path)).text

test('the directory lists members, and says how many each filter would leave', async () => {
  const text = await read('/en/members')
  expect(text).toContain('2 members')
  expect(text).toContain('href="/en/members/harbour-clinic"')
  expect(text).toContain('href="/en/members?country=BE"')
  expect(text).toContain('href="/en/members?service=food"')
})

test('filters narrow the directory together', async () => {
  const text = await read('/en/members?country=BE&service=health-care')
  expect(text).toContain('1 member')
  expect(text).not.toContain('href="/en/members/night-kitchen"')
  expect(text).toContain('content="noindex"')
})

test('a filter that nobody fits is left out with a note', async () => {
  const text = await read('/en/members?country=ZZ&topic=%3Cb%3E')
  expect(text).toContain('We do not know “ZZ”')
  expect(text).toContain('We do not know “&lt;b&gt;”')
  expect(text).toContain('2 members')
})

test('where nobody fits all filters, the page says what to do', async () => {
  expect(await read('/en/members?country=FR&service=health-care')).toContain('No member fits all of this')
})

test('the map says in words what it shows, and the table beside it says the same', async () => {
  const text = await read('/en/members')
  const map = /<figure class="map">.*?<\/figure>/s.exec(text)?.[0] ?? ''
  expect(map).toContain('Belgium 1 and France 1')
  expect(map.match(/<circle/g)).toHaveLength(2)
  expect(map).not.toMatch(/NaN|undefined/)
  expect(text).toMatch(/<th scope="row"><a href="\/en\/members\?country=BE"[^>]*>Belgium<\/a><\/th>/)
})

test('the whole directory weighs little', async () => {
  expect(Buffer.byteLength(await read('/en/members'))).toBeLessThan(70_000)
})

test('a member’s page tells what it offers, what shows the membership, and that sources age', async () => {
  const text = await read('/en/members/harbour-clinic')
  expect(text).toContain('Antwerp')
  expect(text).toContain('Mental health')
  expect(text).toContain('<bdi lang="ar">العربية</bdi>')
  expect(text).toContain('href="https://clinic.example/about"')
  expect(text).toContain('The source bears no date.')
})

test('what a member hides is on no page', async () => {
  for (const path of ['/en/members', '/en/members/night-kitchen'])
    expect(await read(path)).not.toContain('Calais')
})
