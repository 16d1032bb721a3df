/** Answers that exclude each other: shares of them make at most one whole. */
export const opposingSides: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['for', 'against'],
  ['favor', 'against'],
  ['favour', 'against'],
  ['favor', 'oppose'],
  ['favour', 'oppose'],
  ['favored', 'opposed'],
  ['favoured', 'opposed'],
  ['support', 'oppose'],
  ['supported', 'opposed'],
  ['approve', 'disapprove'],
  ['approved', 'disapproved'],
  ['agree', 'disagree'],
  ['agreed', 'disagreed'],
  ['leave', 'remain']
]
