import { describe, expect, test } from 'vitest'
import { interfaceLanguages, messages } from '#languages'
import { deriveStatuses, type PolicyFacts, timelineOf } from '#policies'
import { day, samplePolicyFiles } from '../../../../tests/policy-files.ts'
import { FileLanes } from './file-lanes.tsx'

const today = day('2026-11-22')
const files = samplePolicyFiles()
const statuses = deriveStatuses(files, today)

function drawn(file: PolicyFacts, language: string): string {
  const request = { language, t: messages(language), today }
  const timeline = timelineOf(file, today)
  const next = statuses.get(file.key)?.next ?? []
  return String(<FileLanes request={request} file={file} timeline={timeline} next={next} />)
}

function sample(key: string): PolicyFacts {
  return files.find((file) => file.key === key) ?? expect.fail(`There is no ${key}`)
}

describe.each([...interfaceLanguages()])('in %s', (language) => {
  test.each(files.map((file) => [file.key, file] as const))('%s is a small picture', (_, file) => {
    const html = drawn(file, language)
    expect(html.length).toBeLessThan(6_500)
    expect(html).not.toMatch(/ style=|<style|<script|NaN|undefined/)
  })
})

test('every milestone of the Return Regulation is named', () => {
  const html = drawn(sample('return-regulation'), 'en')
  for (const name of ['Proposal', 'Council mandate', 'Committee vote', 'Provisional deal', 'Council adopts'])
    expect(html).toContain(`>${name}</text>`)
  expect(html).toContain('>today</text>')
  expect(html).toContain('>no date yet</text>')
})

test('a date that was replaced is struck, what is to come is not drawn like what happened', () => {
  const html = drawn(sample('ai-act'), 'en')
  expect(html).toMatch(/class="joint superseded"/)
  expect(html).toMatch(/class="joint planned"/)
})

test('in a language that runs right to left, so does time', () => {
  const firstX = (language: string) =>
    Number(/<circle class="other" cx="(\d+)"/.exec(drawn(sample('return-regulation'), language))?.[1])
  expect(firstX('en')).toBeLessThan(200)
  expect(firstX('ar')).toBeGreaterThan(900)
})

test('a single event needs no picture', () => {
  expect(drawn(sample('european-care-strategy'), 'en')).toBe('')
})
