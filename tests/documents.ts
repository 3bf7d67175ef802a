import { strToU8, zipSync } from 'fflate'

/** Small real documents, written as programs write them. */

/** A file as a browser is given it. */
export type Document = { name: string; mimeType: string; buffer: Buffer }

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A docx; each paragraph is a list of runs, since word processors cut words anywhere. */
export function docx(paragraphs: readonly (readonly string[])[], name = 'draft.docx'): Document {
  const runs = (run: string) => `<w:r><w:rPr/><w:t xml:space="preserve">${run}</w:t></w:r>`
  const body = paragraphs.map((each) => `<w:p><w:pPr><w:tabs/></w:pPr>${each.map(runs).join('')}</w:p>`)
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:p><w:del><w:r><w:delText>taken out</w:delText></w:r></w:del></w:p></w:body></w:document>`
  return zipped(name, docxType, { '[Content_Types].xml': '<Types/>', 'word/document.xml': document })
}

export function odt(paragraphs: readonly string[], { locked = false } = {}): Document {
  const body = paragraphs.map((text) => `<text:p>${text.replaceAll('  ', '<text:s text:c="2"/>')}</text:p>`)
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
    ${body.join('\n    ')}</office:text></office:body></office:document-content>`
  const key = locked ? '<manifest:encryption-data/>' : ''
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${key}</manifest:manifest>`
  return zipped('draft.odt', 'application/vnd.oasis.opendocument.text', {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'META-INF/manifest.xml': manifest,
  })
}

/** A few kilobytes that would unpack to `megabytes`. */
export function docxBomb(megabytes: number): Document {
  const swollen = new Uint8Array(megabytes * 1_000_000).fill(0x20)
  return zipped('bomb.docx', docxType, { 'word/document.xml': swollen })
}

/** A PDF of one page with these lines; with `locked`, one that asks for a password. */
export function pdf(lines: readonly string[], { locked = false } = {}): Document {
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`).join(' ')
  const stream = `BT /F1 12 Tf 72 720 Td ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const key = locked ? ` /Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${key} >>\nstartxref\n${file.length}\n%%EOF\n`
  return { name: 'draft.pdf', mimeType: 'application/pdf', buffer: Buffer.from(file, 'latin1') }
}

export function plain(name: string, content: string | Uint8Array): Document {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

function zipped(name: string, mimeType: string, entries: Record<string, string | Uint8Array>): Document {
  const files = Object.fromEntries(
    Object.entries(entries).map(([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
  return { name, mimeType, buffer: Buffer.from(zipSync(files)) }
}
