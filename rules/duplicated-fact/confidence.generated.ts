// Made from the readings in scripts/eval/facts-verdicts.tsv by scripts/tabulate-facts.ts.

/** How often findings were right when read on published copy, below and above a bound: (right + 1) / (read + 2). */
export const confidence = {
  // 2 of 2 below, 9 of 10 from there on.
  restated: {from: 0.75, below: 0.75, above: 0.83},
  // 7 of 7 below, 8 of 8 from there on.
  'reused-quotation': {from: 8, below: 0.89, above: 0.9}
}
