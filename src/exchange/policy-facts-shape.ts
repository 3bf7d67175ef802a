import { z } from 'zod'
import { allEventKinds, type EventKind } from '#policies'
import { isPartialDate, type PartialDate } from '#shared'

/** The forms of act, and what other lists of facts call them. */
export const forms = {
  regulation: 'regulation',
  directive: 'directive',
  decision: 'decision',
  recommendation: 'recommendation',
  strategy: 'strategy',
  communication: 'strategy',
  treaty: 'treaty',
  'budget-framework': 'budget-framework',
  package: 'package',
} as const

const date = z
  .union([z.string(), z.int().transform(String)])
  .refine(isPartialDate, 'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, without a time')
  .transform((value) => value as PartialDate)

const count = z.int('is not a whole number of votes').nonnegative('is not a number of votes')
const key = z.string('is not the name of a file').min(1, 'is empty')

/** One milestone of a list of facts. Names of fields that say nothing about the status are passed over. */
export const milestoneSchema = z.looseObject({
  kind: z.enum(allEventKinds as [EventKind, ...EventKind[]]),
  id: z.string('is not text').min(1, 'is empty').optional(),
  date: date.nullish(),
  precision: z.enum(['day', 'month', 'year'], 'is not a precision; write day, month or year').optional(),
  planned: z.boolean('is not true or false').optional(),
  pending: z.boolean('is not true or false').optional(),
  partial: z.boolean('is not true or false').optional(),
  confidence: z
    .enum(['verified', 'general', 'low'], 'is not a confidence; write verified, general or low')
    .optional(),
  outcome: z
    .enum(['approved', 'amended', 'rejected'], 'is not an outcome; write approved, amended or rejected')
    .optional(),
  source: z.string('is not an address').optional(),
  committee: z.string('is not text').optional(),
  document: z.string('is not text').optional(),
  votes: z.object({ for: count, against: count, abstain: count }).partial().optional(),
  set_by: key.nullish(),
  superseded_by: date.nullish(),
})

export type MilestoneFacts = z.infer<typeof milestoneSchema>

const keys = z.array(key, 'is not a list').nullish()

/** What a file says about itself besides its milestones, as far as the status depends on it. */
export const fileSchema = z.looseObject({
  slug: key.optional(),
  kind: z
    .enum(
      Object.keys(forms) as [keyof typeof forms],
      `is not a legal form; write ${Object.keys(forms).join(', ')}`,
    )
    .optional(),
  parent: key.nullish(),
  replaces: keys,
  amends: keys,
  procedures: z
    .array(
      z.looseObject({ ref: z.string('is not text'), type: z.string('is not text').optional() }),
      'is not a list',
    )
    .nullish(),
})
