import { boolean, markdown, number, text } from '../fields.ts'
import { kind } from '../kind.ts'

export const topic = kind('topic', {
  shared: {
    workArea: boolean({ hint: 'One of the areas the network works on; other topics only gather resources' }),
    order: number({ hint: 'Place among the work areas, from 1' }),
    hue: number({ hint: 'Which of the ten mosaic hues is its own, 0 to 9' }),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'Name of the topic' }),
    concern: text({ search: 'summary', hint: 'What is wrong today, in a sentence or two' }),
    call: text({ search: 'summary', hint: 'What the network calls for, in a sentence or two' }),
    body: markdown({ search: 'body', hint: 'The introduction' }),
  },
})
