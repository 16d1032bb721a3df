// Made from the readings in scripts/eval/facts-verdicts.tsv by scripts/tabulate-facts.ts.

/** How often findings were right when read on published copy, below and above a bound: (right + 1) / (read + 2). */
export const confidence = {
  // 4 of 4 below, 16 of 17 from there on.
  restated: {from: 0.75, below: 0.83, above: 0.89},
  // 2 of 2 below, 1 of 1 from there on.
  retold: {from: 0.6, below: 0.75, above: 0.67},
  // 11 of 11 below, 11 of 11 from there on.
  'reused-quotation': {from: 8, below: 0.92, above: 0.92}
}
