import { choice, country, date, day, markdown, reference, text, url } from '../fields.ts'
import { kind } from '../kind.ts'

export const countryNote = kind('country-note', {
  shared: {
    country: country({ hint: 'Country' }),
    topic: reference('topic', { required: true, hint: 'Topic' }),
    answer: choice(['yes', 'partly', 'no', 'unknown'], {
      required: true,
      hint: 'The short answer; an unknown is shown as unknown',
    }),
    asOf: date({ hint: 'The date the answer stands for' }),
    source: url({ hint: 'Where it can be checked' }),
    checked: day({ hint: 'The day the source was read' }),
    reviewBy: day({ hint: 'The day it must be looked at again' }),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'The question' }),
    body: markdown({ search: 'body', hint: 'The answer' }),
  },
})
