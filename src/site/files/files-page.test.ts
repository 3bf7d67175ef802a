import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEntry, publishPart } from '#content'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()
const read = async (path: string) => (await with_.site.read(path)).text
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

type Happened = readonly [kind: string, date?: string, more?: object]

/** A file of the small network, in a line. */
const files: readonly (readonly [
  key: string,
  title: string,
  shared: object,
  happened: readonly Happened[],
])[] = [
  [
    'care-act',
    'Care Act',
    { form: 'regulation', topics: ['health'] },
    [['commission-proposal', '2026-09-01']],
  ],
  [
    'ports-act',
    'Ports Act',
    { form: 'regulation', topics: ['work'], checked: '2026-11-20', readingDate: '2026-01-10' },
    [
      ['commission-proposal', '2023-02-01'],
      ['political-agreement', '2026-10-01'],
      ['ep-adoption', '2026-12-15', { planned: true }],
    ],
  ],
  [
    'shelter-directive',
    'Shelter Directive',
    { form: 'directive', topics: ['health', 'work'] },
    [
      ['council-adoption', '2024-05-02'],
      ['entry-into-force', '2024-06-02'],
      ['transposition-deadline', '2027-06-02'],
    ],
  ],
  [
    'old-act',
    '=Old Act, “quoted”',
    { form: 'decision', topics: [] },
    [
      ['commission-proposal', '2018-03-01'],
      ['withdrawal', '2024-03'],
    ],
  ],
  [
    'quiet-act',
    'Quiet Act',
    { form: 'regulation', topics: ['children'] },
    [
      ['commission-proposal', '2022-03-01'],
      ['ep-committee-vote', '2024-03-01'],
      ['ep-mandate', '2025-12-01', { planned: true }],
    ],
  ],
]

beforeAll(async () => {
  const { store, refresh } = with_.site
  await does(store, amina, async (act) => {
    for (const [key, title, shared, happened] of files) {
      const events = happened.map(([kind, date, more], i) => ({
        id: `${kind}-${i}`,
        kind,
        date,
        confidence: 'verified',
        source: 'https://law.example/',
        ...more,
      }))
      const id = await createEntry(act, {
        kind: 'policy-file',
        key,
        language: 'en',
        shared: { ...shared, events },
        fields: { title },
      })
      await publishPart(act, { id, language: 'en' })
    }
  })
  await refresh()
})

/** Titles of the cards in a column of the board. */
function column(page: string, group: string): string[] {
  const part =
    page.split('<section class="stage').find((one) => one.includes(`aria-labelledby="${group}"`)) ?? ''
  return [...part.matchAll(/<h4[^>]*><a [^>]*>(.*?)<\/a>/g)].map(([, title = '']) => title)
}

/** Titles of the rows of the table, in its order. */
function lines(page: string): string[] {
  return [...page.matchAll(/<th scope="row"><a [^>]*>(.*?)<\/a>/g)].map(([, title = '']) => title)
}

describe('the board', () => {
  test('has a column for every stage, what moved last on top', async () => {
    const text = await read('/en/files')
    expect(column(text, 'open')).toEqual(['Permits package', 'Care Act', 'Single permit', 'Quiet Act'])
    expect(column(text, 'agreed')).toEqual(['Ports Act'])
    expect(column(text, 'applies')).toEqual(['Shelter Directive'])
    expect(column(text, 'stopped')).toEqual(['=Old Act, “quoted”'])
    expect(column(text, 'talks')).toEqual([])
    expect(text).toContain('No file stands here.')
  })

  test('a card says what comes next and how sure that is, since when, and what to be careful about', async () => {
    const text = await read('/en/files')
    expect(text).toMatch(/Adoption by Parliament, <time datetime="2026-12-15">.*?announced/)
    expect(text).toMatch(/Deadline for national law, <time datetime="2027-06-02">.*?fixed by law/)
    expect(text).toContain('since 1 Oct 2026')
    expect(text).toContain('No movement seen since 1 Mar 2024')
    expect(text).toContain('To be checked: Parliament’s mandate (planned: 1 December 2025)')
    expect(text).toContain('Our reading is older than the last step')
  })

  test('a package shows how its parts spread, drawn and in words', async () => {
    const card = /<li class="package">.*?<\/li>/s.exec(await read('/en/files'))?.[0] ?? ''
    expect(card).toContain('<rect class="open" x="0" width="100"')
    expect(card).toContain('Its one part here')
  })
})

