import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { directionOf, type Language, messages } from '#languages'
import { type LinkKind, linkKinds, markdownTree } from './markdown-tree.ts'

export type { LinkKind } from './markdown-tree.ts'

export type MarkdownOptions = {
  /** The language of the text. */
  language: Language
  /** The language of the page around it. */
  within: Language
  /** Path of what a link such as `policy-file:ai-act` names; a link to what is not published becomes plain text. */
  resolve?: (kind: LinkKind, key: string) => string | undefined
  /** HTML of a figure that the text embeds: `{{figure:key}}`, alone in its paragraph or inside a sentence. */
  figure?: (key: string, place: 'block' | 'inline') => { toString(): string } | undefined
  /** Level of the text's highest headings. */
  headingsFrom?: 2 | 3 | 4
  /** Keeps the notes of several texts on one page apart. */
  id?: string
}

/**
 * A Markdown text as HTML, marked with its language when the page's is another.
 * CommonMark with tables and footnotes; HTML and pictures in it are left out.
 */
export function Markdown({ text, ...options }: MarkdownOptions & { text: string }) {
  const { language, within } = options
  const elsewhere = language === within ? {} : { lang: language, dir: directionOf(language) }
  return (
    <div class="prose" {...elsewhere} dangerouslySetInnerHTML={{ __html: markdownToHtml(text, options) }} />
  )
}

const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

/** The same as a string, without the element around it: for feeds. */
export function markdownToHtml(text: string, options: MarkdownOptions): string {
  const tree = markdownTree(text)
  setHeadings(tree, options.headingsFrom ?? 2)
  embedFigures(tree, options.figure ?? (() => undefined))
  dressElements(tree, options)
  return writer.stringify(tree)
}

function setHeadings(tree: Root, from: number): void {
  const headings: Element[] = []
  visit(tree, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element)
  })
  const highest = Math.min(...headings.map((heading) => Number(heading.tagName[1])))
  for (const heading of headings) {
    heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) - highest + from)}`
  }
}

const embedding = /\{\{figure:([a-z0-9-]+)\}\}/

// After sanitising, so that what the site itself draws is let through; the text's own HTML is long gone.
function embedFigures(tree: Root, figure: NonNullable<MarkdownOptions['figure']>): void {
  const drawn = (key: string, place: 'block' | 'inline'): RootContent => ({
    type: 'raw',
    value: figure(key, place)?.toString() ?? '',
  })
  visit(tree, 'element', (element, place, parent) => {
    if (element.tagName === 'code') return 'skip'
    const [only, more] = element.children
    if (
      element.tagName === 'p' &&
      parent &&
      place !== undefined &&
      more === undefined &&
      only?.type === 'text'
    ) {
      const [whole, key] = embedding.exec(only.value) ?? []
      if (key !== undefined && whole === only.value.trim()) {
        parent.children[place] = drawn(key, 'block')
        return 'skip'
      }
    }
    element.children = element.children.flatMap((child) => (child.type === 'text' ? pieces(child) : [child]))
    return
  })

  function pieces({ value }: Text): ElementContent[] {
    return value
      .split(new RegExp(embedding, 'g'))
      .map((piece, place) =>
        place % 2 === 0 ? { type: 'text', value: piece } : (drawn(piece, 'inline') as ElementContent),
      )
  }
}

function dressElements(tree: Root, { language, within, resolve, id = 'note' }: MarkdownOptions): void {
  const t = messages(within)
  visit(tree, 'element', (element, place, parent) => {
    const { properties } = element
    if (typeof properties.id === 'string') properties.id = `${id}-${properties.id}`
    if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [`${id}-footnote-label`]
    if (properties.dataFootnotes !== undefined) properties.className = ['footnotes']
    if (properties.id === `${id}-footnote-label`) {
      element.children = [{ type: 'text', value: messages(language)('footnotes.label') }]
    }
    if (element.tagName === 'a') dressLink(element)
    if (element.tagName === 'table' && parent && place !== undefined) {
      parent.children[place] = scrolling(element, t('table.label'))
      return 'skip'
    }
    return
  })

  function dressLink(link: Element): void {
    const href = String(link.properties.href ?? '')
    const [, kind, key] = /^([a-z-]+):(.*)$/.exec(href) ?? []
    if (href.startsWith('#')) link.properties.href = `#${id}-${href.slice(1)}`
    else if (linkKinds.includes(kind as LinkKind)) pointInside(link, resolve?.(kind as LinkKind, key ?? ''))
    else if (kind === 'http' || kind === 'https') link.properties.rel = ['noreferrer']
    if (link.properties.dataFootnoteBackref !== undefined) {
      link.properties.ariaLabel = t('footnotes.back')
      link.children = [{ type: 'text', value: '↩\uFE0E' }] // U+FE0E: as a sign, never as an emoji
    }
  }
}

function pointInside(link: Element, path: string | undefined): void {
  if (path !== undefined) {
    link.properties.href = path
    return
  }
  link.tagName = 'span'
  link.properties = {}
}

// A wide table scrolls in its own box: the page itself never scrolls sideways. Focusable, for keyboards.
function scrolling(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table'], ariaLabel: label, tabIndex: 0 },
    children: [table],
  }
}
