/** Answers that exclude each other: shares of them make at most one whole. The words of a side, then those of the other. */
export const opposingSides: readonly (readonly [yes: readonly string[], no: readonly string[]])[] = [
  [['yes'], ['no']],
  [['for'], ['against']],
  [
    ['favor', 'favour', 'favored', 'favoured', 'support', 'supported', 'back', 'backed'],
    ['oppose', 'opposed', 'against', 'rejected']
  ],
  [
    ['approve', 'approved'],
    ['disapprove', 'disapproved']
  ],
  [
    ['agree', 'agreed'],
    ['disagree', 'disagreed']
  ],
  [['leave'], ['remain']],
  [
    ['increased', 'increase', 'rise', 'risen', 'rose', 'up', 'grown', 'higher', 'improved', 'better'],
    ['fallen', 'fell', 'fall', 'decreased', 'decrease', 'down', 'lower', 'declined', 'worse', 'worsened']
  ]
]

/** What those say who take neither side. */
export const neitherSide: readonly string[] = [
  'neither',
  'undecided',
  'unsure',
  'uncertain',
  'unchanged',
  'same',
  "don't",
  'know',
  'change',
  'abstained',
  'undisclosed'
]
