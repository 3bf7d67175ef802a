/** What a word processor writes and no reader sees: deleted text, field codes, and what older programs show instead. */
const unseen = new Set(['delText', 'delInstrText', 'instrText', 'Fallback', 'pPr', 'rPr', 'del', 'moveFrom'])

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/** Paragraphs of a part of a docx. A text box stands inside a paragraph and has its own. */
export function docxParagraphs(part: XMLDocument): string[] {
  const paragraphs: string[] = []
  const read = (element: Element): string => {
    const name = element.localName
    if (unseen.has(name)) return ''
    if (name === 't') return element.textContent ?? ''
    const sign = signs[name]
    if (sign !== undefined) return sign
    const at = name === 'p' ? paragraphs.push('') - 1 : -1
    let text = ''
    for (const child of element.children) text += read(child)
    if (at === -1) return text
    paragraphs[at] = text
    return ''
  }
  read(part.documentElement)
  return paragraphs
}
