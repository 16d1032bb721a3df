/** The house styles that `extends` knows. */

/** Name to the style book it stands for. */
export const presets = {
  ap: 'The Associated Press Stylebook',
  reuters: 'Reuters Handbook of Journalism',
  guardian: 'Guardian and Observer style guide',
  bbc: 'BBC News style guide',
  economist: 'The Economist Style Guide',
  nyt: 'The New York Times Manual of Style and Usage',
  eu: 'EU Interinstitutional style guide',
  un: 'United Nations Editorial Manual'
} as const satisfies Record<string, string>

/** One of them. */
export type Preset = keyof typeof presets
