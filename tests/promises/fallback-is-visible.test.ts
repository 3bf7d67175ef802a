/** Promise 5: where a translation is missing the page says so, marks the passage with its real language, and nothing is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { visit } from '../browser.ts'
import { crawl, pagesIn } from '../crawl.ts'
import { tagsOf } from '../html.ts'
import { samplePack, startSite } from '../running-site.ts'
import { sampleSite } from '../sample-site.ts'
import { buildWorld } from '../world.ts'

/** Files without a part in the language, with sentences of their English one. */
const untranslated = readdirSync(join(samplePack, 'policy-file'))
  .filter((name) => name.endsWith('.en.md'))
  .map((name) => name.slice(0, -'.en.md'.length))

test.each(['fr', 'es', 'ar'])(
  'a policy file without a part in %s says so, and marks its English',
  async (language) => {
    const keys = untranslated.filter(
      (key) => !readdirSync(join(samplePack, 'policy-file')).includes(`${key}.${language}.md`),
    )
    expect(keys.length).toBeGreaterThan(0)
    const { page, close } = await visit(sampleSite.origin)
    for (const key of keys) {
      await page.goto(`/${language}/files/${key}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('main .fallback').first().isVisible()).toBe(true)
      for (const sentence of sentencesOf(key)) {
        const spoken = await page
          .locator('main')
          .getByText(sentence)
          .first()
          .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
        expect({ key, sentence, spoken }).toEqual({ key, sentence, spoken: 'en' })
      }
    }
    await close()
  },
)

test('search engines are not sent to pages that only fall back', async () => {
  const key = 'ai-omnibus'
  const html = await (await sampleSite.ask(`/fr/files/${key}`)).text()
  const links = tagsOf(html).filter(({ name }) => name === 'link')
  expect(links.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href).toBe(
    `${sampleSite.origin}/en/files/${key}`,
  )
  expect(links.filter(({ attributes }) => attributes.hreflang === 'fr')).toEqual([])
})

test('a page that is translated says nothing of the kind', async () => {
  const html = await (await sampleSite.ask('/en/files/ai-omnibus')).text()
  expect(tagsOf(html).filter(({ attributes }) => attributes.class === 'fallback')).toEqual([])
})

test('reading every page in every language writes nothing', async () => {
  const site = await startSite({ fill: buildWorld })
  const before = await everythingIn(site.store)
  const pages = pagesIn(await crawl(site))
  for (const language of ['en', 'fr', 'ar'])
    expect(pages.some(({ path }) => path.startsWith(`/${language}/library/`))).toBe(true)
  expect(await everythingIn(site.store)).toEqual(before)
  await site.stop()
})

/** All rows that an entry, a part or a change could have gained. */
async function everythingIn({ db }: Store) {
  const tables = ['entry', 'part', 'revision', 'slug', 'version', 'change'] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}

/** The first words of what the entry says in English: its summary and the paragraphs that have no link or emphasis in them. */
function sentencesOf(key: string): string[] {
  const [, head = '', body = ''] = readFileSync(
    join(samplePack, 'policy-file', `${key}.en.md`),
    'utf8',
  ).split(/^---$/m)
  const summary = /^summary: "?(.+?)"?$/m.exec(head)?.[1]
  const paragraphs = body.split('\n\n').map((paragraph) => paragraph.trim())
  return [summary, ...paragraphs]
    .filter((text) => text !== undefined && /^[A-Z][^[\]*{}"'|#`<>_]+$/.test(text))
    .map((text) => (text as string).slice(0, 60))
}
