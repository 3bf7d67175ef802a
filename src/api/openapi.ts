import { json } from './answers.ts'
import type { ApiRequest } from './api-request.ts'
import { collectionNames, collections } from './collections.ts'
import { commonSchemas, searchParameters } from './common-schemas.ts'
import { entrySchemas } from './entry-schemas.ts'
import { largestLimit } from './list-entries.ts'
import { schemaName } from './schema-name.ts'
import { wordsPaths } from './words/words-paths.ts'

/** `/api/openapi.json`: the API described for programs, OpenAPI 3.1, from the same declarations that check content. */
export function openApi({ site }: ApiRequest): Response {
  return json(describeApi(site.origin))
}

export function describeApi(origin: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tessera',
      version: '1',
      description:
        'Everything that this site publishes, to read, and its checker of words. No key is needed and nothing is logged about who asks.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: origin }],
    paths: {
      ...Object.fromEntries(collectionNames.flatMap(collectionPaths)),
      '/api/v1/policy-files/{key}/status': {
        get: {
          operationId: 'getPolicyFileStatus',
          summary: 'Where a policy file stands today, why, and what comes next',
          parameters: [keyParameter],
          responses: answers('Status', 404),
        },
      },
      '/api/v1/search': {
        get: {
          operationId: 'search',
          summary: 'Full-text search, as in the library',
          parameters: searchParameters,
          responses: answers('SearchResult'),
        },
      },
      ...wordsPaths,
    },
    components: { schemas: { ...commonSchemas(), ...entrySchemas() } },
  }
}

function collectionPaths(name: (typeof collectionNames)[number]): [string, object][] {
  const schema = schemaName(collections[name])
  return [
    [
      `/api/v1/${name}`,
      {
        get: {
          operationId: `list${schemaName(name)}`,
          summary: `Published ${name.replaceAll('-', ' ')}, the newest first`,
          parameters: listParameters,
          responses: answers(`${schema}Page`, 400),
        },
      },
    ],
    [
      `/api/v1/${name}/{key}`,
      {
        get: {
          operationId: `get${schema}`,
          summary: `One ${collections[name].replaceAll('-', ' ')}`,
          parameters: [keyParameter],
          responses: answers(schema, 404, 410),
        },
      },
    ],
  ]
}

const keyParameter = {
  name: 'key',
  in: 'path',
  required: true,
  description: 'Key of the entry, which never changes',
  schema: { type: 'string' },
}

const listParameters = [
  parameter('limit', 'Entries on a page', {
    type: 'integer',
    minimum: 1,
    maximum: largestLimit,
    default: 50,
  }),
  parameter('cursor', 'From the `next` of the page before'),
  parameter('topic', 'Only what names the topic with this key'),
  parameter('file', 'Only what names the policy file with this key'),
  parameter('language', 'Only what is published in this language'),
  parameter('updated-since', 'Only what readers see differently since this day, or this moment in UTC'),
]

function parameter(name: string, description: string, schema: object = { type: 'string' }) {
  return { name, in: 'query', description, schema }
}

function answers(schema: string, ...problems: number[]) {
  return {
    200: {
      description: 'Here it is',
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
    ...Object.fromEntries(
      problems.map((status) => [
        status,
        {
          description: 'A problem, RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  }
}
