// Made from the readings in scripts/eval/naming-verdicts.tsv by scripts/tabulate-naming.ts.

/** How often findings of a kind were right when read on published copy, smoothed: (right + 1) / (read + 2). */
export const confidence: Readonly<Record<string, number>> = {
  alias: 0.75, // 5 of 6
  'attributive-hyphen': 0.86, // 5 of 5
  capitals: 0.97, // 34 of 34
  'country-form': 0.91, // 9 of 9
  demonym: 0.67, // 1 of 1
  dialect: 0.8, // 3 of 3
  hyphenation: 0.75, // 2 of 2
  'misspelled-name': 0.89, // 16 of 17
  'name-joining': 0.75, // 2 of 2
  'noun-mix': 0.92, // 10 of 10
  'party-case': 0.91, // 9 of 9
  percent: 0.75, // 2 of 2
  term: 0.9, // 8 of 8
  'title-form': 0.8, // 3 of 3
  'title-stop': 0.67 // 1 of 1
}

/** What a kind has on average, for those of which no finding was read. */
export const usualConfidence = 0.82
