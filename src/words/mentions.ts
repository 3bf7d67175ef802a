import type { MentionKind } from './compile.ts'
import { type Found, overlaps, type Word } from './matcher.ts'
import type { Match } from './stretch.ts'
import { gaps } from './tokens.ts'

/** A word such as “term” within three words before it in the same clause, or right after it. */
export function isMentioned(
  text: string,
  words: readonly Word[],
  { from, to }: Found,
  mentions: readonly Match<MentionKind>[],
): boolean {
  const no = mentions.filter(({ what }) => what === 'no')
  const past = mentions.length > no.length ? pastBrackets(text, words, to) : undefined
  return mentions.some(({ what, found }) => {
    if (what === 'no' || no.some((one) => overlaps(one.found, found))) return false
    if (what === 'after' && found.from === past) return true
    const [first, second] = what === 'before' ? [found.to, from] : [to, found.from]
    if (second < first || second - first > (what === 'before' ? 2 : 1)) return false
    return words.slice(first, second + 1).every((word) => word.gap < gaps.clause || word.quote)
  })
}

/** The first word after an aside in brackets that begins, or ends, there: *Überfremdung (auch Umvolkung) ist ein Kampfbegriff*. */
function pastBrackets(text: string, words: readonly Word[], at: number): number | undefined {
  const before = (place: number) => text.slice(words[place - 1]?.end ?? 0, words[place]?.start ?? 0)
  if (/[()]/.test(before(at)))
    for (let place = at; place < words.length && place <= at + longestAside; place++)
      if (before(place).includes(')')) return place
  return undefined
}

/** In words. */
const longestAside = 12

type Place = { readonly start: number; readonly end: number; readonly named: boolean }

/** Leaves out what is named, and what stands in one list with it: *terms such as illegals, aliens or “bogus refugees”*. */
export function withoutNamed<T extends Place>(text: string, hits: readonly T[]): readonly T[] {
  if (!hits.some(({ named }) => named)) return hits
  const inText = hits.toSorted((a, b) => a.start - b.start)
  const named = new Set(inText.filter((hit) => hit.named))
  // Down the list an adjective may stand before the next; up the list, nothing may.
  spread(inText, named, (before, after) => goesOn.test(plainly(text.slice(before.end, after.start))))
  spread(inText.toReversed(), named, (after, before) =>
    joins.test(plainly(text.slice(before.end, after.start))),
  )
  return hits.filter((hit) => !named.has(hit))
}

/** How far apart two of a list may stand, in units. */
const far = 40

function spread<T extends Place>(hits: readonly T[], named: Set<T>, isNext: (a: T, b: T) => boolean): void {
  let last: T[] = []
  for (const hit of hits) {
    last = last.filter((one) => hit.start - one.end <= far && one.start - hit.end <= far)
    if (!named.has(hit) && last.some((one) => isApart(one, hit) && isNext(one, hit))) named.add(hit)
    if (named.has(hit)) last.push(hit)
  }
}

function isApart(a: Place, b: Place): boolean {
  return a.end <= b.start || b.end <= a.start
}

/** Without marks and signs that are not seen. */
function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}|\p{Cf}/gu, '')
}

/** Words that join the last of a list to the others, in all languages that there are lexicons for; without marks. */
const joiners =
  'and|or|nor|und|oder|sowie|ou|et|ni|y|e|o|u|en|of|och|eller|samt|og|ja|tai|seka|ega|voi|ir|ar|arba|un|vai|i|a|ani|lub|oraz|nebo|ci|alebo|ali|ili|и|или|та|і|або|чи|και|η|ve|veya|si|sau|es|vagy|agus|no|jew|او|و'
const quote = '["\'“”„‟«»‹›‚‘’]*'
const between = `^${quote}\\s*(?:[,،;/]\\s*(?:(?:${joiners})\\s+)?|(?:${joiners})\\s+)${quote}`
const joins = new RegExp(`${between}(?:و|ال)*$`, 'iu')
const goesOn = new RegExp(`${between}(?:\\p{L}+[-\\s])?(?:و|ال)*$`, 'iu')
