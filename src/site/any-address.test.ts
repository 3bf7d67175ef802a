import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withWorldSite } from '../../tests/site.ts'
import { routes } from './routes.ts'

const with_ = withWorldSite()

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'single-permit',
    'care-report',
    'health',
    'about',
    '..',
    '%',
    '%00',
    'x'.repeat(500),
    '__proto__',
    'constructor',
    '.ics',
    '.bib',
  ),
)
const language = fc.oneof(fc.constantFrom('en', 'fr', 'ar', 'xx', 'EN', 'constructor'), anything)
const name = fc.constantFrom(
  'topic',
  'kind',
  'format',
  'country',
  'service',
  'language',
  'page',
  'q',
  'year',
  'sort',
)

/** A path of the route with anything in its places, escaped as browsers do or left as it is. */
const address = fc
  .tuple(
    fc.constantFrom(...routes.map(([path]) => path)),
    language,
    fc.array(anything, { minLength: 4, maxLength: 4 }),
    fc.array(fc.tuple(name, anything), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([route, language, values, query, escaped]) => {
    let place = 0
    const path = route
      .replace(/:language(\{[^/]*\})?/, () => said(language, escaped))
      .replace(/:\w+(?:\{(?:[^{}]|\{[^}]*\})*\})?/g, () => said(values[place++] ?? '', escaped))
    const search = new URLSearchParams(query).toString()
    return search === '' ? path : `${path}?${search}`
  })

function said(value: string, escaped: boolean): string {
  if (!escaped) return value.replace(/[?#\s\\]/g, '')
  return encodeURIComponent(value.toWellFormed())
}

test('no address whatever breaks the site', async () => {
  const { read } = with_.site
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      if (!URL.canParse(`https://harbour.example${path}`)) return
      const { status, headers } = await read(path)
      // Who asks for a card in a format that there is not is told so as oEmbed wants it.
      const expected = path.startsWith('/oembed') ? [200, 404, 501] : [200, 301, 302, 404, 410]
      expect(expected).toContain(status)
      expect(headers.get('set-cookie')).toBeNull()
      if (status < 400) expect(headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
    }),
    { numRuns: 500 },
  )
})
