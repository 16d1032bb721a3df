/** British and American spelling: `-ise` beside `-ize`, `colour` beside `favor`. */
import {functionWords} from './grammar.ts'
import {unpack} from './lexicon.ts'
import type {DialectClass} from './pack.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {lists, type Sieve} from './sieve.ts'
import {nextOf, placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

/** A word that is spelled in two ways. */
export interface Spelling {
  readonly sort: string
  readonly british: string
  readonly american: string
}

/** Both spellings of each word. */
export type Spellings = ReadonlyMap<string, Spelling>

/**
 * Makes the table of spellings.
 *
 * @param classes as in the pack.
 * @param sieve takes the words in.
 */
export function spellingsOf(classes: readonly DialectClass[], sieve: Sieve): Spellings {
  const spellings = new Map<string, Spelling>()
  for (const {name, british, american, words} of classes)
    for (const word of unpack(words)) {
      const at = word.lastIndexOf(british)
      const spelling = {
        sort: name,
        british: word,
        american: word.slice(0, at) + american + word.slice(at + british.length)
      }
      spellings.set(word, spelling)
      spellings.set(spelling.american, spelling)
      sieve.add(word, lists.spellings)
      sieve.add(spelling.american, lists.spellings)
    }
  return spellings
}

/** What the two sides of a sort are called. */
const sides: Readonly<Record<string, readonly [string, string]>> = {
  ise: ['-ise', '-ize'],
  yse: ['-yse', '-yze'],
  our: ['-our', '-or'],
  re: ['-re', '-er'],
  ence: ['-ence', '-ense'],
  ll: ['-ll-', '-l-'],
  ae: ['ae', 'e'],
  oe: ['oe', 'e']
}

interface Found extends Mention {
  readonly spelling: Spelling
  readonly isBritish: boolean
}

/**
 * Finds words spelled against the majority of their sort. Names keep their spelling: capitals in mid-sentence do not count.
 *
 * @param story the story.
 * @param spellings both spellings of each word.
 * @param official 1 for each token inside an official name.
 * @param wanted `ise`, `ize`, `british`, `american`, or `consistent`.
 * @param house the house, for the message.
 */
export function* dialect(
  story: Story,
  spellings: Spellings,
  official: Uint8Array,
  wanted: string,
  house: string | undefined
): Generator<Disagreement> {
  const sorts = new Map<string, Found[]>()
  const add = ({sort}: Spelling, found: Found) => {
    const list = sorts.get(sort)
    if (list) list.push(found)
    else sorts.set(sort, [found])
  }
  for (const tokens of story.shapes.spellings) {
    const {lower} = tokens[0]!
    const spelling = spellings.get(lower)
    if (!spelling) continue
    const isBritish = spelling.british === lower
    for (const token of tokens) {
      if (token.zone !== 'body' || official[token.index] || (token.capital && isName(story, token))) continue
      add(spelling, {
        at: spanOf(story, token),
        form: lower,
        spelling,
        isBritish,
        write: () => {
          const other = isBritish ? spelling.american : spelling.british
          return token.capital ? other[0]!.toUpperCase() + other.slice(1) : other
        }
      })
    }
  }
  for (const tokens of story.shapes.hyphenated)
    for (const [from, part] of partsOf(tokens[0]!.lower)) {
      const spelling = spellings.get(part)
      if (!spelling) continue
      const isBritish = spelling.british === part
      for (const {zone, text, word, index} of tokens)
        if (zone === 'body' && text === tokens[0]!.lower && !official[index])
          add(spelling, {
            at: story.article.prose.span(word.from + from, word.from + from + part.length),
            form: part,
            spelling,
            isBritish,
            write: () => (isBritish ? spelling.american : spelling.british)
          })
    }
  for (const [sort, found] of sorts) {
    found.sort((a, b) => a.at.from - b.at.from)
    const [ours, theirs] = sides[sort]!
    const side = (one: Found): string => (one.isBritish ? ours : theirs)
    const about = {
      kind: 'dialect',
      id: `dialect/${sort}`,
      safe: true,
      note: `\`${ours}\` and \`${theirs}\` are both good English; a story keeps to one.`
    }
    const decided = decidedFor(sort, wanted)
    const vote =
      decided === undefined
        ? disagreementOf(
            found.map((one) => ({...one, form: side(one)})),
            about
          )
        : undefined
    const keptSide = decided === undefined ? (vote?.expected ?? vote?.fallback) : decided ? ours : theirs
    const deviating = found.filter((one) => keptSide !== undefined && side(one) !== keptSide)
    if (deviating.length === 0) continue
    const kept = found.filter((one) => side(one) === keptSide)
    const others = [
      ...new Set(deviating.map(({isBritish, spelling}) => (isBritish ? spelling.american : spelling.british)))
    ]
    const wish = `${others.length === 1 ? `\`${others[0]}\`` : `\`${keptSide}\``}${
      kept.length > 0 ? `, spelled like \`${kept[0]!.form}\`` : house ? ` as ${house} writes it` : ''
    }`
    yield {
      ...about,
      deviating,
      kept,
      wish,
      ...(others.length === 1 && (decided !== undefined || vote?.expected)
        ? {expected: others[0]!}
        : {fallback: others[0]!})
    }
  }
}

/** The words of a chain and where each begins: `air`, `defence`. */
function* partsOf(chain: string): Generator<readonly [from: number, part: string]> {
  for (let from = 0; from < chain.length; ) {
    const hyphen = chain.indexOf('-', from)
    const to = hyphen < 0 ? chain.length : hyphen
    yield [from, chain.slice(from, to)]
    from = to + 1
  }
}

/** Parties and ministries go by these words alone, so that a capital at the start of a sentence may be theirs. */
const bodies = new Set(['labor', 'labour', 'defense', 'defence'])

/** Whether a capital is a name's; at the start of a sentence, one that a further capital or a body of that name makes likely. */
function isName(story: Story, token: Token): boolean {
  return !token.initial || bodies.has(token.lower) || nextOf(story, token)?.capital === true
}

/** All capital words directly before a token, in lower case. */
function nameBefore(story: Story, token: Token): string {
  const head = previousOf(story, token)
  if (!head?.capital || head.possessive || functionWords.has(head.lower)) return ''
  return `${nameBefore(story, head)} ${head.lower}`.trim()
}

/**
 * Finds one name in two spellings: `Ruiz Theatre` beside `Ruiz Theater`.
 *
 * @param story the story.
 * @param spellings both spellings of each word.
 */
export function* spelledNames(story: Story, spellings: Spellings): Generator<Disagreement> {
  for (const tokens of story.shapes.spellings) {
    const {lower} = tokens[0]!
    const spelling = spellings.get(lower)
    const others = spelling?.british === lower ? placesOf(story, spelling.american) : []
    if (others.length === 0) continue
    const names = new Map<string, Mention[]>()
    for (const token of [...tokens, ...others].sort((a, b) => a.index - b.index)) {
      const head = nameBefore(story, token)
      if (token.zone !== 'body' || !token.capital || !head) continue
      const mention = {at: spanOf(story, token), form: token.text}
      const list = names.get(head)
      if (list) list.push(mention)
      else names.set(head, [mention])
    }
    for (const [head, mentions] of names) {
      const found = disagreementOf(mentions, {
        kind: 'body-name',
        id: `spelling/${head} ${lower}`,
        note: 'A name keeps its own spelling, whatever the dialect of the story.'
      })
      if (found) yield found
    }
  }
}

/** Whether a sort is to be British; undefined where nobody decided. */
function decidedFor(sort: string, wanted: string): boolean | undefined {
  if (wanted === 'consistent') return undefined
  if (wanted === 'british' || wanted === 'american') return wanted === 'british'
  return sort === 'ise' ? wanted === 'ise' : undefined
}
