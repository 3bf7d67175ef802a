import { type Box, freeOf } from './lanes-boxes.ts'
import { type Place, placesFor, type Wish } from './lanes-labels.ts'
import type { Anchor } from './lanes-picture.ts'

/** One way of going about it: where to begin, how labels in a crowd lean, which side they take first. */
type Manner = {
  readonly order: 'forth' | 'back' | 'minor-last'
  readonly lean: Anchor
  readonly isTurned: boolean
}

const manners: readonly Manner[] = (['minor-last', 'forth', 'back'] as const).flatMap((order) =>
  (['middle', 'start', 'end'] as const).flatMap((lean) =>
    [false, true].map((isTurned) => ({ order, lean, isTurned })),
  ),
)

/** How often a manner is tried anew, each time with what was folded in front. */
const rounds = 4

/** What a folded label costs, against one that stands a row too far or off the middle. */
const costs = { folded: 50, foldedMinor: 20, row: 3, offMiddle: 1 }

/**
 * Gives each wish the nearest free place inside the picture; a wish without one is left out: it is folded.
 * Several manners are tried, and the one that folds least and stands nearest wins.
 */
export function fitLabels(wishes: readonly Wish[], taken: readonly Box[], width: number): readonly Place[] {
  const choices = new Map(wishes.map((wish) => [wish.id, placesFor(wish, taken, width)]))
  let best: readonly Place[] = []
  let least = Number.POSITIVE_INFINITY
  for (const manner of manners) {
    const sorted = new Map([...choices].map(([id, places]) => [id, inManner(places, manner)]))
    let order = inOrder(wishes, manner.order)
    for (let round = 0; round < rounds; round += 1) {
      const places = placeInTurn(order, sorted)
      const total = costOf(places, wishes)
      if (total < least) [best, least] = [places, total]
      if (places.length === wishes.length) break
      const placed = new Set(places.map((place) => place.id))
      order = [...order.filter(({ id }) => !placed.has(id)), ...order.filter(({ id }) => placed.has(id))]
    }
  }
  return settle(best, choices)
}

function inManner(places: readonly Place[], { lean, isTurned }: Manner): readonly Place[] {
  const leans = ({ anchor }: Place) => Number(anchor !== lean)
  const turns = ({ isPreferred }: Place) => Number(isPreferred === isTurned)
  return places.toSorted((a, b) => a.level - b.level || leans(a) - leans(b) || turns(a) - turns(b))
}

function inOrder(wishes: readonly Wish[], order: Manner['order']): readonly Wish[] {
  if (order === 'forth') return wishes
  if (order === 'back') return wishes.toReversed()
  return [...wishes.filter((wish) => !wish.isMinor), ...wishes.filter((wish) => wish.isMinor)]
}

function placeInTurn(
  wishes: readonly Wish[],
  choices: ReadonlyMap<string, readonly Place[]>,
): readonly Place[] {
  const boxes: Box[] = []
  const places: Place[] = []
  for (const wish of wishes) {
    const place = choices.get(wish.id)?.find((one) => freeOf(one.boxes, boxes))
    if (place === undefined) continue
    places.push(place)
    boxes.push(...place.boxes)
  }
  return places
}

function costOf(places: readonly Place[], wishes: readonly Wish[]): number {
  const placed = new Set(places.map((place) => place.id))
  const folded = wishes.filter((wish) => !placed.has(wish.id))
  return (
    folded.reduce((sum, { isMinor }) => sum + (isMinor ? costs.foldedMinor : costs.folded), 0) +
    places.reduce((sum, place) => sum + price(place), 0)
  )
}

function price({ level, anchor }: Place): number {
  return level * costs.row + (anchor === 'middle' ? 0 : costs.offMiddle)
}

/** Lets each label come nearer where the others have left room. */
function settle(places: readonly Place[], choices: ReadonlyMap<string, readonly Place[]>): readonly Place[] {
  const settled = [...places]
  for (const [i, place] of settled.entries()) {
    const others = settled.filter((other) => other !== place).flatMap((other) => other.boxes)
    const nearer = choices
      .get(place.id)
      ?.find((one) => price(one) < price(place) && freeOf(one.boxes, others))
    if (nearer !== undefined) settled[i] = nearer
  }
  return settled
}
