/** Every type of page is valid HTML, in a language from left to right and in one from right to left. */
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { addressesIn, pageTypes } from '../page-types.ts'
import { sampleSite } from '../sample-site.ts'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

test.each(['en', 'ar'])('every type of page is valid HTML in %s', async (language) => {
  const addresses = await addressesIn(sampleSite, language)
  const faults = await Promise.all(
    Object.values(addresses).map(async (path) => faultsOf(path, await (await sampleSite.ask(path)).text())),
  )
  expect(faults).toHaveLength(Object.keys(pageTypes).length)
  expect(faults.flat()).toEqual([])
})

test.each([
  ['an element where none may stand', '<ul><p>one</p></ul>'],
  ['two elements of one name', '<p id="a">one</p><p id="a">two</p>'],
  ['a link in a link', '<a href="/">one <a href="/">two</a></a>'],
  ['an attribute that is not there', '<p aria-labelledby="nobody">one</p>'],
])('is broken by %s', async (_, body) => {
  expect(
    await faultsOf(
      '',
      `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`,
    ),
  ).not.toEqual([])
})

async function faultsOf(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path} ${line}:${column} ${ruleId}: ${message}`),
  )
}
