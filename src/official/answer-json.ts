import { UnreadableAnswer } from './unreadable-answer.ts'

/** Gateways wrap pages and error texts in a 200: these are told apart from an answer before its shape is looked at. */
export function jsonIn(answer: string, expected: string): unknown {
  try {
    return JSON.parse(answer)
  } catch {
    throw new UnreadableAnswer(`Expected ${expected}, as JSON. Got ${inShort(answer)}.`)
  }
}

/** What an answer is instead, in a few words: enough to see that it is a web page or an error. */
export function inShort(answer: string): string {
  const text = answer.slice(0, 2000).replace(/\s+/g, ' ').trim()
  if (text === '') return 'nothing at all'
  if (/^(<!doctype html|<html)/i.test(text)) return 'a web page'
  return text.length > 80 ? `“${text.slice(0, 80).toWellFormed()}…”` : `“${text.toWellFormed()}”`
}
