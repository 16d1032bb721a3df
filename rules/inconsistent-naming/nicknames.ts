/** One surname with a given name and with a short form of it: `William Ruiz`, `Bill Ruiz`. */
import {functionWords, personTitles} from './grammar.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {nextOf, placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

/** A given name in lower case, and what it may stand for: full names in lower case, itself among them where it is one. */
export type Nicknames = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Makes the table of given names that may be one person's.
 *
 * @param names full name to its short forms, as in the pack.
 */
export function nicknamesOf(names: Readonly<Record<string, readonly string[]>>): Nicknames {
  const table = new Map<string, Set<string>>()
  for (const [full, shorts] of Object.entries(names))
    for (const name of [full, ...shorts]) {
      const key = name.toLowerCase()
      table.set(key, (table.get(key) ?? new Set()).add(full.toLowerCase()))
    }
  return table
}

/**
 * Finds people whose given name is now full and now short. Two names that one sentence holds are brought in on purpose
 * (`Robert “Bob” Ruiz`), and so are those of a father and a son (`Robert Ruiz Jr.`).
 *
 * @param story the story.
 * @param nicknames the table.
 */
export function* nicknames(story: Story, nicknames: Nicknames): Generator<Disagreement> {
  const bySurname = new Map<string, [given: Token, surname: Token][]>()
  for (const tokens of story.shapes.nicknames) {
    const {lower} = tokens[0]!
    if (!nicknames.has(lower)) continue
    for (const given of tokens) {
      const surname = given.capital && given.zone === 'body' ? surnameOf(story, given) : undefined
      if (!surname || isInName(story, given)) continue
      const people = bySurname.get(surname.lower)
      if (people) people.push([given, surname])
      else bySurname.set(surname.lower, [[given, surname]])
    }
  }
  for (const [surname, people] of bySurname) {
    if (people.length < 2 || people.some(([, last]) => isJunior(story, last))) continue
    people.sort(([a], [b]) => a.index - b.index)
    const names = [...new Set(people.map(([{lower}]) => lower))]
    if (names.length !== 2 || !mayBeOne(nicknames, names[0]!, names[1]!)) continue
    if (isIntroduced(story, names[0]!, names[1]!)) continue
    const found = disagreementOf(
      people.map(
        ([given, last]): Mention => ({at: spanOf(story, given, last), form: `${given.text} ${last.text}`})
      ),
      {
        kind: 'nickname',
        id: `nickname/${surname}`,
        note: 'If they are one person, keep to one given name, or bring the other in: `Robert “Bob” Ruiz`.'
      }
    )
    if (found) yield found
  }
}

/** A full name and its short form, or two short forms of one; two full names are two people. */
function mayBeOne(nicknames: Nicknames, one: string, two: string): boolean {
  const [first, second] = [nicknames.get(one)!, nicknames.get(two)!]
  if (first.has(one) && second.has(two)) return false
  for (const full of first) if (second.has(full)) return true
  return false
}

/** `William Ruiz`, `William J. Ruiz`: the last of the capital words behind a given name. */
function surnameOf(story: Story, given: Token): Token | undefined {
  if (given.possessive) return undefined
  const next = nextOf(story, given)
  if (!next?.capital) return undefined
  if (next.text.length > 2) return next
  const beyond = story.tokens[next.index + 1]
  return beyond?.capital && beyond.sentence === given.sentence && /^\.? $/.test(beyond.gap)
    ? beyond
    : undefined
}

/** `Anna Maria Ruiz`: a capital before that is no title says that the name begins earlier. */
function isInName(story: Story, given: Token): boolean {
  const before = previousOf(story, given)
  return (
    before?.capital === true &&
    !before.possessive &&
    !personTitles.has(before.lower) &&
    !functionWords.has(before.lower)
  )
}

const isJunior = ({tokens}: Story, surname: Token): boolean =>
  /^(?:jr|sr|ii|iii|iv|junior|senior)$/.test(tokens[surname.index + 1]?.lower ?? '')

/** Whether one sentence holds both names. */
function isIntroduced(story: Story, one: string, two: string): boolean {
  const sentences = new Set(placesOf(story, one).map(({sentence}) => sentence))
  return placesOf(story, two).some(({sentence}) => sentences.has(sentence))
}
