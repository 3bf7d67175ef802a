import { expect, test } from 'vitest'
import { Markdown, type MarkdownOptions, markdownToHtml } from './markdown.tsx'

const english: MarkdownOptions = { language: 'en', within: 'en' }
const html = (text: string, options: Partial<MarkdownOptions> = {}) =>
  markdownToHtml(text, { ...english, ...options })

test('headings begin below the title of the page, whatever level the text begins at', () => {
  expect(html('# One\n\n### Two')).toBe('<h2>One</h2>\n<h4>Two</h4>')
  expect(html('### One', { headingsFrom: 3 })).toBe('<h3>One</h3>')
})

test('a link by kind and key leads to the page, or becomes plain text when there is none', () => {
  const resolve = (kind: string, key: string) => (key === 'ai-act' ? `/en/${kind}/${key}` : undefined)
  expect(html('[the act](policy-file:ai-act)', { resolve })).toBe(
    '<p><a href="/en/policy-file/ai-act">the act</a></p>',
  )
  expect(html('[gone](topic:gone)', { resolve })).toBe('<p><span>gone</span></p>')
})

test('a link to another host does not say where the reader came from', () => {
  expect(html('[x](https://example.org/)')).toBe(
    '<p><a href="https://example.org/" rel="noreferrer">x</a></p>',
  )
})

test('a figure is embedded as a block or within a sentence, and never inside code', () => {
  const figure = (key: string, place: string) => `<b>${key} ${place}</b>`
  expect(html('{{figure:deaths}}', { figure })).toBe('<b>deaths block</b>')
  expect(html('In {{figure:deaths}} cases', { figure })).toBe('<p>In <b>deaths inline</b> cases</p>')
  expect(html('`{{figure:deaths}}`', { figure })).toBe('<p><code>{{figure:deaths}}</code></p>')
  expect(html('In {{figure:gone}} cases')).toBe('<p>In  cases</p>')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![a picture](https://example.org/x.png)',
  '[x](javascript:alert(1))',
  '[x](data:text/html,x)',
  '<a href="https://example.org" onclick="x()">x</a>',
])('nothing that runs or is asked of another host comes through: %s', (text) => {
  expect(html(text)).not.toMatch(/<script|<img|onerror|onclick|javascript:|data:/i)
})

test('notes of two texts on one page do not mix', () => {
  const one = html('Word[^1].\n\n[^1]: Note.', { id: 'reading' })
  expect(one).toMatch(/id="reading-fn-1"/)
  expect(one).toMatch(/href="#reading-fn-1"/)
  expect(one).toMatch(/aria-describedby="reading-footnote-label"/)
  expect(one).toMatch(/aria-label="Back to the text"/)
})

test('a table scrolls in a box of its own that a keyboard can reach', () => {
  expect(html('| a |\n| - |\n| b |')).toMatch(
    /^<section class="table" aria-label="Table" tabindex="0"><table>/,
  )
})

test('a text in another language than its page says so', () => {
  expect(String(<Markdown text="مرحبا" language="ar" within="en" />)).toMatch(
    /^<div class="prose" lang="ar" dir="rtl">/,
  )
  expect(String(<Markdown text="Hello" language="en" within="en" />)).toMatch(/^<div class="prose">/)
})

test('the same text is rendered anew for each page it stands on', () => {
  const text = '[the act](policy-file:ai-act)'
  expect(html(text, { resolve: () => '/en/files/ai-act' })).toContain('/en/files/ai-act')
  expect(html(text, { resolve: () => '/fr/files/ai-act' })).toContain('/fr/files/ai-act')
})
