const unseen = new Set([
  'annotation',
  'tracked-changes',
  'note-citation',
  'font-face-decls',
  'automatic-styles',
])
const paragraph = new Set(['p', 'h'])

/** Paragraphs of the content of an odt. A footnote stands inside a paragraph and has its own. */
export function odtParagraphs(content: XMLDocument): string[] {
  const paragraphs: string[] = []
  const read = (node: Node, within: boolean): string => {
    // Between elements of the outline there is only indentation.
    if (node.nodeType === Node.TEXT_NODE) return within ? (node.nodeValue ?? '').replace(/\s+/g, ' ') : ''
    if (!(node instanceof Element) || unseen.has(node.localName)) return ''
    if (node.localName === 's')
      return ' '.repeat(Math.min(100, Number(node.getAttribute('text:c') ?? 1) || 1))
    if (node.localName === 'tab') return '\t'
    if (node.localName === 'line-break') return '\n'
    const begins = paragraph.has(node.localName)
    const at = begins ? paragraphs.push('') - 1 : -1
    let text = ''
    for (const child of node.childNodes) text += read(child, within || begins)
    if (!begins) return text
    paragraphs[at] = text
    return ''
  }
  read(content.documentElement, false)
  return paragraphs
}
