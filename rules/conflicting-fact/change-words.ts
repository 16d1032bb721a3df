/** Words that tell a change, a second thing of the same sort or another time: the two statements may both be true. */
export const changeWords: ReadonlySet<string> = new Set(
  `
also another second previously initially originally formerly revised updated corrected compared comparison versus
down since subsequently additional different separate respectively each per remaining rest
previous earlier
`
    .trim()
    .split(/\s+/)
)
