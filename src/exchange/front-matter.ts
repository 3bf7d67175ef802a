/** A part, taken apart: the YAML between the `---` lines, and the body below, each with its first line. */
export type FrontMatter = { readonly front: string; readonly body: string; readonly bodyLine: number }

/** Undefined when the text does not begin with front matter, or when that never ends. */
export function cutFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*\n/.exec(text)?.[0].length
  if (opening === undefined) return undefined
  // From the last letter of the opening line, so that an empty front matter closes too.
  const rest = text.slice(opening - 1)
  const closing = /\n---[ \t]*(?:\n|$)/.exec(rest)
  if (closing === null) return undefined
  const front = rest.slice(1, closing.index + 1)
  const after = rest.slice(closing.index + closing[0].length)
  const [blank] = /^(?:[ \t]*\n)*/.exec(after) as RegExpExecArray
  return { front, body: trimBody(after), bodyLine: linesIn(front) + linesIn(blank) + 3 }
}

/** Front matter and body, put together. */
export function joinFrontMatter(front: string, body: string): string {
  const text = trimBody(body)
  return `---\n${front}---\n${text === '' ? '' : `\n${text}\n`}`
}

/** A body without the empty lines around it, which Markdown does not see either. */
function trimBody(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
