import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {check} from '../src/check.ts'
import {type Finding, findingsOf} from '../src/finding.ts'
import {defaultSeverity} from '../src/severity.ts'
import {samples} from './support/samples.ts'

const findings = async (path: string, text: string) => findingsOf(await check({path, text}))

const line = (name: string, {line, column, endLine, endColumn, severity, rule, kind, message}: Finding) =>
  `${name}:${line}:${column}-${endLine}:${endColumn}: ${severity} [${rule}/${kind}] ${message}`

const isAlarm = ({severity}: Finding) => severity !== 'info'

describe('samples', () => {
  it('have the findings of the snapshot', async () => {
    const lines: string[] = []
    for (const {name, text} of samples)
      for (const finding of await findings(name, text)) {
        expect(defaultSeverity[finding.rule]).toHaveProperty(finding.kind)
        lines.push(line(name, finding))
      }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('corpus.txt')
  })

  it.each(samples.filter(({name}) => name.startsWith('clean-')))(
    'raise no alarm in $name',
    async (sample) => {
      const alarms = (await findings(sample.name, sample.text)).filter(isAlarm)
      expect(alarms.map((finding) => line(sample.name, finding))).toEqual([])
    }
  )

  it.each([
    ['naming-', 'inconsistent-naming'],
    ['duplicated-', 'duplicated-fact'],
    ['conflicting-', 'conflicting-fact'],
    ['mislabeled-', 'mislabeled-category'],
    ['unattributed-', 'unattributed-quote']
  ])('named %s raise alarms of %s alone', async (prefix, rule) => {
    const [sample] = samples.filter(({name}) => name.startsWith(prefix))
    const alarms = (await findings(sample!.name, sample!.text)).filter(isAlarm)
    expect([...new Set(alarms.map((finding) => finding.rule))]).toEqual([rule])
  })

  it.each(samples.filter(({name}) => name.startsWith('spun-')))(
    'raise alarms of several rules in $name',
    async (sample) => {
      const alarms = (await findings(sample.name, sample.text)).filter(isAlarm)
      expect(new Set(alarms.map(({rule}) => rule)).size).toBeGreaterThanOrEqual(2)
    }
  )
})

describe('drafts that are not English', () => {
  it.each([
    ['french.md', 'French'],
    ['german.md', 'German']
  ])('get one hint: %s', async (name, language) => {
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
    const found = await findings(name, text)
    expect(found.map(({severity}) => severity)).toEqual(['info'])
    expect(found[0]!.message).toContain(language)
  })
})
