import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { withWorldApi } from '../../tests/api.ts'
import { worldOrigin } from '../../tests/site.ts'

const with_ = withWorldApi()
const read = async (path: string) => JSON.parse((await with_.api.ask(path)).text)

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(await read('/api/openapi.json'))
  expect(result).toMatchObject({ valid: true })
})

test('every list and every status is as the description says', async () => {
  const description = await read('/api/openapi.json')
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(description, 'api')
  for (const [path, { get }] of Object.entries<Partial<Operation>>(description.paths)) {
    if (get === undefined) continue
    const asked =
      path === '/api/v1/search'
        ? `${path}?q=care`
        : path.replace('{key}', keyFor(path)).replace('{language}', 'en')
    if (asked.includes('none')) continue
    const { $ref } = get.responses[200].content['application/json'].schema
    const validate = ajv.getSchema(`api${$ref}`)
    const answer = await read(asked)
    validate?.(answer)
    expect([asked, validate?.errors]).toEqual([asked, null])
  }
})

type Operation = {
  get: { responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } } }
}

function keyFor(path: string): string {
  const [, collection = ''] = /v1\/([^/]+)/.exec(path) ?? []
  const known: Record<string, string> = {
    pages: 'about',
    topics: 'health',
    'policy-files': 'single-permit',
    resources: 'care-report',
    members: 'harbour-clinic',
    figures: 'callers',
  }
  return known[collection] ?? 'none'
}

test('addresses in it are those of this site', async () => {
  expect((await read('/api/openapi.json')).servers).toEqual([{ url: worldOrigin }])
})
