/**
 * Remembers what was asked lately, between `most` answers and twice as many: when a generation of questions is full, the one before it
 * is forgotten, but for those that were asked again.
 */
export function recentlyUsed<Answer extends object | string>(
  most: number,
  answer: (question: string) => Answer,
): (question: string) => Answer {
  let young = new Map<string, Answer>()
  let old = new Map<string, Answer>()
  return (question) => {
    const known = young.get(question)
    if (known !== undefined) return known
    const kept = old.get(question)
    // A word cut out of a text would keep the whole text in memory: what is remembered is a copy.
    const key = kept === undefined ? Buffer.from(question).toString() : question
    const made = kept ?? answer(key)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, made)
    return made
  }
}
