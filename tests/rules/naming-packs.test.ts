import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import rule from '../../rules/inconsistent-naming/index.ts'
import {pack} from '../../rules/inconsistent-naming/names.generated.ts'
import type {Group} from '../../rules/inconsistent-naming/pack.ts'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'

/** Whether a draft that uses one form three times and another once is told so, at the other. */
async function isFound(form: string, other: string): Promise<boolean> {
  const text = `# A day in the town\n\nThey wrote of ${form} again. Nobody spoke of ${form} here, and people near ${form} slept. On Monday they heard of ${other}, too.`
  const at = text.lastIndexOf(other)
  const findings = findingsOf(await check({text}, {only: [rule.meta.id]}))
  return findings.some(({start, end, related}) =>
    [{role: 'same', start, end}, ...related].some(
      (place) => place.role === 'same' && place.start < at + other.length && place.end > at
    )
  )
}

/** The forms of a group that are not found beside its first. */
async function missed({forms}: Group): Promise<string[]> {
  const left: string[] = []
  for (const form of forms.slice(1)) if (!(await isFound(forms[0]!, form))) left.push(form)
  return left
}

describe('every form of every group', () => {
  const themes = new Set(pack.groups.map(({id}) => id.split('/')[0]!))

  it.each([...themes])(
    '%s: is found as a minority',
    async (theme) => {
      for (const group of pack.groups.filter(({id}) => id.startsWith(`${theme}/`))) {
        // Pairs that a group lets stand together, or that are right before a noun, are no mix.
        const together = group.allow?.find((pair) => pair.includes(group.forms[0]!)) ?? []
        const expected = group.forms
          .slice(1)
          .filter(
            (form) =>
              group.allow?.some((pair) => pair.includes(form) && pair.includes(group.forms[0]!)) ||
              together.includes(form) ||
              group.attributive?.includes(group.forms[0]!)
          )
        const left = await missed(group)
        expect(
          left.filter((form) => !expected.includes(form)),
          group.id
        ).toEqual([])
      }
    },
    60_000
  )
})

describe('countries', () => {
  const cldr = parse(
    readFileSync(new URL('../../rules/inconsistent-naming/data/cldr.yaml', import.meta.url), 'utf8')
  ) as Record<string, string[]>
  const formal = pack.groups.filter(({mode, kind}) => mode === 'formal' && kind === 'country-form')

  it('have their formal names beside each short one', async () => {
    let found = 0
    for (const {forms} of formal)
      for (const form of forms.slice(1)) if (await isFound(forms[0]!, form)) found++
    expect(found).toBe(formal.reduce((sum, {forms}) => sum + forms.length - 1, 0))
    expect(formal.length).toBeGreaterThan(170)
  }, 60_000)

  it('have a group for each second name that CLDR knows of a state', () => {
    // Names that differ in `&`, in brackets, or in who claims the place are nothing a story mixes by slip.
    const apart = new Set(['CC', 'CD', 'CG', 'FK', 'HK', 'MM', 'MO', 'NZ', 'PN', 'PS', 'BA', 'GB'])
    const left = Object.entries(cldr).filter(
      ([code, names]) =>
        names.length > 1 &&
        !apart.has(code) &&
        !pack.groups.some(({forms}) => names.filter((name) => forms.includes(name)).length > 1)
    )
    expect(left).toEqual([])
  })
})
