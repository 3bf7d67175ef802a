/** A piece of finished XML, which is not escaped again. */
export type Xml = { readonly xml: string }

type Attributes = Readonly<Record<string, string | undefined>>
type Content = Xml | string | undefined | readonly Content[]

/** The first line of an XML document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * One element. Attributes and content that are undefined leave no trace.
 *
 * ```ts
 * element('title', { 'xml:lang': 'fr' }, 'Santé').xml // <title xml:lang="fr">Santé</title>
 * ```
 */
export function element(name: string, attributes: Attributes = {}, content?: Content): Xml {
  const written = Object.entries(attributes)
    .filter((attribute): attribute is [string, string] => attribute[1] !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('')
  const inside = contentOf(content)
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

function contentOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  if ('xml' in content) return content.xml
  return content.map(contentOf).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold at all, not even escaped, is left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  )
}
