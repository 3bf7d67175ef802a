import {
  boolean,
  choice,
  date,
  day,
  items,
  markdown,
  reference,
  strings,
  text,
  texts,
  url,
} from '../fields.ts'
import { kind } from '../kind.ts'

export const term = kind('term', {
  shared: {
    severity: choice(['avoid', 'reconsider', 'context'], {
      required: true,
      hint: 'How strong the advice is',
    }),
    order: choice(['essential', 'further'], { hint: 'Essential concepts come first' }),
    concepts: strings({ hint: 'What the rules of the checker call it; their remarks lead here' }),
    parent: reference('term', { hint: 'The wider concept that it belongs to' }),
    disputed: boolean({ hint: 'Advice differs among those concerned' }),
    views: items(
      {
        id: text({ required: true, hint: 'Name of the view, such as ap-2013' }),
        side: choice(['same', 'other'], {
          required: true,
          hint: 'Whether it is of the same mind as this advice',
        }),
        by: text({ required: true, hint: 'Whose view it is' }),
        date: date({ hint: 'Since when' }),
        url: url({ required: true, hint: 'Where it stands' }),
      },
      { hint: 'Where the advice is disputed: who says what, since when' },
    ),
    adoptions: items(
      {
        id: text({ required: true, hint: 'Name of the adoption, such as ap-2013' }),
        by: text({ required: true, hint: 'Who did it' }),
        date: date({ hint: 'When' }),
        url: url({ required: true, hint: 'Where it stands' }),
        evidence: choice(['original', 'report'], {
          required: true,
          hint: 'Whether the address is that of the text itself or of somebody who tells of it',
        }),
      },
      { hint: 'Who has taken up such wording, and when' },
    ),
    sources: items(
      {
        url: url({ required: true, hint: 'Address' }),
        title: text({ required: true, hint: 'What it is' }),
        publisher: text({ hint: 'Who says so' }),
        date: date({ hint: 'Date of the source' }),
        read: day({ hint: 'The day it was read' }),
      },
      { hint: 'Who gives this advice, where and when' },
    ),
    versions: items(
      {
        id: text({ required: true, hint: 'Name of the version, such as 2017' }),
        date: date({ required: true, hint: 'From when this was the advice' }),
        source: url({ hint: 'Where it stands' }),
      },
      { hint: 'How the advice changed over time' },
    ),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'The concept, by its most common word to avoid' }),
    avoid: strings({ search: 'summary', hint: 'Forms to avoid' }),
    say: strings({ search: 'summary', hint: 'What to say instead' }),
    why: markdown({ required: true, search: 'body', hint: 'Why, in two or three sentences' }),
    fine: markdown({ search: 'body', hint: 'When the word is fine after all' }),
    versions: texts('versions', { hint: 'What the advice was in each version' }),
    views: texts('views', { hint: 'What each view says' }),
    adoptions: texts('adoptions', { hint: 'What was decided or asked for' }),
    reviewedOn: day({ hint: 'The day a native speaker signed this' }),
  },
})
