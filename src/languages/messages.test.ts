import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { hasMessage, interfaceLanguages, messages } from './index.ts'
import { textsOf } from './locales.ts'

const english = textsOf('en')

test.each(interfaceLanguages())('%s says everything that English says, and nothing else', (language) => {
  expect(Object.keys(textsOf(language))).toEqual(Object.keys(english))
})

test.each(interfaceLanguages())('%s fills the same places as English', (language) => {
  const own = textsOf(language)
  const differing = Object.keys(english).filter((key) => argumentsOf(own[key]) !== argumentsOf(english[key]))
  expect(differing).toEqual([])
})

test.each(interfaceLanguages())('%s leaves no message empty', (language) => {
  const empty = Object.entries(textsOf(language)).filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
})

test('a language without messages of its own is answered in the nearest, at last in English', () => {
  expect(messages('fr-BE')('shell.menu')).toBe(messages('fr')('shell.menu'))
  expect(messages('en-simple')('shell.menu')).toBe('Menu')
  expect(messages('xx')('shell.menu')).toBe('Menu')
})

test('Arabic counts in all its plurals, with Latin digits', () => {
  const t = messages('ar')
  const said = [1, 2, 3, 11, 100, 1234].map((count) => t('counts.files', { count }))
  expect(said).toEqual(['ملف واحد', 'ملفان', '3 ملفات', '11 ملفًا', '100 ملف', '1,234 ملفًا'])
})

test('an unknown key is a bug and says so', () => {
  expect(hasMessage('no.such.key')).toBe(false)
  expect(hasMessage('toString')).toBe(false)
  expect(() => messages('en')('no.such.key' as 'shell.menu')).toThrow(/no\.such\.key/)
})

type Elements = ReturnType<IntlMessageFormat['getAst']>

function argumentsOf(text = ''): string {
  const found = new Set<string>()
  collect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), found)
  return [...found].sort().join(' ')
}

const literal = 0

function collect(elements: Elements, found: Set<string>): void {
  for (const element of elements) {
    if ('value' in element && element.type !== literal) found.add(element.value)
    if ('options' in element)
      for (const option of Object.values(element.options)) collect(option.value, found)
  }
}
