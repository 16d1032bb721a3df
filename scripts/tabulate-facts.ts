/**
 * Tabulates how often the findings of `duplicated-fact` were right, from the readings in scripts/eval/facts-verdicts.tsv,
 * as the module that the rule takes its confidence from:
 *
 *     npx tsx scripts/tabulate-facts.ts
 *
 * Each kind has two bins, by how much meets (`met`: the likeness of two statements, the words of a quotation). A share is
 * (right + 1) / (read + 2), borderline counted as right: with 46 readings in all, no bin can claim to be certain.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const verdicts = path.join(import.meta.dirname, 'eval/facts-verdicts.tsv')
const target = path.join(import.meta.dirname, '../rules/duplicated-fact/confidence.generated.ts')

/** Where the upper bin of a kind begins. */
const bounds: Readonly<Record<string, number>> = {restated: 0.75, retold: 0.6, 'reused-quotation': 8}

/** The table, as the text of a module. */
export function tabulateFacts(): string {
  const [, ...rows] = readFileSync(verdicts, 'utf8').trimEnd().split('\n')
  const read = rows.map((row, number) => {
    const [, , , , kind, verdict, met] = row.split('\t')
    if (!kind || !(kind in bounds) || !/^(?:true|borderline|false)$/.test(verdict ?? '') || !Number(met))
      throw new Error(
        `${verdicts}:${number + 2}: unexpected \`${row}\`, expected a kind, true, borderline or false, and how much meets`
      )
    return {kind, isRight: verdict !== 'false', met: Number(met)}
  })
  const lines = Object.entries(bounds).map(([kind, from]) => {
    const share = (isInside: (met: number) => boolean) => {
      const inside = read.filter((row) => row.kind === kind && isInside(row.met))
      const right = inside.filter(({isRight}) => isRight).length
      return {
        value: Number(((right + 1) / (inside.length + 2)).toFixed(2)),
        remark: `${right} of ${inside.length}`
      }
    }
    const [below, above] = [share((met) => met < from), share((met) => met >= from)]
    const key = /^\w+$/.test(kind) ? kind : `'${kind}'`
    return `  // ${below.remark} below, ${above.remark} from there on.\n  ${key}: {from: ${from}, below: ${below.value}, above: ${above.value}}`
  })
  return `// Made from the readings in scripts/eval/facts-verdicts.tsv by scripts/tabulate-facts.ts.

/** How often findings were right when read on published copy, below and above a bound: (right + 1) / (read + 2). */
export const confidence = {
${lines.join(',\n')}
}
`
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename)
  writeFileSync(target, tabulateFacts())
