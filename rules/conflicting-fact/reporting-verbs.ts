/** Verbs that tell who said something, as news writes them: what stands beside them is of the saying. */
export const reportingVerbs: ReadonlySet<string> = new Set(
  'said says told noted added wrote reported announced claimed argued tweeted posted'.split(' ')
)
