/** The name that somebody probably meant; undefined when none is close. */
export function nearest(name: string, among: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  const wanted = name.toLowerCase()
  for (const candidate of among) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = distanceBetween(wanted, candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** ` Did you mean “topics”?`, or nothing. */
export function didYouMean(name: string, among: Iterable<string>): string {
  const meant = nearest(name, among)
  return meant === undefined ? '' : ` Did you mean “${meant}”?`
}

/** Looks among very many names for the first mistakes only: nobody reads the hundredth suggestion, and each takes its time. */
export function fewSuggestions(): (name: string, among: Iterable<string>) => string {
  let left = 50
  return (name, among) => (left-- > 0 ? didYouMean(name, among) : '')
}

/** Levenshtein: letters to add, drop or change. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
