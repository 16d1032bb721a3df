/** What the service takes and gives: the one description that validation and the OpenAPI document are made of. */
import {z} from 'zod'
import {longestDraft} from '../check.ts'
import type {Finding} from '../finding.ts'
import {inputFormats} from '../read/index.ts'
import {partFormats, partRoles} from '../read/parts.ts'
import {sheets} from '../sheets/index.ts'
import type {Verdict} from '../verdict.ts'

/** Texts that can stand in a record: U+001E keeps the fields of a story apart. */
const text = z
  .string()
  .max(longestDraft)
  .regex(/^[^\u001E]*$/, 'Unexpected control character U+001E, expected text')
  .describe('Offsets of findings are UTF-16 code units into it, as given')
const line = z.string().min(1).max(500)

const common = {
  category: line.optional().describe('The section it is filed in'),
  date: line.optional().describe('When it was or will be published: `2021-03-17`'),
  story: line
    .optional()
    .describe('A name of the story that stays the same: overrides on record under it count in the verdict'),
  sheets: z
    .array(z.enum(Object.keys(sheets)))
    .max(10)
    .optional()
    .describe('What else the desk wants to see')
}

const field = z
  .union([
    text,
    z.strictObject({
      text,
      format: z.enum(partFormats).optional().describe('`plain` where it is not said'),
      role: z
        .enum(partRoles)
        .optional()
        .describe('What it is in the story; told from its name where it is not said')
    })
  ])
  .describe('A text, or a text and what it is')

const wordings = z.array(
  z.looseObject({
    value: text.optional(),
    role: z.string().optional(),
    contenttype: z.string().optional(),
    contentType: z.string().optional()
  })
)
const described = {
  description_text: text.optional(),
  description_xhtml: text.optional(),
  descriptions: wordings.optional()
}
const subject = z.looseObject({name: z.string().optional(), names: wordings.optional()})
const association = z.looseObject(described)

/** A draft in one text. */
export const textStory = z.strictObject({
  text,
  format: z.enum(inputFormats).optional().describe('Told from the text where it is not said'),
  title: line.optional(),
  ...common
})

/** A story in the fields of a content system, in reading order. */
export const fieldsStory = z.strictObject({
  fields: z
    .record(line, field)
    .refine(
      (fields) => Object.keys(fields).length > 0,
      'Unexpected story without fields, expected one or more'
    )
    .meta({minProperties: 1}),
  ...common
})

/** A story as an IPTC ninjs record, 1.x or 2.x. */
export const ninjsStory = z.strictObject({
  ninjs: z.looseObject({
    headline: text.optional(),
    byline: z.string().optional(),
    ...described,
    body_text: text.optional(),
    body_xhtml: text.optional(),
    headlines: wordings.optional(),
    bodies: wordings.optional(),
    subject: z.array(subject).optional(),
    subjects: z.array(subject).optional(),
    versioncreated: z.string().optional(),
    versionCreated: z.string().optional(),
    associations: z.union([z.record(z.string(), association), z.array(association)]).optional()
  }),
  ...common
})

const place = {
  start: z.int().min(0),
  end: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1)
}
const severity = z.enum(['info', 'warning', 'error'])

const finding = z.object({
  rule: z.string(),
  kind: z.string(),
  severity,
  confidence: z.number().min(0).max(1),
  fingerprint: z
    .string()
    .describe('Of what the problem is about: stays the same while the text around it changes'),
  message: z.string(),
  note: z.string().optional(),
  field: z.string().describe('The field that the offsets count in; of a ninjs record, a JSON Pointer'),
  ...place,
  actual: z.string().optional(),
  expected: z.array(z.string()).readonly().optional(),
  edits: z
    .array(
      z.object({
        start: z.int().min(0),
        end: z.int().min(0),
        text: z.string(),
        safe: z.boolean(),
        field: z.string().optional().describe('Where it is not the field of the finding')
      })
    )
    .readonly(),
  related: z
    .array(
      z.object({
        role: z.enum(['same', 'reference', 'evidence']),
        ...place,
        message: z.string(),
        field: z.string().optional().describe('Where it is not the field of the finding')
      })
    )
    .readonly(),
  url: z.string().optional()
}) satisfies z.ZodType<Finding>

const decision = z.enum(['block', 'warn', 'pass'])
const verdict = z.object({
  decision,
  reasons: z
    .array(
      z.object({
        decision: z.enum(['block', 'warn']),
        fingerprint: z.string(),
        rule: z.string(),
        kind: z.string(),
        severity,
        message: z.string(),
        field: z.string(),
        start: z.int(),
        end: z.int()
      })
    )
    .readonly(),
  overridden: z.array(z.string()).readonly().describe('Fingerprints that somebody has answered for')
}) satisfies z.ZodType<Verdict>

const hash = z
  .string()
  .describe(
    'SHA-256 of the texts as given, joined by U+0000, in hexadecimal: drop an answer to a text that has changed'
  )

/** Answer of `POST /v1/check`. */
export const checked = z.object({
  version: z.literal(1),
  hash,
  findings: z.array(finding),
  verdict,
  sheets: z
    .record(z.string(), z.array(z.record(z.string(), z.unknown())))
    .optional()
    .describe('Rows as in `copydesk stream --sheets`; every place names its field')
})

/** Answer of `POST /v1/fix`. */
export const fixed = checked.omit({sheets: true}).extend({
  hash: hash.describe('SHA-256 of the texts after the fixes, joined by U+0000, in hexadecimal'),
  fixed: z.int().min(0).describe('How many findings were fixed'),
  fields: z
    .record(z.string(), z.string())
    .describe('Every text after the fixes, by field; `text` where the story came as one text')
})

/** What somebody answers for. */
export const overrideRequest = z.strictObject({
  story: line.describe('The story, as in `POST /v1/check`'),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  rule: line,
  message: z.string().max(2000).optional().describe('What the finding said, for those who read the record'),
  by: line.regex(/\S/, 'Unexpected blank `by`, expected a name').describe('Who takes it on'),
  reason: z
    .string()
    .max(2000)
    .regex(/\S/, 'Unexpected blank `reason`, expected why the story may go out as it is')
})

/** An override on record. */
export const override = overrideRequest.extend({
  id: z.int().describe('Counts up'),
  at: z.iso.datetime().describe('When it came in'),
  message: z.string()
})

/** One page of overrides, the oldest first. */
export const overrideList = z.object({overrides: z.array(override)})

/** Which overrides to list. */
export const overrideQuery = z.object({
  story: line.optional().describe('Only of this story'),
  after: z.coerce.number().int().min(0).default(0).describe('Only those with a higher id'),
  limit: z.coerce.number().int().min(1).max(1000).default(100)
})

/** Answer of `GET /v1/rules`. */
export const ruleList = z.object({
  rules: z.array(
    z.object({
      rule: z.string(),
      summary: z.string(),
      kinds: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    })
  )
})

/** What is said where a request cannot be answered. */
export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z
      .array(z.object({path: z.string().describe('JSON Pointer into the request'), message: z.string()}))
      .optional()
  })
})

/** Names under which the OpenAPI document keeps them. */
export const components = {
  TextStory: textStory,
  FieldsStory: fieldsStory,
  NinjsStory: ninjsStory,
  Finding: finding,
  Verdict: verdict,
  Checked: checked,
  Fixed: fixed,
  OverrideRequest: overrideRequest,
  Override: override,
  OverrideList: overrideList,
  RuleList: ruleList,
  Problem: problem
} as const satisfies Record<string, z.ZodType>
