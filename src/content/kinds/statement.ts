import { choice, country, date, day, items, markdown, references, text, url } from '../fields.ts'
import { kind } from '../kind.ts'

export const statement = kind('statement', {
  shared: {
    date: date({ hint: 'When it was first published' }),
    topics: references('topic', { hint: 'Work areas and topics' }),
    files: references('policy-file', { hint: 'Policy files it is about' }),
    openUntil: day({ hint: 'The last day to sign; left out when it cannot be signed' }),
    addressees: choice(['commission', 'parliament', 'council', 'member-states', 'public'], {
      hint: 'To whom',
    }),
    source: url({ hint: 'Where the text is published' }),
    versions: items(
      {
        id: text({ required: true, hint: 'Name of the version' }),
        date: date({ required: true, hint: 'Date of this text' }),
        source: url({ hint: 'Where it stands' }),
      },
      { hint: 'Versions of the text' },
    ),
    signatories: items(
      {
        organisation: text({ required: true, hint: 'Name of the organisation' }),
        country: country({ hint: 'Its country' }),
        signed: date({ required: true, hint: 'When it signed' }),
        withdrawn: date({ hint: 'When it withdrew' }),
      },
      { hint: 'Who signed, and when; the count is always computed' },
    ),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'Title' }),
    summary: text({ search: 'summary', hint: 'What it asks, in a sentence or two' }),
    body: markdown({ search: 'body', hint: 'The text' }),
  },
})
