/** One report, two days: `Tuesday's report` and `the report released today` in a story of Wednesday. */
import {type Article, type DateMention, weekdayName} from '../../src/article/index.ts'

/** Two mentions of a document that put its release on different days. */
export interface ReleaseFault {
  readonly earlier: DateMention
  readonly later: DateMention
  readonly noun: string
  /** The weekday the later mention means. */
  readonly weekday: string
}

/** What comes out on one day. */
const documents = new Set(
  'report study survey poll ruling verdict statement letter announcement memo audit budget'.split(' ')
)
const releases = new Set('released published issued unveiled announced'.split(' '))

/**
 * Days on which the draft says a document came out; only days that are certain are compared.
 *
 * @param article dates, resolved against the day of the story.
 */
export function findReleaseFaults({dates}: Pick<Article, 'dates'>): readonly ReleaseFault[] {
  const known = new Map<string, DateMention>()
  const faults: ReleaseFault[] = []
  for (const date of dates) {
    if (date.weekday === undefined || (date.kind !== 'weekday' && date.kind !== 'relative')) continue
    const noun = documentOf(date)
    if (!noun) continue
    const first = known.get(noun)
    if (!first) known.set(noun, date)
    else if (first.weekday !== date.weekday)
      faults.push({earlier: first, later: date, noun, weekday: weekdayName(date.weekday)})
  }
  return faults
}

/** `Tuesday's report`, `a report released (on) Tuesday`, `a report released today`. */
function documentOf({sentence: {words}, word, width, text}: DateMention): string | undefined {
  const next = words[word + width]?.lower ?? ''
  if (documents.has(next) && /['’]s$/.test(text)) return next
  let at = word - 1
  if (words[at]?.lower === 'on') at--
  if (!releases.has(words[at]?.lower ?? '')) return undefined
  at--
  if (/^(?:was|were)$/.test(words[at]?.lower ?? '')) at--
  const noun = words[at]?.lower ?? ''
  return documents.has(noun) ? noun : undefined
}
