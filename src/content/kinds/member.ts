import {
  choice,
  choices,
  country,
  date,
  day,
  languages,
  markdown,
  references,
  strings,
  text,
  url,
  urls,
} from '../fields.ts'
import { kind } from '../kind.ts'

export const services = [
  'legal-advice',
  'health-care',
  'mental-health',
  'shelter',
  'food',
  'education',
  'labour-rights',
  'women',
  'children',
  'lgbtiq',
  'victims',
  'detention-visits',
  'rescue',
  'community',
] as const

export const member = kind('member', {
  shared: {
    country: country({ hint: 'Country of its seat' }),
    city: text({ hint: 'City' }),
    scope: choice(['national', 'local', 'europe'], { hint: 'Where it works' }),
    website: url({ hint: 'Its own site' }),
    types: strings({ hint: 'What kind of organisation it is' }),
    topics: references('topic', { hint: 'Work areas it works on' }),
    services: choices(services, { hint: 'What it offers to people' }),
    languages: languages({ hint: 'Languages in which it helps' }),
    membership: choice(['member', 'affiliated'], { hint: 'Kind of membership' }),
    joined: date({ hint: 'Since when' }),
    asOf: date({ hint: 'The date of the source that shows the membership' }),
    evidence: choice(['own-statement', 'own-membership-page', 'network-archive'], {
      hint: 'What shows the membership',
    }),
    confidence: choice(['high', 'medium', 'low'], { hint: 'How sure the membership is' }),
    source: url({ required: true, hint: 'Where the membership can be checked' }),
    also: urls({ hint: 'Further sources' }),
    checked: day({ hint: 'The day the source was read' }),
    hidden: choices(['country', 'city', 'website', 'services', 'languages'], {
      hint: 'What readers must not see, because it could put people at risk',
    }),
  },
  perLanguage: {
    title: text({ required: true, search: 'title', hint: 'Name of the organisation' }),
    summary: text({ search: 'summary', hint: 'What it does, in a sentence' }),
    body: markdown({ search: 'body', hint: 'More about it' }),
    asOfNote: text({ hint: 'What to know about the date of the source' }),
    joinedNote: text({ hint: 'What is known about when it joined' }),
  },
})
