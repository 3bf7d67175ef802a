import { expect, test } from 'vitest'
import { nextAddress } from './next-address.ts'

const bases = ['https://cellar.example', 'https://parliament.example/api/v2']
const from = new URL('https://cellar.example/resource/procedure/2020_279')

test.each([
  ['https://cellar.example/notice/1', 'https://cellar.example/notice/1'],
  ['http://cellar.example/notice/1?language=eng', 'https://cellar.example/notice/1?language=eng'],
  ['/notice/1', 'https://cellar.example/notice/1'],
  ['https://parliament.example/elsewhere', 'https://parliament.example/elsewhere'],
])('%s is followed', (location, to) => {
  expect(String(nextAddress(location, from, bases))).toBe(to)
})

test.each([
  'https://elsewhere.example/notice/1',
  'http://127.0.0.1/notice/1',
  'https://127.0.0.1/',
  'https://cellar.example:8443/',
  'http://cellar.example:8080/',
  'https://cellar.example.elsewhere.example/',
  'https://cellar.example@elsewhere.example/',
  'file:///etc/hosts',
  'gopher://cellar.example/',
  'http://[',
  undefined,
])('%s is not', (location) => {
  expect(nextAddress(location, from, bases)).toHaveProperty('refused')
})
