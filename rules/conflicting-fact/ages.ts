/** Ages of one person that differ, and ages that the year of birth does not allow. */
import {
  type Article,
  type DateMention,
  type Figure,
  type Name,
  titleFiguresOf
} from '../../src/article/index.ts'

/** Two places that cannot both be right about a person's age or birth. */
export interface AgeFault {
  readonly earlier: Figure | DateMention
  readonly later: Figure | DateMention
  readonly name: string
  /** What the later place should say by the earlier. */
  readonly expected: string
}

/**
 * `Lind, 41, …` and `Lind, 44, …` or `She is 44`; `the 16-year-old` and `the 15-year-old` where the story has one person
 * of such an age; `Lind, 41, …` and `Lind was born in 1960` in a story of 2021; two years of birth.
 *
 * @param article names, figures, dates and the day of the story.
 */
export function findAgeFaults(article: Article): readonly AgeFault[] {
  const {figures, dates, today} = article
  const births = dates.filter((date) => date.year !== undefined && isBirth(date))
  // Names cost more than all the rest here; most drafts need none.
  const told = figures.filter(({unit, second}) => unit === 'age' && second === undefined)
  if (told.length === 0 && births.length < 2) return []
  const {names, entities} = article
  const faults: AgeFault[] = []
  const persons = personsOf(names, entities)
  const ages = new Map<number, Figure>()
  const endingAt = new Map(names.map((name) => [name.to, name]))
  // Only the age set off behind a name: `a 41-year-old` may be anybody.
  const personBefore = ({from, sentence, word}: Figure) => {
    const name = endingAt.get(from - 2)
    // At the head of a sentence a forename alone is no certain name.
    return name ? persons.of(name) : word === 1 ? persons.called(sentence.words[0]!.lower) : undefined
  }
  for (const figure of figures) {
    const person =
      figure.unit === 'age' && figure.second === undefined
        ? (personBefore(figure) ?? personOfPronoun(figure, article, persons.of))
        : personOfPronoun(figure, article, persons.of)
    if (person === undefined) continue
    const known = ages.get(person)
    if (known && known.value !== figure.value && Math.abs(known.value - figure.value) < 100)
      faults.push({earlier: known, later: figure, name: entities[person]!.name, expected: known.text})
    else if (!known) ages.set(person, figure)
  }
  const stray = strayAge([...titleFiguresOf(article).filter(({unit}) => unit === 'age'), ...told])
  if (stray) faults.push(stray)
  const born = new Map<number, DateMention>()
  for (const date of births) {
    const name = lastNameBefore(names, date)
    if (!name) continue
    const person = persons.of(name)
    const known = born.get(person)
    if (known && known.year !== date.year)
      faults.push({earlier: known, later: date, name: entities[person]!.name, expected: `${known.year}`})
    else if (!known) born.set(person, date)
    const age = ages.get(person)
    if (!today || !age) continue
    const years = today.year - date.year!
    if (age.value === years || age.value === years - 1) continue
    const [earlier, later] = age.from < date.from ? [age, date] : [date, age]
    const expected = later === date ? `${today.year - age.value}` : `${years}`
    faults.push({earlier, later, name: entities[person]!.name, expected})
  }
  return faults
}

const isBirth = ({sentence, word}: DateMention): boolean => {
  const {words} = sentence
  const before = words.slice(Math.max(0, word - 3), word).map(({lower}) => lower)
  return before.includes('born') && before.at(-1) !== 'since'
}

/** The only person named before a date in its sentence. */
function lastNameBefore(names: readonly Name[], date: DateMention): Name | undefined {
  const inside = names.filter(({from}) => from >= date.sentence.from && from < date.from)
  return inside.length === 1 ? inside[0] : undefined
}

/** From a mention, or a forename alone, to the number of the one person of the story who bears it. */
function personsOf(names: readonly Name[], entities: Article['entities']) {
  const bearers = new Map<string, Set<number>>()
  for (const {tokens, entity} of names)
    if (tokens.length > 1)
      for (const {lower} of tokens) bearers.set(lower, (bearers.get(lower) ?? new Set()).add(entity))
  const called = (lower: string): number | undefined => {
    const known = bearers.get(lower.replace(/['’]s?$/, ''))
    return known?.size === 1 ? [...known][0] : undefined
  }
  const of = ({tokens, entity}: Name): number => {
    const isFull =
      tokens.length > 1 || entities[entity]!.mentions.some((mention) => mention.tokens.length > 1)
    return isFull ? entity : (called(tokens[0]!.lower) ?? entity)
  }
  return {called, of}
}

/** `She is 44` right after a sentence or two that name nobody but her. */
function personOfPronoun(
  figure: Figure,
  {names, sentences}: Article,
  persons: (name: Name) => number
): number | undefined {
  const {sentence, word, unit, hedge, second} = figure
  if (word !== 2 || hedge || second !== undefined || (unit !== '' && unit !== 'age')) return undefined
  if (figure.value < 10 || figure.value > 110) return undefined
  const [who, verb] = sentence.words.map(({lower}) => lower)
  const behind = sentence.words[word + figure.width]
  const isWhole =
    !behind || /^[,.;]/.test(sentence.text.slice(figure.to - sentence.from)) || behind.lower === 'and'
  if ((who !== 'he' && who !== 'she') || verb !== 'is' || (!isWhole && unit !== 'age')) return undefined
  const from = sentences[Math.max(0, sentence.index - 2)]!.from
  const named = new Set(names.filter((name) => name.from >= from && name.from < sentence.from).map(persons))
  return named.size === 1 ? [...named][0] : undefined
}

/** `the 15-year-old`, of whom nothing else is said, where one other of about that age is spoken of, and more than once. */
function strayAge(ages: readonly Figure[]): AgeFault | undefined {
  for (const [index, stray] of ages.entries()) {
    if (!isDefinite(stray) || ages.some((age) => age !== stray && age.value === stray.value)) continue
    const near = ages.filter((age) => age !== stray && Math.abs(age.value - stray.value) < 10)
    const [first] = near
    if (near.length < 2 || near.some(({value}) => value !== first!.value) || !near.some(isDefinite)) continue
    // Those of a title come first, whatever their offsets.
    if (ages.indexOf(first!) > index || near.some(({sentence}) => sentence === stray.sentence)) continue
    return {earlier: first!, later: stray, name: 'one person', expected: first!.text}
  }
  return undefined
}

const isDefinite = ({sentence, word, text}: Figure): boolean =>
  sentence.words[word - 1]?.lower === 'the' && text.includes('-old')
