/** One figure with two of its digits changed over: `412 babies` and `421`, `1,340 in December` and `1,430 in December`. */
import {type Article, type Claim, countedBy, type Figure, type Token} from '../../src/article/index.ts'
import {haveOtherSubjects} from './other-subjects.ts'

/** Two figures of which one is the other mistyped. */
export interface Transposition {
  readonly earlier: Figure
  readonly later: Figure
}

interface Told {
  readonly figure: Figure
  readonly claim: Claim
}

/**
 * Finds figures of three digits and more that differ in the order of two neighbouring digits and speak of one thing: of
 * the same month, or of the same noun; each stands once in the story.
 *
 * @param article claims with their figures and dates.
 */
export function findTranspositions({claims}: Pick<Article, 'claims'>): readonly Transposition[] {
  // Only figures of the same digits can be one another's slips.
  const alike = new Map<number, Told[]>()
  for (const claim of claims) {
    if (claim.figures.length === 0 || (claim.zone !== 'body' && claim.zone !== 'headline')) continue
    for (const figure of claim.figures) {
      // Three digits: `412`, never `41`.
      if (figure.text.length < 3 || figure.second !== undefined || figure.hedge || figure.unit === 'time')
        continue
      // `Flight 132`, `HB 132`: a number that is a name.
      if (figure.sentence.words[figure.word - 1]?.capital && figure.word > 1) continue
      const digits = countDigits(figure.text)
      if (digits === undefined) continue
      const group = alike.get(digits)
      if (group) group.push({figure, claim})
      else alike.set(digits, [{figure, claim}])
    }
  }
  const found: Transposition[] = []
  for (const group of alike.values()) {
    if (group.length < 2) continue
    for (const unit of new Set(group.map(({figure}) => figure.unit))) {
      const [a, b, third] = group.filter(({figure}) => figure.unit === unit)
      // Each stands once: a figure told again is meant.
      if (!a || !b || third || a.claim === b.claim) continue
      if (isSwapped(a.figure, b.figure) && isOneThing(a, b)) found.push({earlier: a.figure, later: b.figure})
    }
  }
  return found
}

/** How often each digit stands in a text, as one number; undefined where there are fewer than three. */
function countDigits(text: string): number | undefined {
  let count = 0
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) continue
    count += places[digit]!
    digits++
  }
  return digits < 3 ? undefined : count
}

/** Five bits a digit. */
const places = Array.from({length: 10}, (_, digit) => 32 ** digit)

/** Whether two neighbouring digits changed places, and nothing else. */
function isSwapped(one: Figure, other: Figure): boolean {
  const [a, b] = [one, other].map(({text}) => text.replace(/\D/g, '')) as [string, string]
  if (a.length !== b.length) return false
  const at = [...a].findIndex((digit, index) => digit !== b[index])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function isOneThing(a: Told, b: Told): boolean {
  if (haveOtherSubjects(a.claim, b.claim)) return false
  const [one, other] = [countedBy(a.figure), countedBy(b.figure)]
  if (one.length > 0 && other.length > 0 && !one.includes(other.at(-1)!) && !other.includes(one.at(-1)!))
    return false
  const months = a.claim.dates.filter(({month, year}) => month !== undefined && year !== undefined)
  if (
    months.some(({month, year}) => b.claim.dates.some((date) => date.month === month && date.year === year))
  )
    return true
  const spanOf = ({sentence}: Claim) => timeSpan.exec(sentence.text)?.[0].toLowerCase()
  const span = spanOf(a.claim)
  if (span && span === spanOf(b.claim)) return true
  // `Last year's 421` counts what the story has just counted.
  const stems = new Set(a.claim.tokens.filter(isContent).map(({stem}) => stem))
  return b.claim.tokens.filter((token) => isContent(token) && stems.has(token.stem)).length >= 3
}

const isContent = ({kind}: Token): boolean => kind === 'word' || kind === 'name'

const timeSpan = /\b(?:last|this|next) (?:year|month|week|season|spring|summer|autumn|fall|winter|quarter)\b/i
