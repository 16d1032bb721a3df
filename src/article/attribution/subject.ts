/** The subject of a clause: whoever did what the verb says. */
import {
  days,
  determiners,
  introductory,
  isBetween,
  loosePronouns,
  prepositions,
  pronouns,
  stops
} from './function-words.ts'
import {QUOTED} from './host.ts'
import {isRole} from './people.ts'
import {phraseAt, phraseEnd} from './phrase.ts'
import {isCapital, isPunctuation, type Range, type Token, tokensOf} from './tokens.ts'
/**
 * The subject of a verb that stands behind it in a clause.
 *
 * @param text the narrator's sentence, quotations blanked.
 * @param from where the clause may begin.
 * @param verb where the verb begins.
 */
export function subjectBefore(text: string, from: number, verb: number): Range | undefined {
  const tokens = tokensOf(text, from, verb)
  let end = tokens.length
  let joined = false
  while (end > 0 && isBetween(tokens[end - 1]!.text))
    joined = /^(?:and|but|or)$/.test(tokens[--end]!.text) || joined
  // `Lind left her post and said`: the subject stands before the first verb.
  if (joined) return mainSubject(tokens.slice(0, end))
  if (end === 0) return undefined
  const last = tokens[end - 1]!.text
  if (isPunctuation(last) || last === "'s" || last === '’s')
    return described(text, mainSubject(tokens.slice(0, end)), tokens[end - 1]!.to)
  const lower = last.toLowerCase()
  if (lower === 'who' || lower === 'which') return antecedent(tokens, end - 1)
  if (loosePronouns.has(lower) && lower !== 'it') return tokens[end - 1]
  if (lower === 'it') return tokens[end - 1]
  // `Lind, speaking in Leeds on Monday, said`: the piece at the verb is no subject.
  const begin = phraseStart(tokens, end)
  if (begin === end) return mainSubject(tokens.slice(0, end))
  return {from: tokens[begin]!.from, to: tokens[end - 1]!.to}
}

/** `Ana Lind, the mayor, said`: the subject with what tells who it is. */
const described = (text: string, subject: Range | undefined, to: number): Range | undefined =>
  subject && (phraseAt(text, subject.from, to) ?? subject)

/** `the town, which called it …`: whom the relative clause speaks of. */
function antecedent(tokens: readonly Token[], at: number): Range | undefined {
  let end = at
  while (end > 0 && isPunctuation(tokens[end - 1]!.text)) end--
  if (end === 0) return undefined
  const begin = phraseStart(tokens, end)
  return begin < end
    ? {from: tokens[begin]!.from, to: tokens[end - 1]!.to}
    : mainSubject(tokens.slice(0, end))
}

/** Index of the first token of the noun phrase that ends before `end`. */
function phraseStart(tokens: readonly Token[], end: number): number {
  let begin = end
  let determined = false
  while (begin > 0) {
    const {text} = tokens[begin - 1]!
    const lower = text.toLowerCase()
    const next = tokens[begin]?.text
    if (text === ')' || text === ']') {
      const open = tokens.findLastIndex((t, index) => index < begin && /[([]/.test(t.text))
      if (open < 0) break
      begin = open
      continue
    }
    if (isPunctuation(text)) {
      if (text === '-' && begin < end) {
        begin--
        continue
      }
      break
    }
    if (determined) {
      if (
        lower === 'of' ||
        lower === 'for' ||
        (/^(?:at|with|from|in|to)$/.test(lower) && begin > 1 && isRole(tokens[begin - 2]!.text))
      )
        determined = false
      else if (lower !== 'all' && lower !== 'half') break
      begin--
      continue
    }
    if (begin < end && isCapital(text) && days.test(next ?? '')) break
    if (isCapital(text) && !(stops(lower) || determiners.has(lower))) {
      begin--
      continue
    }
    if (determiners.has(lower)) {
      if (lower === 'that') break
      determined = true
      begin--
      continue
    }
    if (lower === 'of' || lower === 'for' || text === '&') {
      if (begin === end) break
      begin--
      continue
    }
    if (lower === 'and') {
      const before = tokens[begin - 2]?.text
      if (begin === end || !before || !next || !isCapital(before) || !(isCapital(next) || next === 'others'))
        break
      begin--
      continue
    }
    if (
      /^(?:at|with|from|in|to|on)$/.test(lower) &&
      begin > 1 &&
      begin < end &&
      isRole(tokens[begin - 2]!.text)
    ) {
      begin--
      continue
    }
    if (stops(lower) || pronouns.has(lower)) break
    if (days.test(text)) break
    begin--
  }
  // What was taken in vain: `of` or `and` at the edge.
  while (begin < end && /^(?:of|for|and|at|with|from|in|to|on|&)$/.test(tokens[begin]!.text)) begin++
  return begin
}

/** The subject of a sentence: the first noun phrase that no preposition or conjunction brings in. */
function mainSubject(tokens: readonly Token[]): Range | undefined {
  let index = 0
  while (index < tokens.length) {
    while (
      index < tokens.length &&
      (isPunctuation(tokens[index]!.text) ||
        /^(?:and|but|so|yet|then|still|now|meanwhile|however|later|also|instead|perhaps|that|or|\p{Lu}?\p{Ll}+ly)$/iu.test(
          tokens[index]!.text
        ))
    )
      index++
    const first = tokens[index]
    if (!first) return undefined
    if (first.text.startsWith(QUOTED) || isPlace(tokens, index)) {
      index++
      continue
    }
    if (introductory(first.text)) {
      let to = index
      while (to < tokens.length && !/[,:;—–]/.test(tokens[to]!.text)) to++
      if (to >= tokens.length) return introduced(tokens, index)
      index = to + 1
      continue
    }
    const end = phraseEnd(tokens, index)
    if (end > index) return {from: first.from, to: tokens[end - 1]!.to}
    index++
  }
  return undefined
}

/** `At a fair in Ames, Iowa, on Sunday, Lind said`: what goes on with a place is no subject. */
function isPlace(tokens: readonly Token[], index: number): boolean {
  const [town, comma, place, next, behind] = tokens.slice(
    index - 2 < 0 ? tokens.length : index - 2,
    index + 3
  )
  if (comma?.text !== ',' || !town || !isCapital(town.text) || !place || !isCapital(place.text)) return false
  return next?.text === ',' && behind !== undefined && !/^(?:an?|the|who|whose|\d+|of|one)$/.test(behind.text)
}

/** `In Leeds the mayor said`: no comma after the place, so the last determiner or pronoun begins the subject. */
function introduced(tokens: readonly Token[], from: number): Range | undefined {
  for (let index = from + 1; index < tokens.length; index++)
    if (pronouns.has(tokens[index]!.text.toLowerCase())) return tokens[index]
  for (let index = from + 2; index < tokens.length; index++) {
    const {text} = tokens[index]!
    if (
      /^(?:the|a|an)$/.test(text) &&
      !prepositions.has(tokens[index - 1]!.text.toLowerCase()) &&
      tokens[index - 1]!.text !== 'of'
    ) {
      const end = phraseEnd(tokens, index)
      return {from: tokens[index]!.from, to: tokens[end - 1]!.to}
    }
  }
  return undefined
}

/** The main subject of a stretch of the narrator's text. */
export function subjectOf(text: string, from: number, to: number): Range | undefined {
  return mainSubject(tokensOf(text, from, to))
}
