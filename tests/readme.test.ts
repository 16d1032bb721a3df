import {readFileSync} from 'node:fs'
import type {Code, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.ts'
import {check} from '../src/check.ts'
import {findingsOf} from '../src/finding.ts'
import type {RuleSetting} from '../src/rule.ts'
import {annotate, unannotate} from './support/annotate.ts'

/** The `md` fences of a rule's README; JSON behind the `md` gives the rule's options. */
function examplesOf(id: string): Code[] {
  const tree: Root = unified()
    .use(remarkParse)
    .parse(readFileSync(new URL(`../rules/${id}/README.md`, import.meta.url), 'utf8'))
  const fences: Code[] = []
  visit(tree, 'code', (node) => {
    if (node.lang === 'md') fences.push(node)
  })
  return fences
}

/** Only a finding's own place is drawn; its message says how many others there are. */
async function picture(id: string, draft: string, setting: RuleSetting<never>): Promise<string> {
  const file = await check({text: draft}, {only: [id], rules: {[id]: setting}})
  return annotate(
    draft,
    findingsOf(file).map(({start, end, message}) => ({start, end, label: message}))
  )
}

describe.each(rules.map(({meta}) => meta.id))('%s', (id) => {
  const examples = examplesOf(id)

  it.each(examples.map((fence) => [fence.position?.start.line, fence] as const))(
    'does as the example in line %i says',
    async (_line, fence) => {
      const options = fence.meta ? JSON.parse(fence.meta) : {}
      expect(await picture(id, unannotate(fence.value), options)).toBe(fence.value)
    }
  )

  it('shows what it flags and what it leaves alone', () => {
    const flagged = examples.filter(({value}) => unannotate(value) !== value)
    expect(flagged.length).toBeGreaterThan(0)
    expect(flagged.length).toBeLessThan(examples.length)
  })
})
