/** Ages of one person that differ, and ages that the year of birth does not allow. */
import {
  type Article,
  countedBy,
  type DateMention,
  type Figure,
  indexFrom,
  type Name,
  spanAt,
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
  const {figures, dates, prose, today} = article
  const births = dates.filter((date) => date.year !== undefined && isBirth(date))
  const told = figures.filter(({unit, second}) => unit === 'age' && second === undefined)
  // It takes two places; persons cost more than all the rest here, and most drafts need none.
  if (told.length + births.length === 0) return []
  if (births.length + figures.filter(mayBeAge).length < 2 && !told.some(isDefinite)) return []
  const {names, entities} = article
  const faults: AgeFault[] = []
  const persons = personsOf(names, entities)
  const ages = new Map<number, Figure>()
  /** Whose age it is: set off behind a name, or tied to one by words; `a 41-year-old` alone may be anybody. */
  const personOf = (figure: Figure): number | undefined => {
    const {sentence, word, width, from, to} = figure
    if (figure.unit === 'age' && figure.second === undefined) {
      const name = nameBefore(names, from - 2)
      if (name) return persons.of(name)
      // At the head of a sentence a forename alone is no certain name.
      if (word === 1) return persons.called(sentence.words[0]!.lower)
      // `Lind, a 41-year-old engineer`, `41-year-old Ana Lind`
      if (figure.text.includes('-old')) {
        const before = prose.text.slice(Math.max(sentence.from, from - 6), from)
        const article = /, (?:an?|the) $/.exec(before)
        const described = article
          ? nameBefore(names, from - article[0].length)
          : (nameFrom(names, to + 1) ?? nameFrom(names, from))
        if (described) return persons.of(described)
      }
    }
    // `Lind, who is 41,`
    const tie = ties.has(sentence.words[word - 1]?.lower ?? '')
      ? /, who(?: is|['’]s) (?:now )?$/.exec(prose.text.slice(Math.max(sentence.from, from - 14), from))
      : null
    const tied = tie && nameBefore(names, from - tie[0].length)
    const isWhole =
      figure.unit === 'age' || (figure.unit === '' && /^[,.]/.test(prose.text.slice(to, to + 1)))
    if (tied && isWhole && !figure.hedge && figure.second === undefined && figure.value < 110)
      return persons.of(tied)
    return sentence.words[word + width] === undefined || word === 2
      ? personOfPronoun(figure, article, persons.of)
      : undefined
  }
  for (const figure of figures) {
    const person = personOf(figure)
    if (person === undefined) continue
    const known = ages.get(person)
    if (known && known.value !== figure.value && Math.abs(known.value - figure.value) < 100)
      faults.push({earlier: known, later: figure, name: called(entities[person]!), expected: known.text})
    else if (!known) ages.set(person, figure)
  }
  const stray = told.some(isDefinite)
    ? strayAge([...titleFiguresOf(article).filter(({unit}) => unit === 'age'), ...told])
    : undefined
  if (stray) faults.push(stray)
  const last = lastAge(article, births)
  if (last) faults.push(last)
  const born = new Map<number, DateMention>()
  for (const date of births) {
    const name = lastNameBefore(names, date, prose.text)
    if (!name) continue
    const person = persons.of(name)
    if (person === undefined) continue
    const known = born.get(person)
    if (known && known.year !== date.year)
      faults.push({earlier: known, later: date, name: called(entities[person]!), expected: `${known.year}`})
    else if (!known) born.set(person, date)
    const age = ages.get(person)
    if (!today || !age) continue
    const years = today.year - date.year!
    if (age.value === years || age.value === years - 1) continue
    const [earlier, later] = age.from < date.from ? [age, date] : [date, age]
    const expected = later === date ? `${today.year - age.value}` : `${years}`
    faults.push({earlier, later, name: called(entities[person]!), expected})
  }
  return faults
}

const ties = new Set(['is', "who's", 'now'])

/** A quick look: `aged 41`, `who is 41`, `She is 44`, `He was 81`. */
const mayBeAge = ({unit, sentence: {words}, word}: Figure): boolean =>
  unit === 'age' || word === 2 || ties.has(words[word - 1]?.lower ?? '')

/** The name that ends at an offset. */
const nameBefore = (names: readonly Name[], end: number): Name | undefined => {
  const name = spanAt(names, end - 1)
  return name?.to === end ? name : undefined
}

/** The name that begins at an offset. */
const nameFrom = (names: readonly Name[], start: number): Name | undefined => {
  const name = spanAt(names, start)
  return name?.from === start ? name : undefined
}

/** A person as the desk would point at them. */
const called = ({mentions, name}: Article['entities'][number]): string =>
  mentions[0]?.tokens && name.includes('-')
    ? ownTokens(mentions[0])
        .map(({text}) => text.replace(/['’]s?$/, ''))
        .join(' ')
    : name

const isBirth = ({sentence: {words}, word}: DateMention): boolean =>
  [1, 2, 3].some((back) => words[word - back]?.lower === 'born') && words[word - 1]!.lower !== 'since'

/** The person of whom `born` is said: right before it, so that nobody's mother or dog is taken for them. */
function lastNameBefore(
  names: readonly Name[],
  {sentence, word}: DateMention,
  text: string
): Name | undefined {
  const born = sentence.words.slice(0, word).findLast(({lower}) => lower === 'born')
  const name = born && names[indexFrom(names, born.from) - 1]
  return name &&
    name.from >= sentence.from &&
    /^(?:,? who)?,? (?:was |is )?$|^ \($/.test(text.slice(name.to, born.from))
    ? name
    : undefined
}

/** Without what is said of somebody right before the name: `Dad-of-three Tom Ode`, `Eleven-year-old Eva Ode`. */
const ownTokens = ({tokens}: Name): Name['tokens'] =>
  tokens.length > 1 && /-\p{Ll}/u.test(tokens[0]!.text) ? tokens.slice(1) : tokens

/** From a mention, or a forename alone, to the number of the one person of the story who bears it. */
function personsOf(names: readonly Name[], entities: Article['entities']) {
  const bearers = new Map<string, Set<number>>()
  // `Larry Dean Ruiz` and `Larry Ruiz`, whoever else of that surname stands between.
  const full = new Map<string, number>()
  const keyOf = (tokens: Name['tokens']) =>
    `${tokens[0]!.lower} ${tokens.at(-1)!.lower.replace(/['’]s?$/, '')}`
  for (const name of names) {
    const tokens = ownTokens(name)
    if (tokens.length < 2) continue
    const key = keyOf(tokens)
    if (!full.has(key)) full.set(key, name.entity)
    for (const {lower} of tokens) bearers.set(lower, (bearers.get(lower) ?? new Set()).add(full.get(key)!))
  }
  const called = (lower: string): number | undefined => {
    const known = bearers.get(lower.replace(/['’]s?$/, ''))
    return known?.size === 1 ? [...known][0] : undefined
  }
  const of = (name: Name): number | undefined => {
    const tokens = ownTokens(name)
    const {entity} = name
    if (tokens.length > 1) return full.get(keyOf(tokens))!
    const isFull = entities[entity]!.mentions.some((mention) => mention.tokens.length > 1)
    // A bare surname that two bear is neither's.
    const bearing = bearers.get(tokens[0]!.lower.replace(/['’]s?$/, ''))
    if (bearing && bearing.size > 1) return undefined
    return isFull ? entity : (called(tokens[0]!.lower) ?? entity)
  }
  return {called, of}
}

/** `She is 44` right after a sentence or two that name nobody but her. */
function personOfPronoun(
  figure: Figure,
  {names, sentences}: Article,
  persons: (name: Name) => number | undefined
): number | undefined {
  const {sentence, word, unit, hedge, second} = figure
  if (word !== 2 || hedge || second !== undefined || (unit !== '' && unit !== 'age')) return undefined
  if (figure.value < 10 || figure.value > 110) return undefined
  const [who, verb] = sentence.words.map(({lower}) => lower)
  const behind = sentence.words[word + figure.width]
  const isWhole =
    !behind || /^[,.;]/.test(sentence.text.slice(figure.to - sentence.from)) || behind.lower === 'and'
  if ((who !== 'he' && who !== 'she') || verb !== 'is' || (!isWhole && unit !== 'age')) return undefined
  const from = indexFrom(names, sentences[Math.max(0, sentence.index - 2)]!.from)
  const named = new Set(names.slice(from, indexFrom(names, sentence.from)).map(persons))
  return named.size === 1 ? [...named][0] : undefined
}

/** `the 15-year-old`, of whom nothing else is said, where one other of about that age is spoken of, and more than once. */
function strayAge(ages: readonly Figure[]): AgeFault | undefined {
  const told = new Map<number, number>()
  for (const {value} of ages) told.set(value, (told.get(value) ?? 0) + 1)
  for (const [index, stray] of ages.entries()) {
    if (!isDefinite(stray) || told.get(stray.value)! > 1) continue
    // `the 17-year-old suspect` is somebody else.
    if (countedBy(stray).length > 0 && !/['’]s$/.test(stray.text)) continue
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

/** `He was 81.`, the whole sentence, in an obituary that has one day of birth. */
function lastAge(
  {figures, names, prose, today}: Article,
  births: readonly DateMention[]
): AgeFault | undefined {
  const [birth, ...others] = births
  const ends = figures.filter(({sentence: {words}, word, unit, hedge}) => {
    const [who, verb] = words
    const isPerson = who?.lower === 'he' || who?.lower === 'she'
    return words.length === 3 && word === 2 && unit === '' && !hedge && isPerson && verb?.lower === 'was'
  })
  const [age] = ends
  if (!today || !birth || !age || others.length > 0 || ends.length > 1) return undefined
  const {year, month, day} = birth
  if (year === undefined || month === undefined || day === undefined) return undefined
  const [subject] = birth.sentence.words
  const name = lastNameBefore(names, birth, prose.text)
  const main = names.find(({tokens}) => tokens.length > 1)
  if (
    !/^(?:he|she)$/.test(subject?.lower ?? '') &&
    (!name || !main || name.tokens.at(-1)!.lower !== main.tokens.at(-1)!.lower)
  )
    return undefined
  const isBefore = today.month < month || (today.month === month && today.day < day)
  const years = today.year - year - (isBefore ? 1 : 0)
  // Between a death and its obituary a birthday may pass.
  if (age.value === years || age.value === years - 1) return undefined
  const [earlier, later] = age.from < birth.from ? [age, birth] : [birth, age]
  return {
    earlier,
    later,
    name: 'one person',
    expected: later === age ? `${years}` : `${today.year - age.value}`
  }
}
