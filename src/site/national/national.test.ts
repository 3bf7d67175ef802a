import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishPart, savePart } from '#content'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()

const adoption = {
  id: 'adoption',
  kind: 'council-adoption',
  date: '2024-06-01',
  confidence: 'verified',
  source: 'https://law.example/adoption',
}

const fact = (id: string, country: string, state: string, date: string, more: object = {}) => ({
  id,
  country,
  state,
  date,
  confidence: 'verified',
  source: `https://law.example/${id}`,
  ...more,
})

beforeAll(async () => {
  const id = await publishEntry(with_.site, {
    kind: 'policy-file',
    key: 'permits-directive',
    shared: {
      form: 'directive',
      events: [adoption],
      notBound: ['DK'],
      notBoundSource: 'https://law.example/eli',
      national: [
        fact('mt-2025', 'MT', 'notified', '2025-05', { measures: 3, checked: '2026-11-01' }),
        fact('mt-2026', 'MT', 'transposed', '2026-02-01', { confidence: 'general' }),
        fact('lu-2026', 'LU', 'late', '2026-07'),
        fact('cy-2026', 'CY', 'infringement', '2026-08'),
        fact('at-2026', 'AT', 'partly', '2026-03'),
        fact('be-2026', 'BE', 'partly', '2026-03'),
        fact('fr-rumour', 'FR', 'late', '2026-03', { confidence: 'low' }),
      ],
    },
    fields: {
      title: 'Permits directive',
      nationalNotes: { 'lu-2026': '=A draft is in parliament.', 'fr-rumour': 'From the corridor.' },
    },
  })
  await does(with_.site.store, amina, async (act) => {
    const part = { id, language: 'ar', slug: 'permits-directive' }
    await savePart(act, { ...part, basedOn: 0, fields: { title: 'توجيه التصاريح' } })
    await publishPart(act, { id, language: 'ar' })
  })
  await publishEntry(with_.site, {
    kind: 'policy-file',
    key: 'childhood',
    shared: {
      form: 'recommendation',
      events: [adoption],
      national: [fact('es', 'ES', 'plan-published', '2025')],
    },
    fields: { title: 'Childhood' },
  })
  await publishEntry(with_.site, {
    kind: 'policy-file',
    key: 'young-directive',
    shared: { form: 'directive', events: [adoption], notBound: ['DK', 'IE'] },
    fields: { title: 'Young directive' },
  })
})

async function section(path: string): Promise<string> {
  const { text } = await with_.site.read(path)
  return /<section class="national">.*?<\/table>.*?<\/section>/s.exec(text)?.[0] ?? ''
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('on the page of a directive', () => {
  test('one sentence counts who has come how far, and of whom nothing is known', async () => {
    const text = textOf(await section('/en/files/permits-directive'))
    expect(text).toContain(
      'Of 26 bound states, we know about 5: 1 has put it into national law, 2 have done so in part, 1 is late and 1 faces an infringement procedure. 21 are not known to us.',
    )
    expect(text).toContain('does not prove that the law was carried over correctly')
  })

  test('the table goes by state and then by name, each fact with its source and date', async () => {
    const table = await section('/en/files/permits-directive')
    const countries = [...table.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, name]) => name)
    expect(countries.slice(0, -1)).toEqual(['Malta', 'Austria', 'Belgium', 'Luxembourg', 'Cyprus', 'Denmark'])
    expect(countries.at(-1)).toMatch(/^Bulgaria, Croatia, .*, France, .*Sweden$/)
    expect(table).toContain('href="https://law.example/lu-2026"')
    expect(table).toContain('<time datetime="2026-07">')
    expect(table).toContain('href="https://law.example/eli"')
    expect(table).toContain('Widely known, not read in the source')
  })

  test('what was said of a country before is one click away', async () => {
    const [before = ''] =
      /<details><summary>1 earlier record.*?<\/details>/s.exec(
        await section('/en/files/permits-directive'),
      ) ?? []
    expect(textOf(before)).toContain('Measures notified')
    expect(textOf(before)).toContain('3 measures notified')
  })

  test('the map tells states apart by pattern and mark, says in words what it shows, and lets small countries be seen', async () => {
    const html = await section('/en/files/permits-directive')
    const map = /<svg[^>]*role="img".*?<\/svg>/s.exec(html)?.[0] ?? ''
    expect(map).toContain('direction="ltr"')
    expect(map).toContain('Partly put into national law: Austria and Belgium.')
    for (const state of ['transposed', 'partly', 'late', 'infringement', 'unknown', 'not-bound']) {
      expect(map).toContain(`<pattern id="national-${state}"`)
      expect(map).toContain(`fill="url(#national-${state})"`)
    }
    const shapes = [...map.matchAll(/<g class="mark ([a-z-]+)"[^>]*><path class="rim" d="([^"]+)"/g)]
    expect(shapes.map(([, state]) => state)).toHaveLength(6)
    expect(new Set(shapes.map(([, , shape]) => shape)).size).toBe(5)
    for (const country of ['Malta', 'Luxembourg', 'Cyprus'])
      expect(map.split(`<title>${country}: `)).toHaveLength(3)
    expect(map).not.toMatch(/NaN|undefined/)
    expect(html).toContain('aria-label="What the patterns and marks mean"')
  })

  test('what is not sure enough is nowhere', async () => {
    const { text } = await with_.site.read('/en/files/permits-directive')
    expect(text).not.toContain('fr-rumour')
    expect(text).not.toContain('corridor')
  })

  test('while nothing is known of any country, it says so and draws nothing', async () => {
    const html = await section('/en/files/young-directive')
    expect(textOf(html)).toContain('25 states are bound; what they have done is not known to us.')
    expect(html).not.toContain('<svg')
  })
})

