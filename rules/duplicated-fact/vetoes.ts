/** Why two sentences that look alike are no duplicate: each veto is named after what it has seen. */
import {
  type Alignment,
  areOtherPersons,
  asserterOf,
  countedWords,
  deniesOther,
  findSlots,
  isMoney,
  type Slot,
  type Token
} from '../../src/article/index.ts'

/** Slots are found for those only that ask. */
type Veto = (alignment: Alignment, slots: () => readonly Slot[]) => boolean

const isName = ({kind, isTitle}: Token): boolean => kind === 'name' && !isTitle

const isOfThisWeek = ({date}: Token): boolean => date?.kind === 'weekday' || date?.kind === 'relative'
const isOfYear = ({date}: Token): boolean => date?.kind === 'year'

/** `the 64-tonne crane` and `its £3 million wall` say of which crane and wall a sentence speaks, not how much. */
export const pointsBack = ({figure}: Token): boolean => {
  // `the £4.6 million from the sale` names nothing behind it.
  if (!figure || (countedWords(figure).length === 0 && !isMoney(figure.unit))) return false
  const before = figure.sentence.words[figure.word - 1]?.lower ?? ''
  return /^(?:the|this|that|its|his|her|their|our|my|your)$|['’]s?$/.test(before)
}

/** Reasons to let a pair of sentences stand, in the order in which they are asked. */
const vetoes: Readonly<Record<string, Veto>> = {
  // Headline, dek, caption, summary, note, a turn of an interview: they repeat by their nature.
  'not in the body': ({a, b}) => a.zone !== b.zone || (a.zone !== 'body' && a.zone !== 'entry'),
  // Each entry of a live blog tells the background again: only what is all but the same counts.
  'live blog': ({a, score}) => a.zone === 'entry' && score < 0.85,
  question: ({a, b}) => a.isQuestion || b.isQuestion,
  short: ({a, b}) => Math.min(a.weight, b.weight) < 7 || Math.min(a.tokens.length, b.tokens.length) < 4,
  verbless: ({a, b}) => a.isVerbless || b.isVerbless,
  'only names meet': ({matches, score}) =>
    score < 0.8 && matches.every(({a}) => a.kind === 'name' || a.kind === 'light'),
  'other names': (_, slots) => slots().some(({kind}) => kind === 'name'),
  'other figures': (_, slots) => slots().some(({kind}) => kind === 'figure'),
  'other days': (_, slots) => slots().some(({kind}) => /day|month|year/.test(kind)),
  // `on Friday night` and `in 2017`: a weekday is one of these days.
  'another year': ({onlyA, onlyB}) =>
    (onlyA.some(isOfThisWeek) && onlyB.some(isOfYear)) || (onlyA.some(isOfYear) && onlyB.some(isOfThisWeek)),
  'added figure': ({onlyB}) =>
    onlyB.some((token) => token.figure && !(token.figure.value <= 10 && pointsBack(token))),
  'each adds its own': ({onlyA, onlyB}) =>
    onlyA.some(({figure}) => figure !== undefined) &&
    onlyB.some(({date}) => date !== undefined && (date.year !== undefined || date.day !== undefined)),
  'added names': ({b, onlyB}) =>
    onlyB.filter((token) => isName(token) && !asserterOf(b).names.has(token.stem)).length >= 3,
  // A statement, then the words that support it: next to it, or under the lede.
  'quotation in support': ({a, b}) =>
    Math.abs(a.quoted - b.quoted) > 0.4 &&
    (b.sentence.block.index - a.sentence.block.index < 3 || a.sentence.block.kind === 'lede'),
  'other speaker': ({a, b}) => areOtherPersons(a, b),
  'both quoted': ({a, b}) => a.quoted > 0.5 && b.quoted > 0.5,
  polarity: (_, slots) =>
    slots().some(({kind, a, anchored}) => kind === 'polarity' && (anchored || a.length === 0)),
  'one denies': deniesOther,
  neighbours: ({a, b}) => b.sentence.index - a.sentence.index === 1 && a.sentence.block === b.sentence.block
}

/** The name of the first veto that speaks against a pair. */
export function vetoOf(alignment: Alignment): string | undefined {
  let found: readonly Slot[] | undefined
  const slots = () => (found ??= findSlots(alignment))
  for (const name in vetoes) if (vetoes[name]!(alignment, slots)) return name
  return undefined
}
