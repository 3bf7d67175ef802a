import { z } from 'zod'
import { profiles, severities, textFormats } from '#words'

const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .describe('BCP 47')

/** What is asked of the checker. Names that are not known are passed over. */
export const wordsQuestion = z.object({
  text: z.string().describe('The text as it stands, with its markup'),
  language: languageTag.optional().describe('Of what does not say its own; told from the text when left out'),
  format: z.enum(textFormats).optional().describe('How the text is written; plain when left out'),
  threshold: z.enum(severities).optional().describe('The weakest severity that is given; all when left out'),
  profile: z.enum(profiles).optional().describe('What kind of text it is'),
  in: languageTag.optional().describe('Language of the reasons; that of the text when left out'),
})

const source = z.object({
  title: z.string(),
  publisher: z.string(),
  url: z.url(),
  date: z.string().optional().describe('As precise as it is known'),
  read: z.string().optional().describe('When a page without a date was read'),
})

const severity = z.enum(severities)

const wordsAnswer = z.object({
  language: z
    .string()
    .nullable()
    .describe('The language of most of the text; null when it could not be told'),
  unknown: z.array(z.string()).describe('Languages in the text for which there is no lexicon'),
  remarks: z
    .array(
      z.object({
        start: z.int().describe('UTF-16 units from the beginning'),
        end: z.int(),
        line: z.int().describe('From 1'),
        column: z.int().describe('From 1, in UTF-16 units'),
        text: z.string(),
        language: z.string(),
        rule: z.string(),
        term: z.string(),
        severity,
        quoted: z.boolean().describe('In a quotation: somebody else’s words'),
        why: z.string(),
        suggestions: z.array(
          z.object({ text: z.string(), rewrite: z.boolean().describe('More than these words must change') }),
        ),
        sources: z.array(source),
        link: z.url().optional().describe('Where to read more'),
        fingerprint: z.string().describe('Stays the same when other parts of the text change'),
      }),
    )
    .describe('In the order of the text'),
})

const review = z
  .object({ by: z.string(), signed: z.string() })
  .nullable()
  .describe('Null as long as no native speaker has signed')

const lexicons = z.object({
  languages: z.array(
    z.object({ language: z.string(), url: z.url(), review, unsure: z.boolean(), rules: z.int() }),
  ),
})

const lexicon = z.object({
  language: z.string(),
  review,
  unsure: z.boolean().describe('Everything found is only context'),
  rules: z.array(
    z.object({
      rule: z.string(),
      term: z.string(),
      severity,
      avoid: z.array(z.string()).describe('A few of the phrases that it finds'),
      instead: z.array(z.string()),
      why: z.string(),
      sources: z.array(source),
    }),
  ),
})

export const wordsSchemas = {
  WordsQuestion: wordsQuestion,
  WordsAnswer: wordsAnswer,
  Lexicons: lexicons,
  Lexicon: lexicon,
}
