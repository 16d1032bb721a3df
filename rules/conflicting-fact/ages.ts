/** Ages of one person that differ, and ages that the year of birth does not allow. */
import type {Article, DateMention, Figure, Name} from '../../src/article/index.ts'

/** Two places that cannot both be right about a person's age. */
export interface AgeFault {
  readonly earlier: Figure | DateMention
  readonly later: Figure | DateMention
  readonly name: string
  /** What the later place should say by the earlier. */
  readonly expected: string
}

/**
 * `Lind, 41, …` and `Lind, 44, …`; `Lind, 41, …` and `Lind was born in 1960` in a story of 2021.
 *
 * @param article names, figures, dates and the day of the story.
 */
export function findAgeFaults(article: Article): readonly AgeFault[] {
  const {figures, dates, today} = article
  // Names cost more than all the rest here; most drafts need none.
  if (!figures.some(({unit}) => unit === 'age')) return []
  const {names, entities} = article
  const faults: AgeFault[] = []
  const ages = new Map<number, Figure>()
  const endingAt = new Map(names.map((name) => [name.to, name]))
  for (const figure of figures) {
    if (figure.unit !== 'age') continue
    // Only the age set off behind a name: `a 41-year-old` may be anybody.
    const name = endingAt.get(figure.from - 2)
    if (!name || figure.second !== undefined) continue
    const known = ages.get(name.entity)
    if (known && known.value !== figure.value && Math.abs(known.value - figure.value) < 100)
      faults.push({earlier: known, later: figure, name: entities[name.entity]!.name, expected: known.text})
    else if (!known) ages.set(name.entity, figure)
  }
  if (!today) return faults
  for (const date of dates) {
    if (date.year === undefined || !isBirth(date)) continue
    const name = lastNameBefore(names, date)
    const age = name && ages.get(name.entity)
    if (!name || !age) continue
    const years = today.year - date.year
    if (age.value === years || age.value === years - 1) continue
    const [earlier, later] = age.from < date.from ? [age, date] : [date, age]
    const expected = later === date ? `${today.year - age.value}` : `${years}`
    faults.push({earlier, later, name: entities[name.entity]!.name, expected})
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
