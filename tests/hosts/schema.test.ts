import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {configJsonSchema} from '../../src/config/json-schema.ts'
import {configSchema} from '../../src/config/schema.ts'

const validate = new Ajv({strict: false}).compile(configJsonSchema())

it('is published as it is', () => {
  const built = new URL('../../dist/schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(JSON.parse(JSON.stringify(configJsonSchema())))
})

describe('the JSON Schema agrees with what is read', () => {
  it.each([
    ['lang: en', true],
    ['extends: [ap, ./house.yaml]', true],
    ['rules: {unattributed-quote: off, inconsistent-naming: {severity: error, house: ap}}', true],
    ['overrides: [{section: [Opinion], rules: {unattributed-quote: false}}]', true],
    ['names: {Elbe Board: [Board of the Elbe]}', true],
    ['rulez: {}', false],
    ['rules: {unattributed-quotes: off}', false],
    ['rules: {unattributed-quote: loud}', false],
    ['rules: {unattributed-quote: {shortest: five}}', false],
    ['overrides: [{section: [Opinion]}]', false],
    ['files: "*.md"', false]
  ])('%s: %s', (text, isValid) => {
    expect(validate(parse(text))).toBe(isValid)
    expect(configSchema.safeParse(parse(text)).success).toBe(isValid)
  })
})
