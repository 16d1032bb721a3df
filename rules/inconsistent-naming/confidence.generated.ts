// Made from the readings in scripts/eval/naming-verdicts.tsv by scripts/tabulate-naming.ts.

/** How often findings of a kind were right when read on published copy, smoothed: (right + 1) / (read + 2). */
export const confidence: Readonly<Record<string, number>> = {
  'acronym-case': 0.67, // 1 of 1
  alias: 0.75, // 5 of 6
  'attributive-hyphen': 0.86, // 5 of 5
  'body-name': 0.67, // 1 of 1
  capitals: 0.9, // 36 of 39
  'country-form': 0.92, // 10 of 10
  courtesy: 0.86, // 5 of 5
  'defined-twice': 0.67, // 1 of 1
  'defined-unused': 0.97, // 33 of 33
  demonym: 0.67, // 1 of 1
  diacritics: 0.7, // 6 of 8
  dialect: 0.71, // 4 of 5
  'former-name': 0.67, // 1 of 1
  hyphenation: 0.83, // 4 of 4
  'misspelled-name': 0.91, // 19 of 20
  'name-joining': 0.8, // 3 of 3
  nickname: 0.67, // 1 of 1
  'noun-hyphen': 0.75, // 2 of 2
  'noun-mix': 0.92, // 11 of 11
  'open-compound': 0.75, // 2 of 2
  'party-case': 0.91, // 9 of 9
  percent: 0.83, // 4 of 4
  spoken: 0.86, // 17 of 19
  term: 0.92, // 11 of 11
  'title-form': 0.8, // 3 of 3
  'title-stop': 0.67, // 1 of 1
  transliteration: 0.67 // 1 of 1
}

/**
 * What the kinds above have on average. Kinds of which nobody has read a finding on published copy claim no more: they come
 * from lists of forms that are never right together (`place-name`, `person-name`), or from stops and capitals alone.
 */
export const usualConfidence = 0.79