describe('filters', () => {
  test('widen within a facet, narrow across facets, and say how many each choice would show', async () => {
    const both = await read('/en/files?view=table&topic=health&topic=work')
    expect(lines(both)).toEqual([
      'Care Act',
      'Permits package',
      'Ports Act',
      'Shelter Directive',
      'Single permit',
    ])
    const narrow = await read('/en/files?view=table&topic=health&topic=work&form=directive')
    expect(lines(narrow)).toEqual(['Shelter Directive', 'Single permit'])
    expect(narrow).toMatch(
      /topic=work&amp;form=directive&amp;form=regulation"[^>]*><span>Regulation<\/span><span class="count">2</,
    )
  })

  test('tell who must act next, and what nobody has to decide', async () => {
    expect(lines(await read('/en/files?view=table&actor=member-states'))).toEqual(['Shelter Directive'])
    expect(lines(await read('/en/files?view=table&actor=nobody'))).toEqual(['=Old Act, “quoted”'])
  })

  test('know large stages and exact ones, countries, and words of titles in any language', async () => {
    expect(lines(await read('/en/files?view=table&stage=stopped'))).toEqual(['=Old Act, “quoted”'])
    expect(lines(await read('/en/files?view=table&stage=proposed'))).toEqual(['Care Act'])
    const inSpain = await read('/en/files?country=es')
    expect(column(inSpain, 'applies')).toEqual(['Shelter Directive'])
    expect(inSpain).toMatch(/<strong>Spain<\/strong> Not known to us/)
    expect(lines(await read('/en/files?view=table&q=PERMIS+unique'))).toEqual(['Single permit'])
  })

  test('stay when the view or the language changes, and each can be taken away', async () => {
    const text = await read('/en/files?topic=health&q=care')
    expect(text).toContain('href="/en/files?view=next&amp;q=care&amp;topic=health"')
    expect(text).toContain('href="/fr/files?q=care&amp;topic=health"')
    expect(text).toContain('href="/en/files.ics?q=care&amp;topic=health"')
    expect(text).toContain('<a href="/en/files?q=care" rel="nofollow">')
    expect(text).toMatch(/<title>Policy files: Health, “care” · /)
  })

  test('that make no sense are left out, and the page says so', async () => {
    const { status, text } = await with_.site.read(
      '/en/files?topic=zzz&actor=%3Cb%3E&country=XX&view=list&foo=1',
    )
    expect(status).toBe(200)
    for (const said of ['no topic “zzz”', 'institution “&lt;b&gt;”', '“XX” to carry out', 'no view “list”'])
      expect(text).toContain(said)
    expect(column(text, 'agreed')).toEqual(['Ports Act'])
  })

  test('that nothing fits say what to take away', async () => {
    const text = await read('/en/files?topic=children&form=directive')
    expect(text).toContain('No file fits all of this')
    expect(text).toMatch(
      /href="\/en\/files\?form=directive"[^>]*>Without: Children<\/a> <span class="soft">\(2 files\)/,
    )
  })

  test('in combination stay out of search engines and of memory; one alone does not', async () => {
    const seen = async (path: string) => {
      const { text, headers } = await with_.site.read(path)
      return [!text.includes('content="noindex"'), headers.has('tessera-remember')]
    }
    expect(await seen('/en/files')).toEqual([true, true])
    expect(await seen('/en/files?view=table&topic=health')).toEqual([true, true])
    expect(await seen('/en/files?topic=health&form=directive')).toEqual([false, false])
    expect(await seen('/en/files?q=care')).toEqual([false, false])
    expect(await seen('/en/files?x=1')).toEqual([true, false])
  })
})

describe('the table', () => {
  test('sorts by each of its heads, and says which', async () => {
    const newest = await read('/en/files?view=table&sort=-since')
    expect(lines(newest).slice(0, 2)).toEqual(['Ports Act', 'Care Act'])
    expect(lines(newest).at(-1)).toBe('Permits package')
    expect(newest).toMatch(
      /<th scope="col" aria-sort="descending"><a href="\/en\/files\?view=table&amp;sort=since"/,
    )
    expect(lines(await read('/en/files?view=table&sort=next')).slice(0, 3)).toEqual([
      'Ports Act',
      'Shelter Directive',
      'Single permit',
    ])
    expect(lines(await read('/en/files?view=table&sort=stage')).at(-1)).toBe('=Old Act, “quoted”')
    expect(lines(await read('/en/files?view=table&sort=-title'))[0]).toBe('Single permit')
  })

  test('comes as CSV with the same filters and order, and nothing in it is calculated', async () => {
    const { text, headers } = await with_.site.read('/en/files.csv?sort=stage&form=decision&form=regulation')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toContain('policy-files.csv')
    const [head, ...rows] = text.split('\r\n')
    expect(head).toMatch(/^File,Legal form,/)
    expect(rows.at(-1)).toBe('')
    expect(rows.map((row) => row.split(',')[0]).slice(0, 2)).toEqual(['Care Act', 'Quiet Act'])
    expect(rows.at(-2)).toMatch(/^"'=Old Act, “quoted”",Decision,/)
    expect(text.startsWith('\ufeff')).toBe(false)
  })
})

