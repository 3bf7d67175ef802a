import { parseXml } from '../trusted.ts'
import { docxParagraphs } from './docx.ts'
import { odtParagraphs } from './odt.ts'
import { Refused } from './refused.ts'
import { unzip } from './unzip.ts'

const wanted =
  /^(?:word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml|content\.xml|META-INF\/manifest\.xml)$/

/**
 * The text of a docx or odt, a paragraph a stretch, whatever runs it is cut into.
 *
 * @throws Refused
 */
export function readOffice(bytes: Uint8Array): string {
  const entries = unzip(bytes, (name) => wanted.test(name))
  const manifest = textOf(entries.get('META-INF/manifest.xml'))
  if (manifest.includes('encryption-data')) throw new Refused('fileLocked')
  const names = [...entries.keys()].filter((name) => name !== 'META-INF/manifest.xml')
  if (!names.includes('word/document.xml') && !names.includes('content.xml')) throw new Refused('fileUnknown')
  const paragraphs = names.sort(documentFirst).flatMap((name) => {
    const parsed = parseXml(textOf(entries.get(name)))
    if (parsed === undefined) throw new Refused('fileBroken')
    return name === 'content.xml' ? odtParagraphs(parsed) : docxParagraphs(parsed)
  })
  return paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n')
}

function documentFirst(one: string, other: string): number {
  return Number(other === 'word/document.xml') - Number(one === 'word/document.xml') || (one < other ? -1 : 1)
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
