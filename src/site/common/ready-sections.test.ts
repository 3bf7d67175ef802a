import { expect, test } from 'vitest'
import { ReadySections } from './ready-sections.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

test('every section stands where its mark stood, whatever the order and however often', () => {
  const ready = new ReadySections()
  const first = ready.stand(Buffer.from('<p>première</p>'))
  const second = ready.stand(Buffer.from('<p>ثانية; 1;</p>'))
  expect(text(ready.fill(`<h1>–</h1>${second}<hr>0;${first}${second}.`))).toBe(
    '<h1>–</h1><p>ثانية; 1;</p><hr>0;<p>première</p><p>ثانية; 1;</p>.',
  )
})

test('a page without sections is the page', () => {
  expect(text(new ReadySections().fill('<p>Words – 0;</p>'))).toBe('<p>Words – 0;</p>')
})

test('what marked a section of one page is only text in another', () => {
  const mark = `${new ReadySections().stand(Buffer.from('secret'))}`
  const ready = new ReadySections()
  const own = ready.stand(Buffer.from('own'))
  expect(text(ready.fill(`${mark}${own}`))).toBe(`${mark}own`)
})
