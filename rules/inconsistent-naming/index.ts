/** The same thing by the same name, throughout a story. */
import {type Article, overlaps} from '../../src/article/index.ts'
import {rule} from '../../src/rule.ts'
import {abbreviations, undefinedInitials} from './abbreviations.ts'
import {capitals} from './capitals.ts'
import {compounds} from './compounds.ts'
import {courtesyTitles} from './courtesy.ts'
import {dialect, type Spellings, spelledNames, spellingsOf} from './dialect.ts'
import {findForms, type Hit, type Index, indexOf, keysOf} from './forms.ts'
import {acronymWords, houseInitialisms, initialisms} from './initialisms.ts'
import {diacritics, innerCapitals} from './inner-capitals.ts'
import {type Lexicon, lexiconOf, wordListOf} from './lexicon.ts'
import {misspellings} from './misspelling.ts'
import {type Nicknames, nicknames, nicknamesOf} from './nicknames.ts'
import type {Group, Pack} from './pack.ts'
import {percent} from './percent.ts'
import {type Disagreement, type Mention, problemOf} from './report.ts'
import {articles} from './roman.ts'
import {lists, Sieve} from './sieve.ts'
import {titles, titleWords} from './titles.ts'
import {readStory, type Token} from './tokens.ts'
import {unitedStates} from './united-states.ts'
import {variants} from './variants.ts'

interface Knowledge {
  readonly pack: Pack
  /** The words with which a form or an official name begins, those of two spellings, given names and titles. */
  readonly sieve: Sieve
  readonly index: Index
  readonly lexicon: Lexicon
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  readonly places: ReadonlySet<string>
  readonly spellings: Spellings
  readonly nicknames: Nicknames
  /** Initials that need no explanation, in lower case. */
  readonly wellKnown: ReadonlySet<string>
}

let known: Knowledge | undefined

/** Loads the packs; nothing of them is needed before the first story. */
async function prepare(): Promise<void> {
  const {pack} = await import('./names.generated.ts')
  const apart = new Map<string, Set<string>>()
  for (const pair of pack.apart)
    for (const [one, two] of [pair, [pair[1], pair[0]]] as const) {
      const others = apart.get(one.toLowerCase()) ?? new Set()
      apart.set(one.toLowerCase(), others.add(two.toLowerCase()))
    }
  const sieve = new Sieve()
  const shortNames = nicknamesOf(pack.nicknames)
  for (const word of titleWords) sieve.add(word, lists.titles)
  for (const name of shortNames.keys()) sieve.add(name, lists.nicknames)
  known = {
    pack,
    sieve,
    index: indexOf(pack.groups, pack.official, pack.keys, sieve),
    lexicon: lexiconOf(wordListOf(pack.words), wordListOf(pack.givenNames)),
    apart,
    places: new Set(pack.places.map((place) => place.toLowerCase())),
    spellings: spellingsOf(pack.dialect, sieve),
    nicknames: shortNames,
    wellKnown: new Set([...pack.initialisms, ...pack.wellKnown].map((letters) => letters.toLowerCase()))
  }
}

/** A desk's own names: the form it writes, then those it does not. */
type OwnNames = Readonly<Record<string, string | readonly string[]>>

const ownIndexes = new WeakMap<OwnNames, Index>()

/** The groups of a desk, if it has any; its form decides, whatever the majority. */
function ownIndex(names: OwnNames): Index | undefined {
  const ready = ownIndexes.get(names)
  if (ready) return ready
  const entries = Object.entries(names)
  if (entries.length === 0) return undefined
  const groups = entries.map(([form, others]): Group => {
    const forms = [form, ...(typeof others === 'string' ? [others] : others)]
    return {
      id: `names/${form}`,
      kind: 'house-name',
      mode: 'exclusive',
      case: 'exact',
      forms,
      houses: {own: form}
    }
  })
  const index = indexOf(groups, [], keysOf(groups, []), known!.sieve)
  ownIndexes.set(names, index)
  return index
}

/** What a desk may decide; `consistent` leaves it to the majority of each story. */
const options = {
  /** The house whose forms decide: ap, reuters, guardian, bbc, economist, nyt, eu, un. */
  house: '',
  /** A desk's own names: `{'Elbe Board': ['Board of the Elbe', 'Elbeboard']}`. */
  names: {} as OwnNames,
  /** The noun for the United States: `any` allows `U.S.` beside it; or the form itself. */
  usNoun: 'consistent',
  /** `%`, `percent` or `per cent`. */
  percent: 'consistent',
  /** `ise` or `ize`, `british` or `american`. */
  dialect: 'consistent',
  /** Courtesy titles: `none`, or `later` from the second mention on. */
  courtesy: 'consistent',
  /** Stops in initials: `none`, `two-letters`, `all`. */
  initialismStops: 'consistent',
  /** Initials said as a word: `word` for `Nato`, `capitals` for `NATO`. */
  acronymCase: 'consistent'
}

/** An option that a desk, a house or the majority decides. */
type Choice = 'usNoun' | 'percent' | 'dialect' | 'courtesy' | 'initialismStops' | 'acronymCase'

export default rule(
  {
    id: 'inconsistent-naming',
    summary: 'The same thing goes by the same name throughout a story.',
    options,
    prepare
  },
  function* (article, settings) {
    for (const disagreement of allOf(article, settings)) yield problemOf(disagreement)
  }
)

/**
 * The names of a story that do not agree, each once; `prepare` must have run.
 *
 * @param article the story.
 * @param settings what the desk decides.
 */