describe('what comes next', () => {
  test('stands by month; what law fixes and what is announced are told apart', async () => {
    const text = await read('/en/files?view=next')
    const months = [...text.matchAll(/<section class="month".*?<time datetime="(.*?)">/gs)].map(
      ([, month]) => month,
    )
    expect(months).toEqual(['2026-12', '2027-06'])
    expect(text).toMatch(/<li class="fixed"><p class="when"><time datetime="2027-06-02">/)
    expect(text).toMatch(/<li class="announced"><p class="when"><time datetime="2026-12-15">/)
    expect(text).toContain('<a href="https://law.example/" rel="noreferrer">')
  })

  test('names what is due without a date by who is to act, and the days that passed unchecked', async () => {
    const text = await read('/en/files?view=next')
    expect(text).toMatch(/Due, without a date <span class="count">\d+</)
    expect(text).toMatch(/<h3 id="by-council">Council .*?Single permit/s)
    expect(text).toMatch(/Day passed, to be checked.*?<time datetime="2025-12-01">.*?Quiet Act/s)
  })

  test('goes into a calendar with the same filters', async () => {
    const { text, headers } = await with_.site.read('/en/files.ics?form=directive&topic=health')
    expect(text).toContain('Shelter Directive')
    expect(text).not.toContain('Ports Act')
    expect(text.replaceAll('\r\n ', '')).toContain('/en/files.ics?topic=health&form=directive')
    expect(headers.has('tessera-remember')).toBe(false)
  })
})

test.each(['en', 'ar'])('every view is valid HTML in %s, with one main heading', async (language) => {
  for (const query of [
    '',
    '?view=table&topic=health',
    '?view=next',
    '?country=ES&topic=x',
    '?form=treaty&q=a',
  ]) {
    const page = await read(`/${language}/files${query}`)
    const { results } = await validator.validateString(page)
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${query} ${line}: ${message}`)),
    ).toEqual([])
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
  }
})

test('two thousand files: columns stop at the newest, the table has pages, and no page is large', {
  timeout: 60_000,
}, async () => {
  const { store, refresh } = with_.site
  await does(store, amina, async (act) => {
    for (let i = 0; i < 2_000; i++) {
      const event = {
        id: 'p',
        kind: 'commission-proposal',
        date: '2025-01-01',
        confidence: 'verified',
        source: 'https://law.example/',
      }
      const later = {
        id: 'x',
        kind: 'ep-adoption',
        date: `20${30 + (i % 40)}-0${1 + (i % 9)}`,
        planned: true,
        confidence: 'verified',
        source: 'https://law.example/',
      }
      const id = await createEntry(act, {
        kind: 'policy-file',
        key: `many-${i}`,
        language: 'en',
        shared: { form: 'regulation', topics: ['work'], events: [event, later] },
        fields: { title: `One of many ${i}` },
      })
      await publishPart(act, { id, language: 'en' })
    }
  })
  await refresh()
  const board = await read('/en/files')
  expect(column(board, 'open')).toHaveLength(12)
  expect(board).toContain('All 2,004 in the table')
  expect(board).toContain('href="/en/files?view=table&amp;stage=open&amp;sort=-since"')
  const table = await read('/en/files?view=table&page=21')
  expect(lines(table)).toHaveLength(7)
  expect(await read('/en/files?view=table&page=99')).toContain('no page “99”')
  const next = await read('/en/files?view=next')
  expect((next.match(/<li class="(fixed|announced)">/g) ?? []).length).toBeLessThanOrEqual(101)
  for (const page of [board, next, await read('/en/files?view=table')])
    expect(Buffer.byteLength(page)).toBeLessThan(200_000)
  const csv = await read('/en/files.csv?topic=work')
  expect(csv.split('\r\n')).toHaveLength(2_000 + 4 + 2)
})
