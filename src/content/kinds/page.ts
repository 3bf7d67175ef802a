import { boolean, choice, markdown, number, text } from '../fields.ts'
import { kind } from '../kind.ts'

export const page = kind('page', {
  shared: {
    place: choice(['header', 'footer', 'none'], { hint: 'Where the site links to it' }),
    order: number({ hint: 'Place among its neighbours' }),
    help: boolean({
      hint: 'Helps people at risk: shows the control to leave the page at once, and says how it works',
    }),
    members: boolean({ hint: 'Ends with the members who can help' }),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'Title' }),
    summary: text({ search: 'summary', hint: 'What it says, in a sentence' }),
    body: markdown({ required: true, search: 'body', hint: 'The text; {{figure:key}} embeds a figure' }),
  },
})
