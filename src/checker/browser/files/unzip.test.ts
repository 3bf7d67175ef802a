import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unzip } from './unzip.ts'

const text = (name: string, files: ReturnType<typeof unzip>) => new TextDecoder().decode(files.get(name))

test('wanted entries come out, others stay packed', () => {
  const files = unzip(zipSync({ a: strToU8('one'), b: strToU8('two') }), (name) => name === 'b')
  expect([...files.keys()]).toEqual(['b'])
  expect(text('b', files)).toBe('two')
})

test('what swells beyond measure is refused', () => {
  const bomb = zipSync({ a: new Uint8Array(60_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(() => unzip(bomb, () => true)).toThrow('fileSwollen')
})

test('too many entries are refused', () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`entry-${at}`, new Uint8Array()]))
  expect(() => unzip(zipSync(many), () => false)).toThrow('fileSwollen')
})

test('a bomb that nobody wants does no harm', () => {
  const files = unzip(
    zipSync({ bomb: new Uint8Array(60_000_000), a: strToU8('one') }),
    (name) => name === 'a',
  )
  expect(text('a', files)).toBe('one')
})

test('what is cut off is broken, not empty', () => {
  const whole = zipSync({ a: strToU8('a text that goes on and on, and is no repetition: 1 2 3 4 5 6 7 8 9') })
  expect(() => unzip(whole.subarray(0, 60), () => true)).toThrow('fileBroken')
})
