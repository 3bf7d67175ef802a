import type { Anchor } from './lanes-picture.ts'

/** Room that is taken. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const ascent = 12
const descent = 4
const sideAir = 4

/** The room a text takes, with air at its sides. */
export function textBox(x: number, y: number, width: number, anchor: Anchor): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left: left - sideAir, right: left + width + sideAir, top: y - ascent, bottom: y + descent }
}

export function collide(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether none of the boxes meets any that are there. */
export function freeOf(boxes: readonly Box[], taken: readonly Box[]): boolean {
  return boxes.every((box) => !taken.some((other) => collide(box, other)))
}
