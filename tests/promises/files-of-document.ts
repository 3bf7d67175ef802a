/** Each block of a file in a document, and the path that the sentence before it names; an empty one when it names none. */
export function filesOf(markdown: string): [path: string, text: string][] {
  const blocks = markdown.matchAll(/((?:[^\n]+\n)+)\n```(?:yaml|markdown)\n([\s\S]*?)```/g)
  return [...blocks].map(([, sentence = '', text = '']) => [
    [...sentence.matchAll(/`([\w./-]+\.(?:yaml|md))`/g)].at(-1)?.[1] ?? '',
    text,
  ])
}
