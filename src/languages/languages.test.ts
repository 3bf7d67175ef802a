import { expect, test } from 'vitest'
import type { PartialDate } from '#shared'
import {
  countryName,
  directionOf,
  formatDate,
  formatDuration,
  formatFileSize,
  formatList,
  formatNumber,
  interfaceLanguages,
  nameOf,
  negotiate,
} from './index.ts'

const date = (text: string) => text as PartialDate

test('the direction of a language follows from its script', () => {
  for (const tag of ['ar', 'fa', 'ur', 'he', 'ps', 'ku-Arab', 'ar-LB'])
    expect(directionOf(tag), tag).toBe('rtl')
  for (const tag of ['en', 'fr', 'el', 'uk', 'tr', 'ku', 'en-simple'])
    expect(directionOf(tag), tag).toBe('ltr')
})

test('a malformed tag is read from left to right and breaks nothing', () => {
  expect(directionOf('not_a tag')).toBe('ltr')
  expect(nameOf('not_a tag', 'en')).toBe('not_a tag')
  expect(formatDate(date('2026-10-01'), 'not_a tag')).toBe('1 October 2026')
})

test('a language is named in its own words', () => {
  expect(nameOf('fr', 'fr')).toBe('français')
  expect(nameOf('ar', 'ar')).toBe('العربية')
  expect(nameOf('fr', 'en')).toBe('French')
  expect(countryName('BE', 'es')).toBe('Bélgica')
})

test('the first of a month is an ordinal in French', () => {
  expect(formatDate(date('2026-10-01'), 'fr')).toBe('1er octobre 2026')
  expect(formatDate(date('2026-10-11'), 'fr')).toBe('11 octobre 2026')
  expect(formatDate(date('2026-10'), 'fr')).toBe('octobre 2026')
})

test('a date is as precise as it is known, in every language', () => {
  for (const language of interfaceLanguages()) {
    expect(formatDate(date('2024'), language)).toBe('2024')
    expect(formatDate(date('2024-05'), language)).not.toMatch(/\b1\b/)
    expect(formatDate(date('2024-05-21'), language)).toMatch(/21/)
    expect(formatDate(date('2024-05-21'), language, 'month-year')).toBe(formatDate(date('2024-05'), language))
  }
})

test('Arabic dates and numbers use Latin digits and the Gregorian calendar', () => {
  for (const language of ['ar', 'ar-EG', 'fa', 'ur']) {
    expect(formatDate(date('2026-10-01'), language)).toMatch(/^[^٠-٩۰-۹]*2026[^٠-٩۰-۹]*$/)
    expect(formatNumber(12_345, language)).toMatch(/^12.345$/)
  }
})

test('English dates put the day first', () => {
  expect(formatDate(date('2026-10-01'), 'en', 'short')).toBe('1 Oct 2026')
})

test('a month can stand without its year, for an axis', () => {
  expect(formatDate(date('2026-10'), 'en', 'month')).toBe('Oct')
  expect(formatDate(date('2026'), 'en', 'month')).toBe('2026')
})

test('running times and file sizes are short', () => {
  expect(formatDuration(164, 'en')).toBe('2:44')
  expect(formatDuration(3729, 'ar')).toBe('1:02:09')
  expect(formatDuration(0, 'en')).toBe('0:00')
  expect(formatFileSize(46_300, 'en')).toBe('46.3 kB')
  expect(formatFileSize(0, 'en')).toBe('0 byte')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
})

test('the reader’s wishes are weighed, and the network’s first language is the last resort', () => {
  const site = ['en', 'fr', 'ar', 'pt-BR']
  expect(negotiate('de;q=0.9, ar;q=0.8, fr;q=0.7', site)).toBe('ar')
  expect(negotiate('fr-CH, en;q=0.9', site)).toBe('fr')
  expect(negotiate('pt', site)).toBe('pt-BR')
  expect(negotiate('*', site)).toBe('en')
  expect(negotiate('fr;q=0', site)).toBe('en')
  expect(negotiate(undefined, site)).toBe('en')
  expect(negotiate(';;;q=x,,', site)).toBe('en')
})
