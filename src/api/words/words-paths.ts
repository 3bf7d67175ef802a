import { largestQuestion } from './check-words.ts'

/** The checker in the description of the API. */
export const wordsPaths = {
  '/api/v1/words': {
    get: {
      operationId: 'listLexicons',
      summary: 'Languages in which words about migration are checked, and who has signed them',
      responses: { 200: answer('Lexicons') },
    },
  },
  '/api/v1/words/{language}': {
    get: {
      operationId: 'getLexicon',
      summary: 'What is looked for in a language',
      parameters: [
        { name: 'language', in: 'path', required: true, description: 'BCP 47', schema: { type: 'string' } },
      ],
      responses: { 200: answer('Lexicon'), 404: refusal('No lexicon in this language') },
    },
  },
  '/api/v1/words/check': {
    post: {
      operationId: 'checkWords',
      summary: 'Remarks on words about migration in a text, with reasons, sources and better words',
      description: `Nothing of the text is kept or logged. At most ${largestQuestion} bytes.`,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WordsQuestion' } } },
      },
      responses: {
        200: answer('WordsAnswer'),
        400: refusal('The question cannot be understood'),
        413: refusal('The text is too large'),
        422: refusal('The text cannot be checked in reasonable time'),
        429: refusal('Too many texts are waiting'),
      },
    },
  },
}

function answer(schema: string) {
  return {
    description: 'Here it is',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
}

function refusal(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}
