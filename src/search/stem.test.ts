import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { stemLanguage, stemsOf } from './stem.ts'

const languages = 'ar bg da de el en es fi fr ga hu hy it lt nl no pt ro ru sr sv tr uk'.split(' ')
const alphabets: Record<string, string> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةى',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  el: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς',
  hy: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
}

test.each(languages)('no word breaks the stems of %s', (language) => {
  const letters = [
    ...(alphabets[language] ??
      (['ru', 'sr', 'uk'].includes(language) ? alphabets.bg : 'abcdefghijklmnopqrstuvwxyzäöüåøéèêçğışñ') ??
      ''),
  ]
  const words = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(words, (word) => {
      expect(stemsOf(word, fold(word), stemLanguage(language) ?? '')).not.toContain('')
    }),
    { numRuns: 1_000 },
  )
})

test('Bulgarian words whose letters change are forms of one', () => {
  expect(stemsOf('незаконен', fold('незаконен'), 'bg')).toEqual(stemsOf('незаконни', fold('незаконни'), 'bg'))
})
