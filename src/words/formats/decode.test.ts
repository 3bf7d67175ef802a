import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'

const text = 'Niemand ist illegal.\nÜberall.'

test('UTF-8 and UTF-16 are read, and their mark is no part of the text', () => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8' })
  expect(decodeText(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'UTF-8' })
  expect(decodeText(little)).toEqual({ text, encoding: 'UTF-16' })
  expect(decodeText(Buffer.from(little).swap16())).toEqual({ text, encoding: 'UTF-16' })
})

test.each([
  ['Latin letters of old', Buffer.concat([Buffer.from('One\r\nTwo\rThree '), Buffer.from([0xe9])]), 3],
  [
    'half a letter in UTF-16',
    Buffer.concat([Buffer.from('\ufeffOne\nTwo', 'utf16le'), Buffer.from([0x61])]),
    2,
  ],
])('%s: the first bad line is named, the rest is there', (_, bytes, badLine) => {
  expect(decodeText(bytes)).toMatchObject({
    badLine,
    text: expect.stringMatching(/^One[\r\n]+Two.*\ufffd$/s),
  })
})

test('pictures and programs are no text', () => {
  expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBeUndefined()
  expect(decodeText(Buffer.from('\ufeffA\0B', 'utf16le'))).toBeUndefined()
})

test('nothing is a text as well', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8' })
})