test('a recommendation asks every state, and binds none', async () => {
  const text = textOf(await section('/en/files/childhood'))
  expect(text).toContain(
    'Of 27 states asked, we know about 1: 1 has published a plan. 26 are not known to us.',
  )
  expect(text).toContain('A recommendation binds nobody.')
})

test('where something is known of every country, nobody is said to be unknown', async () => {
  const everybody = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
  const lines = everybody.split(' ').map((country) => fact(country, country, 'plan-published', '2025'))
  await publishEntry(with_.site, {
    kind: 'policy-file',
    key: 'all-known',
    shared: { form: 'recommendation', events: [adoption], national: lines },
    fields: { title: 'All known' },
  })
  const text = textOf(await section('/en/files/all-known'))
  expect(text).toContain('We know about all 27 states asked: 27 have published a plan.')
  expect(text).not.toContain('Not known to us')
})

test('a proposal has no such section', async () => {
  expect(await section('/en/files/single-permit')).toBe('')
})

test.each(['en', 'fr', 'ar'])('in %s the page is valid HTML', async (language) => {
  const { text, status } = await with_.site.read(`/${language}/files/permits-directive`)
  expect(status).toBe(200)
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  const { results } = await validator.validateString(text)
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
})

describe('as CSV', () => {
  const rows = async (path: string) => {
    const { text, status, headers } = await with_.site.read(path)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present'])
    expect(headers.get('content-disposition')).toContain('permits-directive-national.csv')
    return text.replace(/^\ufeff/, '').split('\r\n')
  }

  test('every country has a row, and what was said before has one more', async () => {
    const lines = await rows('/en/files/permits-directive/national.csv')
    expect(lines[0]).toBe(
      'country,country_name,state,state_name,as_of,current,confidence,measures,source,read,note',
    )
    expect(lines).toHaveLength(1 + 27 + 1 + 1)
    expect(lines).toContain(
      'MT,Malta,notified,Measures notified,2025-05,no,verified,3,https://law.example/mt-2025,2026-11-01,',
    )
    expect(lines).toContain('DK,Denmark,not-bound,Not bound by the act,,yes,,,https://law.example/eli,,')
    expect(lines).toContain('FR,France,unknown,Not known to us,,yes,,,,,')
  })

  test('names are in the reader’s language, codes are the same in all', async () => {
    const lines = await rows('/ar/files/permits-directive/national.csv')
    expect(lines.find((line) => line.startsWith('MT,'))).toMatch(/^MT,مالطا,transposed,/)
  })

  test('no note is calculated by a spreadsheet', async () => {
    expect((await rows('/en/files/permits-directive/national.csv')).join('\n')).toContain(
      "'=A draft is in parliament.",
    )
  })

  test('an unknown file has no table', async () => {
    expect((await with_.site.read('/en/files/nothing/national.csv')).status).toBe(404)
  })
})
