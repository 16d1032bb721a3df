/**
 * Tabulates how often the findings of `inconsistent-naming` were right, kind by kind, from the readings in
 * scripts/eval/naming-verdicts.tsv, as the module that the rule takes its confidence from:
 *
 *     npx tsx scripts/tabulate-naming.ts
 *
 * A share is (right + 1) / (read + 2), so that a kind read twice does not claim to be certain; a finding that some
 * houses would let stand counts as right.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const verdicts = path.join(import.meta.dirname, 'eval/naming-verdicts.tsv')
const target = path.join(import.meta.dirname, '../rules/inconsistent-naming/confidence.generated.ts')

interface Count {
  read: number
  right: number
}

const share = ({read, right}: Count): number => Number(((right + 1) / (read + 2)).toFixed(2))

/** The table, as the text of a module. */
export function tabulateNaming(): string {
  const counts = new Map<string, Count>()
  const [, ...rows] = readFileSync(verdicts, 'utf8').trimEnd().split('\n')
  for (const [number, row] of rows.entries()) {
    const [, , , , kind, verdict] = row.split('\t')
    if (!kind || !/^(?:true|house|false)$/.test(verdict ?? ''))
      throw new Error(
        `${verdicts}:${number + 2}: unexpected \`${verdict}\`, expected a kind and true, house or false`
      )
    const count = counts.get(kind) ?? {read: 0, right: 0}
    count.read++
    if (verdict !== 'false') count.right++
    counts.set(kind, count)
  }
  const usual = [...counts.values()].reduce((sum, count) => sum + share(count), 0) / counts.size
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => {
      const key = /^\w+$/.test(kind) ? kind : `'${kind}'`
      return `  ${key}: ${share(count)}, // ${count.right} of ${count.read}`
    })
  // Commas stand before the remarks, and the last entry has none.
  lines.push(lines.pop()!.replace(', //', ' //'))
  return `// Made from the readings in scripts/eval/naming-verdicts.tsv by scripts/tabulate-naming.ts.

/** How often findings of a kind were right when read on published copy, smoothed: (right + 1) / (read + 2). */
export const confidence: Readonly<Record<string, number>> = {
${lines.join('\n')}
}

/**
 * What the kinds above have on average. Kinds of which nobody has read a finding on published copy claim no more: they come
 * from lists of forms that are never right together (\`place-name\`, \`person-name\`), or from stops and capitals alone.
 */
export const usualConfidence = ${usual.toFixed(2)}
`
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename)
  writeFileSync(target, tabulateNaming())
