import { expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

test('figures stand under their topic with their date', async () => {
  const { text } = await read('/en/figures')
  expect(text).toMatch(/Health.*about 4,120.*People who called the clinics.*as of 31 December 2025/s)
})

test('a figure says what it cannot say, where it comes from and how sure that source is', async () => {
  const { text } = await read('/en/figures/callers')
  for (const said of [
    'about 4,120',
    'Some called more than once.',
    'clinic.example',
    'who produced the number',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/"variableMeasured":\{[^}]*"unitText":"people","value":4120/)
})

test('a figure is quoted with its date and its permanent address', async () => {
  const { text } = await read('/en/figures/callers')
  expect(text).toMatch(/How to cite.*about 4,120 people \(as of 31 December 2025\)/s)
  expect(text).toContain(`https://harbour.example/id/${with_.site.world.callers}`)
})

test('parts are drawn, named, and said in numbers; what is not known says so', async () => {
  await publishEntry(with_.site, {
    kind: 'figure',
    key: 'beds',
    shared: {
      min: 10,
      max: 20,
      from: '2020',
      asOf: '2024',
      geography: ['BE', 'FR'],
      breakdown: [{ id: 'BE', value: 8 }, { id: 'rest', value: 4 }, { id: 'FR' }],
      sources: [{ url: 'https://beds.example/', tier: 'weak' }],
      conflicts: [{ id: 'press', value: 99, source: 'https://press.example/', verdict: 'reject' }],
    },
    fields: {
      title: 'Beds at the harbour',
      unit: 'beds',
      breakdown: { rest: 'Elsewhere' },
      conflicts: { press: 'Counted chairs, too.' },
    },
  })
  const { text } = await read('/en/figures/beds')
  expect(text).toMatch(/Belgium<\/th><td>8<\/td>.*width="100".*Elsewhere<\/th><td>4<\/td>.*width="50"/s)
  expect(text).toMatch(/France<\/th><td>not known/)
  expect(text).toContain('10 to 20')
  expect(text).toMatch(/99.*Counted chairs, too\..*not credible/s)
})
