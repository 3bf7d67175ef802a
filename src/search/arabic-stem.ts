/**
 * Light stemming of a folded Arabic word: the article, particles written together with it, and endings go.
 * One letter at the front may be a particle or belong to the word (وثائق, documents), so such a word has two stems.
 */
export function arabicStems(word: string): string[] {
  const bare = withoutArticle(word)
  const readings = bare === word && /^[وفبكل]/.test(word) && word.length >= 4 ? [word, word.slice(1)] : [bare]
  return [...new Set(readings.map(withoutEnding))]
}

const articles = ['وبال', 'وكال', 'ولل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل']

function withoutArticle(word: string): string {
  for (const article of articles)
    if (word.startsWith(article) && word.length - article.length >= 3) return word.slice(article.length)
  return word
}

/** Possessives first, then number and gender, then what remains of an adjective. */
const endings = [
  ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها'],
  ['ات', 'ان', 'ون', 'ين', 'يه'],
  ['ه', 'ي'],
]

function withoutEnding(word: string): string {
  let stem = word
  for (const group of endings)
    for (const ending of group)
      if (stem.endsWith(ending) && stem.length - ending.length >= 3) {
        stem = stem.slice(0, -ending.length)
        break
      }
  return stem
}
