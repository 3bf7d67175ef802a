import { expect, test } from 'vitest'
import { recentlyUsed } from './recently-used.ts'

test('what was asked lately is answered without asking again', () => {
  const asked: string[] = []
  const answer = recentlyUsed(2, (question) => {
    asked.push(question)
    return question.toUpperCase()
  })
  expect(['a', 'b', 'a', 'a'].map(answer)).toEqual(['A', 'B', 'A', 'A'])
  expect(asked).toEqual(['a', 'b'])
})

test('what is asked again and again outlives what was asked once', () => {
  const asked: string[] = []
  const answer = recentlyUsed(2, (question) => {
    asked.push(question)
    return question
  })
  for (const question of ['often', 'b', 'often', 'c', 'often', 'd', 'often', 'e', 'often', 'b'])
    answer(question)
  expect(asked).toEqual(['often', 'b', 'c', 'd', 'e', 'b'])
})
