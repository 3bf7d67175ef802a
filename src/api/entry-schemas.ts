import { z } from 'zod'
import { type Field, type Fields, isMany, kinds } from '#content'
import { collectionNames, collections } from './collections.ts'
import { schemaName } from './schema-name.ts'

type JsonSchema = Record<string, unknown>

/** By name, the schema of every kind of entry, of its page of a list, and of its fields. */
export function entrySchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    collectionNames.flatMap((name): [string, JsonSchema][] => {
      const kind = collections[name]
      const schema = schemaName(kind)
      const { hidden: _, ...shared } = kinds[kind].shared as Fields
      return [
        [schema, entrySchema(kind, schema)],
        [`${schema}Page`, pageSchema(schema)],
        [`${schema}Shared`, objectOf(shared)],
        [`${schema}Fields`, objectOf(kinds[kind].perLanguage)],
      ]
    }),
  )
}

function entrySchema(kind: string, schema: string): JsonSchema {
  return {
    allOf: [
      { $ref: '#/components/schemas/Entry' },
      {
        type: 'object',
        properties: {
          kind: { const: kind },
          shared: { $ref: `#/components/schemas/${schema}Shared` },
          texts: {
            description: 'By language (BCP 47)',
            type: 'object',
            additionalProperties: {
              allOf: [
                { $ref: '#/components/schemas/Texts' },
                {
                  type: 'object',
                  properties: { fields: { $ref: `#/components/schemas/${schema}Fields` } },
                },
              ],
            },
          },
        },
        required: ['shared', 'texts'],
      },
    ],
  }
}

function pageSchema(schema: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: `#/components/schemas/${schema}` } },
      next: { type: ['string', 'null'], format: 'uri', description: 'Address of the next page' },
    },
    required: ['items', 'next'],
  }
}

function objectOf(fields: Fields): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    required: Object.keys(fields).filter((name) => {
      const field = fields[name]
      return field !== undefined && (field.required || isMany(field))
    }),
  }
}

function schemaOf(field: Field): JsonSchema {
  const shape = field.items === undefined ? shapeOf(field) : { type: 'array', items: objectOf(field.items) }
  return {
    ...shape,
    description: field.to === undefined ? field.hint : `${field.hint} (keys of ${field.to})`,
  }
}

/** What the field's own schema says, and what a schema in JSON can say of dates and addresses besides. */
function shapeOf(field: Field): JsonSchema {
  if (field.type === 'date') return { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }
  const { $schema: _, default: __, ...shape } = z.toJSONSchema(field.schema) as JsonSchema
  if (field.type === 'day') return { ...shape, format: 'date' }
  return field.type === 'url' ? { ...shape, format: 'uri' } : shape
}
