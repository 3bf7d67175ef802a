/** One start tag of a page, with its attributes as a browser understands them. */
export type Tag = { name: string; attributes: Record<string, string>; text: string }

/** The start tags of a page that we wrote ourselves: names in small letters, values in double quotes. */
export function tagsOf(html: string): Tag[] {
  const visible = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g, '$1')
  return [...visible.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=<>"/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([text, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: readAttributes(attributes),
      text,
    }),
  )
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g))
    found[name.toLowerCase()] = decode(value)
  return found
}

/** Undoes the character references that our pages, feeds and sitemaps write. */
export function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
