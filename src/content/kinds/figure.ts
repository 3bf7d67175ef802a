import {
  choice,
  date,
  day,
  items,
  markdown,
  number,
  references,
  strings,
  text,
  texts,
  url,
} from '../fields.ts'
import { kind } from '../kind.ts'

export const figure = kind('figure', {
  shared: {
    value: number({ hint: 'The number; left out when only a range is known' }),
    min: number({ hint: 'Lowest value of a range' }),
    max: number({ hint: 'Highest value of a range' }),
    qualifier: choice(['exactly', 'at-least', 'over', 'under', 'about', 'up-to', 'nearly'], {
      hint: 'How the producer qualifies it',
    }),
    from: date({ hint: 'First day, month or year it covers' }),
    asOf: date({ required: true, hint: 'The date the number stands for, or the end of what it covers' }),
    published: date({ hint: 'When it was published' }),
    geography: strings({ hint: 'ISO country codes, or a label' }),
    topics: references('topic', { hint: 'Work areas and topics' }),
    files: references('policy-file', { hint: 'Policy files it matters for' }),
    breakdown: items(
      {
        id: text({ required: true, hint: 'ISO country code, or a name that each language translates' }),
        value: number({ hint: 'Its number' }),
      },
      { hint: 'Parts of the number' },
    ),
    sources: items(
      {
        url: url({ required: true, hint: 'Address' }),
        tier: choice(['primary', 'relay', 'weak'], {
          required: true,
          hint: 'primary: the body that produced it; relay: repeats it; weak: without the method',
        }),
        checked: day({ hint: 'The day it was read' }),
      },
      { hint: 'Where the number comes from, the best first' },
    ),
    conflicts: items(
      {
        id: text({ required: true, hint: 'Name of the conflict' }),
        value: number({ hint: 'The other number' }),
        date: date({ hint: 'Its date' }),
        source: url({ required: true, hint: 'Who gives it' }),
        verdict: choice(['keep', 'reject'], { hint: 'Whether it is believed as well' }),
      },
      { hint: 'Other numbers in circulation' },
    ),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'What is counted' }),
    unit: text({ required: true, hint: 'The unit, as words: people, cases, euro' }),
    method: text({ search: 'summary', hint: 'How it was counted' }),
    caveat: text({ search: 'summary', hint: 'What the number cannot say' }),
    body: markdown({ search: 'body', hint: 'More about it' }),
    breakdown: texts('breakdown', { hint: 'Names of the parts' }),
    conflicts: texts('conflicts', { hint: 'What to know about the other numbers' }),
  },
})
