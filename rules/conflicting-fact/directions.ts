/** Verbs and words of a change, by which way it goes. Everyday words of company, market and poll reports. */
const forms = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** The figure behind it is larger than the one before. */
export const upward = forms(`
  rose rise rises risen rising increased increase increases increasing grew grow grows grown growing climbed climb climbs
  climbing jumped jump jumps jumping soared soar soars soaring surged surge surges surging gained gain gains gaining
  advanced advances rallied up higher swelled swells ballooned leapt leaped raised lifted boosted
`)

/** The figure behind it is smaller than the one before. */
export const downward = forms(`
  fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease
  decreases decreasing slid slide slides sliding plunged plunge plunges plunging tumbled tumble tumbles sank sinks slipped
  slip slips slipping shrank shrink shrinks shrunk dipped dip dips down lower lowered cut cuts reduced reduce reduces
  slumped slump slumps dwindled plummeted
`)

/** Between a figure of now and one of before that only stands beside it. */
export const beside = /(?:^|[, ])(?:compared (?:with|to)|against|versus|vs\.?)$/

/** A percentage in such company is no plain share of the figures beside it. */
export const reckonedOtherwise =
  /\b(?:organic(?:ally)?|constant|currency|currencies|like-for-like|comparable|underlying|adjusted|adjusting|adjusts|excluding|inflation|real terms|seasonally|annuali[sz]ed|average|points?|per (?:share|person|head)|same-store)\b/i
