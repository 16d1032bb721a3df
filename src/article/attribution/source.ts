/** Noun phrases that can be a source: the subject before a verb of saying, and the one behind it. */
import {QUOTED} from './host.ts'

/** Offsets into the text searched. */
export interface Range {
  readonly from: number
  readonly to: number
}

interface Token extends Range {
  readonly text: string
}

const token =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\uFFFC\uE000$€£%&@]+(?:['’.-][\p{L}\p{N}\uFFFC\uE000]+)*(?:['’](?=\s)|(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Lt|Gen|Col|Capt|Sgt|St|Jr|Sr|Prof|Rev|Hon|Adm|Maj|Pres|Sens|Reps|[A-Z]\.[A-Z]))\.)?|[(),;:—–―[\]-]/gu

/** How far a source is looked for in a sentence that does not end. */
const farthest = 600

const tokensOf = (text: string, start: number, to: number): Token[] => {
  const from = Math.max(start, to - farthest)
  return Array.from(text.slice(from, to).matchAll(token), ({0: word, index}) => ({
    text: word,
    from: from + index,
    to: from + index + word.length
  }))
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const pronouns = words('he she they it we i you who')
const loosePronouns = words(
  'he she they it we i you who both others many some another one all neither each several most few everyone everybody someone somebody nobody'
)
const determiners = words(
  'the a an his her its their our my your this that these those one some several many another both two three four five six seven eight nine ten other no every each most few all any'
)
const conjunctions = words(
  'and but or so yet then still now meanwhile however later also as that if because while when although though where since until before after once whereas plus instead even only just perhaps indeed afterward afterwards earlier recently today yesterday ultimately finally again moreover separately nonetheless nevertheless rather thus yes no'
)
const prepositions = words(
  'in on at by with from to into about after before during over under against between through without within among across toward towards near since until despite upon via per amid following including like unlike besides beyond around outside inside along up down off out because asked speaking pressed citing referring responding given based according due writing appearing'
)
const auxiliaries = words(
  `is was were are be been being has had have having would will could can might may must should shall did does do got gets
  'd 'll wouldn't didn't doesn't don't won't couldn't can't isn't wasn't aren't weren't hasn't hadn't haven't not never`
)
const relatives = words('who which whom whose that what how why where when whether')
/** Words between a subject and its verb that belong to neither. */
const between = words(
  `also later then still once often recently repeatedly first now again even just simply always ever further already soon
  previously famously once has had have would will could might can may did does is was are were been be being not n't never
  himself herself itself themselves instead then-and both all reportedly only quickly once-again rather thus afterward
  afterwards earlier today yesterday tomorrow quick careful keen happy eager sure to went goes going goes on began begins
  started starts continued continues kept keeps got and but or`
)
const days =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?$/

const isCapital = (text: string): boolean => /^[\p{Lu}\p{Lt}\uFFFC@\uE000]/u.test(text) && !days.test(text)
const isPunctuation = (text: string): boolean => /^[(),;:—–―[\]-]$/.test(text)
const isAdverb = (text: string): boolean =>
  /^\p{Ll}+ly$/u.test(text) && !/^(?:family|only|ally|bully|assembly|early|daily|weekly|monthly)$/.test(text)
const stops = (lower: string): boolean =>
  auxiliaries.has(lower) || relatives.has(lower) || conjunctions.has(lower) || prepositions.has(lower)

const isBetween = (text: string): boolean => between.has(text.toLowerCase()) || isAdverb(text)

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

/** Whether a lower-case word is likely one for a person. */
export const isRole = (text: string): boolean =>
  /(?:man|woman|person|men|women|people|or|er|ers|ors|ist|ists|ian|ians|ant|ants|ent|ents|ive|ives|al|als|ary|ee|ees|fellow|chief|head|boss|coach|voter|mom|dad|student|critic|host|source|ally|allies|aide|aides)$/.test(
    text
  ) && /^\p{Ll}/u.test(text)

/** Words with which a clause before the main one begins. */
const introductory = (text: string): boolean => {
  const lower = text.toLowerCase()
  return (
    (prepositions.has(lower) ||
      /^(?:when|while|if|as|because|although|though|since|until|once|whereas|where|whether|asked|pressed|\p{L}+ing|told|noting|born|flanked|faced|known|dressed|surrounded|joined|given|not|yet|still|then|now|but|and|so|later|\p{L}+ly|to|today|yesterday|however|meanwhile|instead|indeed|also|perhaps|of|for|even)$/u.test(
        lower
      )) &&
    !/^(?:king|sterling|browning|fleming|manning|harding|cushing|beijing|reading)$/.test(lower)
  )
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

const shortVerb = /^(?:said|told|went|took|made|put|wrote|gave|came|got|met)$/
/** What shows that a word in `-s` was no verb: another verb behind it. */
const followsPlural = (text: string | undefined): boolean =>
  text !== undefined && /^\p{Ll}+ed$|^(?:said|say|told|wrote|have|had|are|were|will|would)$/u.test(text)

/** Index behind a short bracket; undefined where it is long or never closes. */
function behindBracket(tokens: readonly Token[], at: number): number | undefined {
  const close = tokens.findIndex(({text}, index) => index > at && /[)\]]/.test(text))
  return close < 0 || close - at > 8 ? undefined : close + 1
}

