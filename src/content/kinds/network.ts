import { boolean, choice, items, languages, markdown, reference, strings, text, url } from '../fields.ts'
import { kind } from '../kind.ts'

/** The one settings entry; its key is `network`. */
export const network = kind('network', {
  shared: {
    languages: languages({ hint: 'Languages of the site, the default first' }),
    demonstration: boolean({ hint: 'Says quietly on every page that this is a demonstration' }),
    hiddenFromSearchEngines: boolean({ hint: 'Asks search engines not to index the site' }),
    website: url({ hint: "The network's own site" }),
    videos: url({ hint: "The network's video channel" }),
    email: text({ hint: 'Address for the public' }),
    security: text({ hint: 'Address for security reports: mailto: or https:' }),
    securityExpires: text({ hint: 'Until when security.txt can be relied on, an instant' }),
    hues: strings({ hint: 'The ten mosaic hues, as #rrggbb; left out, the platform’s own' }),
    featuredVideo: reference('resource', { hint: 'The video on the home page' }),
    helpPage: reference('page', { hint: 'The page that says where people find help' }),
    wordsPage: reference('page', { hint: 'The page that introduces Words Matter' }),
    aboutPage: reference('page', { hint: 'The page about the network' }),
    credits: items(
      {
        role: choice(['illustration', 'picture', 'type', 'translation'], {
          required: true,
          hint: 'What for',
        }),
        name: text({ required: true, hint: 'Whom to credit' }),
      },
      { hint: 'Credits shown at the foot of the about page' },
    ),
  },
  perLanguage: {
    title: text({ required: true, hint: 'Short name of the network' }),
    fullName: text({ hint: 'Its name in full' }),
    tagline: text({ required: true, hint: 'The large sentence on the home page' }),
    mission: text({ required: true, hint: 'Below it: what the network is' }),
    work: markdown({ hint: 'What we work on: the introduction of that page' }),
    words: text({ hint: 'Why words matter, on the home page' }),
    members: text({ hint: 'About the members, on the home page and above the directory' }),
    demonstrationNotice: text({ hint: 'The quiet line on every page of a demonstration' }),
  },
})
