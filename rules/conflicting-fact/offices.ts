/** Offices that one person holds at a time: two names in one of them are one too many. */
export const offices: ReadonlySet<string> = new Set(
  `
president premier chancellor minister governor mayor superintendent director executive chairman chairwoman chair coroner
sheriff commissioner headmaster headmistress principal rector dean bishop archbishop king queen coach captain conductor
founder editor secretary ambassador treasurer manager
`
    .trim()
    .split(/\s+/)
)