/** Index behind the noun phrase that begins at `begin`, appositions left out. */
function phraseEnd(tokens: readonly Token[], begin: number): number {
  let end = begin
  if (pronouns.has(tokens[begin]!.text.toLowerCase())) return begin + 1
  let capitals = false
  let lowercase = 0
  while (end < tokens.length) {
    const {text} = tokens[end]!
    const lower = text.toLowerCase()
    if (text === '(' || text === '[') {
      const behind = behindBracket(tokens, end)
      if (behind === undefined) break
      end = behind
      continue
    }
    if (isPunctuation(text)) {
      if (text === '-' && /[\p{L}]/u.test(tokens[end + 1]?.text ?? '')) {
        end++
        continue
      }
      break
    }
    if (end > begin && (stops(lower) || pronouns.has(lower))) {
      if ((lower === 'and' || lower === '&') && capitals && isCapital(tokens[end + 1]?.text ?? '')) {
        end++
        continue
      }
      break
    }
    if (days.test(text)) break
    if (lower === 'of' || lower === 'for') {
      if (end === begin) break
      end++
      continue
    }
    if (isCapital(text) && !determiners.has(lower)) {
      capitals = true
      end++
      continue
    }
    if (determiners.has(lower)) {
      if (end > begin && !/^(?:of|for|all|both)$/.test(tokens[end - 1]!.text)) break
      end++
      continue
    }
    if (/(?:ed|ly)$/.test(lower) && capitals) break
    // A verb follows a bare name at once: `Lind told`, but `Ruiz's office told`, `Forest groups said`.
    if (
      capitals &&
      lowercase === 0 &&
      !/['’]s?$|^(?:of|for|the)$/.test(tokens[end - 1]!.text) &&
      (shortVerb.test(lower) || (/s$/.test(lower) && !followsPlural(tokens[end + 1]?.text)))
    )
      break
    lowercase++
    end++
    if (lowercase > 4) break
  }
  while (end > begin && /^(?:of|for|and|-|&)$/.test(tokens[end - 1]!.text)) end--
  return end
}

/** The main subject of a stretch of the narrator's text. */
export function subjectOf(text: string, from: number, to: number): Range | undefined {
  return mainSubject(tokensOf(text, from, to))
}

/**
 * The noun phrase that begins at an offset, with the appositions that tell who it is: `said Ana Lind, the mayor`.
 *
 * @param text the narrator's sentence, quotations blanked.
 * @param from where the phrase begins.
 * @param to where it ends at the latest.
 */
export function phraseAt(text: string, from: number, to: number): Range | undefined {
  const tokens = tokensOf(text, from, Math.min(to, from + farthest))
  const first = tokens[0]
  if (!first || isPunctuation(first.text)) return undefined
  const lower = first.text.toLowerCase()
  if (pronouns.has(lower) || lower === 'him' || (lower === 'her' && tokens.length === 1))
    return {from: first.from, to: first.to}
  if (stops(lower)) return undefined
  let end = nounPhrase(tokens, 0)
  if (end === 0) return undefined
  for (;;) {
    const comma = tokens[end]
    const next = tokens[end + 1]
    if (comma?.text !== ',' || !next) break
    const apposed = next.text.toLowerCase()
    const place = /^(?:\p{Lu}\p{L}*\.|D\.C\.|Calif|Mass|Fla|Va|N\.C|[A-Z]-)/u.test(next.text)
    if (
      /^(?:who|which|whose|whom|where|when|as|adding|in|on|at|after|before|during|while|and|but|because|speaking|referring|noting|citing|with|according|to|by|if|although|though|since|even|he|she|they|it|said|says)$/.test(
        apposed
      ) ||
      /^\p{L}+ing$/u.test(apposed) ||
      isAdverb(apposed)
    )
      break
    const stop = apposition(tokens, end + 1)
    if (stop <= end + 1 && !place) break
    end = Math.max(stop, end + 2)
  }
  return {from: first.from, to: tokens[end - 1]!.to}
}

/** Index behind a noun phrase read forwards: it may take `of`, `for` and, after a word for a person, a place. */
function nounPhrase(tokens: readonly Token[], begin: number): number {
  let end = begin
  while (end < tokens.length) {
    const {text} = tokens[end]!
    const lower = text.toLowerCase()
    if (text === '(' || text === '[') {
      const behind = behindBracket(tokens, end)
      if (behind === undefined) break
      end = behind
      continue
    }
    if (isPunctuation(text)) {
      if (text !== '-') break
      end++
      continue
    }
    if (days.test(text)) break
    if (lower === 'of' || lower === 'for') end++
    else if (lower === 'and') {
      if (end === begin || !/^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') || !isCapital(tokens[end - 1]!.text))
        break
      end++
    } else if (/^(?:at|with|from|in|to|on)$/.test(lower)) {
      if (end === begin || !isRole(tokens[end - 1]!.text)) break
      end++
    } else if (end > begin && (stops(lower) || pronouns.has(lower) || isAdverb(text))) break
    else end++
  }
  while (end > begin && /^(?:of|for|and|at|with|from|in|to|on|-|&)$/.test(tokens[end - 1]!.text)) end--
  return end
}

/** Index behind an apposition: up to the next comma that does not go on with one. */
function apposition(tokens: readonly Token[], begin: number): number {
  let end = begin
  while (end < tokens.length && !/^[,;:—–―]$/.test(tokens[end]!.text)) {
    if (/^(?:said|says|told|because|after|while|when|during)$/.test(tokens[end]!.text)) break
    end++
  }
  return end
}