export function namingOf(article: Article, settings: typeof options = options): readonly Disagreement[] {
  // Initials that nothing explains have one form all the same.
  return [...allOf(article, settings)].filter(({kind}) => kind !== 'undefined')
}

/** What the writer's own words disagree in, then what only an interview's do: hints, since somebody wrote down what was said. */
function* allOf(article: Article, settings: typeof options): Generator<Disagreement> {
  const told = new Set<string>()
  for (const disagreement of merged(disagreements(article, settings, false))) {
    told.add(disagreement.id)
    yield disagreement
  }
  if (!article.blocks.some(({kind}) => kind === 'answer')) return
  for (const {kind, expected, fallback: _, wish, ...rest} of merged(disagreements(article, settings, true))) {
    if (told.has(rest.id) || explanations.has(kind)) continue
    // Nobody writes over what was said: the form is named, but no edit is made of it.
    const named = wish ?? (expected === undefined ? undefined : `\`${expected}\``)
    yield {...rest, kind: 'spoken', ...(named === undefined ? {} : {wish: named})}
  }
}

/** Kinds that ask for an explanation of initials: nobody explains them while talking. */
const explanations = new Set(['undefined', 'defined-unused', 'defined-twice', 'used-before-defined'])

function* disagreements(
  article: Article,
  settings: typeof options,
  spoken: boolean
): Generator<Disagreement> {
  const {pack, sieve, index, lexicon, apart, places, spellings, wellKnown} = known!
  const house = settings.house || undefined
  const decided = {...pack.houses[settings.house]?.options}
  const choose = (name: Choice): string =>
    settings[name] === 'consistent' ? (decided[name] ?? 'consistent') : settings[name]
  const own = ownIndex(settings.names)
  const story = readStory(article, sieve, spoken)
  const {hits, official} = findForms(story, index, own)
  for (const [group, found] of byGroup(hits)) {
    const disagreement =
      group.id === 'countries/United States'
        ? unitedStates(story, found, choose('usNoun'), house)
        : variants(
            story,
            group,
            found,
            wantedForm(group, settings.house, choose('acronymCase')),
            group.houses?.own ? 'own' : house
          )
    if (disagreement) yield disagreement
  }
  // Most stories have no words for most passes.
  const {shapes} = story
  const percentage = percent(story, choose('percent'), house)
  if (percentage) yield percentage
  if (shapes.titles.length > 0) yield* titles(story, (token) => isPerson(token, lexicon))
  const stops = choose('initialismStops')
  if (stops !== 'consistent') yield* houseInitialisms(story, official, stops, pack.initialisms, house)
  else if (shapes.stopped.length > 0) yield* initialisms(story, official)
  if (shapes.spellings.length + shapes.hyphenated.length > 0)
    yield* dialect(story, spellings, official, choose('dialect'), house)
  if (shapes.spellings.length > 0) yield* spelledNames(story, spellings)
  yield* compounds(story, official)
  if (shapes.accented.length > 0) yield* diacritics(story)
  if (shapes.inner.length > 0) yield* innerCapitals(story)
  if (shapes.capital.length > 1) yield* misspellings(story, lexicon, apart, places)
  if (shapes.hyphenated.length > 0) yield* articles(story)
  if (shapes.nicknames.length > 0) yield* nicknames(story, known!.nicknames)
  if (shapes.varied.size > 0) yield* capitals(story, lexicon)
  if (shapes.titles.length > 0) yield* courtesyTitles(story, choose('courtesy'), house)
  if (shapes.inner.length === 0) return
  yield* acronymWords(story, (lower) => lexicon.isWord(lower) || lexicon.isGivenName(lower))
  yield* abbreviations(story)
  yield* undefinedInitials(
    story,
    (lower) => wellKnown.has(lower) || index.startingWith(lower) !== undefined || lexicon.isWord(lower)
  )
}

/** The form of a group that is not left to the majority: the desk's own, the house's, or what its acronyms look like. */
function wantedForm({houses, kind, forms}: Group, house: string, acronymCase: string): string | undefined {
  const form = houses?.own ?? houses?.[house]
  if (form !== undefined || kind !== 'acronym-case' || acronymCase === 'consistent') return form
  return forms.find((other) => (acronymCase === 'word' ? /^\p{Lu}\p{Ll}/u : /^\p{Lu}{2}/u).test(other))
}

/** Whether a capital may be a person's: a given name, or no common word. */
const isPerson = ({lower}: Token, lexicon: Lexicon): boolean =>
  lexicon.isGivenName(lower) || !lexicon.isWord(lower)

function byGroup(hits: readonly Hit[]): ReadonlyMap<Group, readonly Hit[]> {
  const groups = new Map<Group, Hit[]>()
  for (const hit of hits) {
    const list = groups.get(hit.group)
    if (list) list.push(hit)
    else groups.set(hit.group, [hit])
  }
  return groups
}

/** Two passes may see one slip: of findings over the same places the first stays. */
function* merged(all: Iterable<Disagreement>): Generator<Disagreement> {
  const deviating: Mention[] = []
  const seen: Mention[] = []
  for (const disagreement of all) {
    const {deviating: own, kept} = disagreement
    if (own.some((mention) => covers(deviating, mention))) continue
    if (own.some((mention) => covers(seen, mention)) && kept.some((mention) => covers(seen, mention)))
      continue
    deviating.push(...own)
    seen.push(...own, ...kept)
    yield disagreement
  }
}

const covers = (mentions: readonly Mention[], {at}: Mention): boolean =>
  mentions.some((other) => overlaps(other.at, at))
