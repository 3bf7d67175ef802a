/**
 * The words of a Markdown text without its signs: for the search index and for passages. Much faster than parsing, and enough for both;
 * pages are rendered elsewhere.
 */
export function plainText(markdown: string): string {
  if (!/[\\`*_[\]<>#|!{&~]|^\s*[-+>=:]/m.test(markdown)) return markdown
  return withoutComments(markdown)
    .replace(/\{\{[^{}\n]{1,200}\}\}/g, ' ')
    .replace(/<(?:https?|mailto):[^<>\s]{1,2000}>/g, ' ')
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replace(/^ {0,3}\[[^\]\n]{1,500}\]: *(?:https?:|mailto:|\/|<)\S*.*$/gm, ' ')
    .replace(/!?\[([^[\]\n]{0,1000})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/!?\[([^[\]\n]{1,1000})\]\[[^[\]\n]{0,200}\]/g, '$1')
    .replace(/\[\^[^\]\n]{1,100}\]:?/g, '')
    .replace(
      /^ {0,3}(?:#{1,6} |(?:> ?)+|[-+*] |\d{1,9}[.)] |`{3,}.*$|~{3,}.*$|[-=]{2,} *$|[*_ -]{3,}$)/gm,
      '',
    )
    .replace(/^(?=.*--)[ :|-]+$/gm, '')
    .replace(/ ?\| ?/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])|[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|shy);/g, (_, name: string) => entities[name] ?? ' ')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', shy: '\u00ad' }

/** By hand: as a pattern, thousands of comments that never end would take the square of their number. */
function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    kept += `${text.slice(from, at)} `
    from = end + 3
  }
  return kept + text.slice(from)
}
