/** One term with and without capitals: `the Church`, `the church`; `Elbe Guard`, `Elbe guard`; `Open seas`. */
import {functionWords} from './grammar.ts'
import type {Lexicon} from './lexicon.ts'
import {type Disagreement, disagreementOf, type Mention} from './report.ts'
import {nextOf, placesOf, previousOf, type Story, spanOf, type Token} from './tokens.ts'

/** Nouns that mean one thing with a capital and another without. */
const ambiguous = new Set(
  `house houses state states times post sun star mirror guardian telegraph chamber union world hill street nation nations year years north south east west
  northern southern eastern western monday tuesday wednesday thursday friday saturday sunday week month day web net earth moon god lord gospel bible
  speaker leader chair democrat democrats republican republicans conservative conservatives liberal liberals labour green greens progressive democratic party press journal globe herald record
  may march august will bill mark frank grant rose art gene hall hills bay lake river park bush rice mark wood woods brown white black young king queen
  senate general public associated fed city county district capital internet first second third one two force forces open cup games final times today voice
  cabinet treasury congress`.split(/\s+/)
)

/** Words that are titles before a name. */
const titles = new Set(
  `president prophet pope king queen prince princess prime chancellor premier senator congressman congresswoman governor mayor secretary ambassador judge justice
  minister bishop archbishop cardinal imam rabbi sheikh ayatollah sultan emir emperor empress tsar czar saint general colonel captain professor doctor coach`.split(
    /\s+/
  )
)

const small = new Set(['of', 'and', 'for', 'the', 'on', 'in', '&'])

const isCapital = (token: Token): boolean =>
  token.capital && !token.initial && token.zone === 'body' && !isShout(token.text)
/** Whether a word is written in capitals; its second letter says no of nearly all. */
function isShout(text: string): boolean {
  if (text.length < 2) return false
  const second = text.charCodeAt(1)
  return (second < 97 || second > 122) && text === text.toUpperCase()
}
const isLower = (token: Token): boolean => !token.capital && token.zone === 'body'

/**
 * Finds terms with unsteady capitals.
 *
 * @param story the story.
 * @param lexicon common words.
 */
export function* capitals(story: Story, lexicon: Lexicon): Generator<Disagreement> {
  const found = [...phrases(story, lexicon)]
  if (story.shapes.mixed.length > 0) {
    const mixed = [...mixedWords(story)]
    found.push(...afterName(story, mixed, lexicon), ...beforeName(story), ...afterThe(story, mixed))
  }
  const taken = new Set<number>()
  for (const disagreement of found) {
    if ([...disagreement.deviating, ...disagreement.kept].some(({at}) => taken.has(at.to))) continue
    for (const {at} of [...disagreement.deviating, ...disagreement.kept]) taken.add(at.to)
    yield disagreement
  }
}

const note = 'With a capital it is a name, without one a common word: one of them throughout.'

function decide(
  story: Story,
  id: string,
  found: readonly (readonly [Token, Token])[],
  safe = true
): Disagreement | undefined {
  const mentions = [...found]
    .sort(([a], [b]) => a.index - b.index)
    .map(([first, last]): Mention => {
      const at = spanOf(story, first, last)
      return {at, form: at.text}
    })
  return disagreementOf(mentions, {kind: 'capitals', id: `capitals/${id}`, note, safe})
}

/** A word in lower case, where it has a capital that means something, and where it has none. */
type Mixed = readonly [string, readonly Token[], readonly Token[]]

/** Words seen in the body both with a capital that means something and without one. */
function* mixedWords(story: Story): Generator<Mixed> {
  for (const tokens of story.shapes.mixed) {
    const {lower} = tokens[0]!
    if (lower.length < 3) continue
    const high = tokens.filter(isCapital)
    if (high.length === 0) continue
    const low = tokens.filter(isLower)
    if (low.length > 0) yield [lower, high, low]
  }
}

/** `Elbe Guard` beside `Elbe guard`: the same capital word before. */
function* afterName(story: Story, mixed: readonly Mixed[], lexicon: Lexicon): Generator<Disagreement> {
  for (const [lower, high, low] of mixed) {
    if (functionWords.has(lower)) continue
    const heads = new Map<string, {high: [Token, Token][]; low: [Token, Token][]}>()
    const add = (token: Token, side: 'high' | 'low') => {
      const head = previousOf(story, token)
      if (
        !head?.capital ||
        head.possessive ||
        functionWords.has(head.lower) ||
        titles.has(head.lower) ||
        (isShout(head.text) && head.text.length > 4)
      )
        return
      if (head.initial && lexicon.isWord(head.lower)) return
      const entry = heads.get(head.text) ?? {high: [], low: []}
      entry[side].push([head, token])
      heads.set(head.text, entry)
    }
    for (const token of high) if (!goesOn(story, token) && !isInName(story, token)) add(token, 'high')
    for (const token of low) add(token, 'low')
    yield* insideName(story, lower, high, low)
    for (const [head, {high, low}] of heads) {
      if (high.length === 0 || low.length === 0) continue
      // `Marsh Fund` beside `the Marsh fund manager` does not happen; `Marsh White House` does.
      const found = decide(story, `${head} ${lower}`, [...high, ...low])
      if (found) yield found
    }
  }
}

/** `Council on Open Seas` beside `Council on Open seas`: the same words before, the last but one a capital. */
function* insideName(
  story: Story,
  lower: string,
  high: readonly Token[],
  low: readonly Token[]
): Generator<Disagreement> {
  if (titles.has(lower) || ambiguous.has(lower)) return
  const chain = (token: Token): readonly Token[] | undefined => {
    const head = previousOf(story, token)
    const of = head?.capital ? previousOf(story, head) : undefined
    const body = of?.lower === 'of' ? previousOf(story, of) : undefined
    return body?.capital && !head!.possessive ? [body, of!, head!] : undefined
  }
  const key = (token: Token) =>
    chain(token)
      ?.map((part) => part.lower)
      .join(' ')
  const keys = new Set(low.map(key))
  const named = high.filter((token) => keys.has(key(token)) && chain(token))
  for (const name of new Set(named.map(key))) {
    const found = [...named, ...low]
      .filter((token) => key(token) === name)
      .map((token) => [chain(token)![0]!, token] as const)
    const disagreement = decide(story, `${name} ${lower}`, found)
    if (disagreement) yield disagreement
  }
}

/** Whether a capital word is the end of a longer name: more than one capital before it. */
function isInName(story: Story, token: Token): boolean {
  const head = previousOf(story, token)
  const before = head && previousOf(story, head)
  return (
    before !== undefined &&
    ((before.capital && !before.initial) ||
      (/^(?:of|for)$/.test(before.lower) && previousOf(story, before)?.capital === true))
  )
}

/** `the Administration` beside `the administration`. */
function* afterThe(story: Story, mixed: readonly Mixed[]): Generator<Disagreement> {
  for (const [lower, high, low] of mixed) {
    if (ambiguous.has(lower) || functionWords.has(lower) || lower.length < 4) continue
    const bare = (token: Token, capital: boolean): boolean => {
      let before = previousOf(story, token)
      if (!capital && before && /^(?:US|U\.S\.|UK|U\.K\.)$/.test(before.text))
        before = previousOf(story, before)
      if (before?.lower !== 'the' || (before.text !== 'the' && !before.initial)) return false
      return !goesOn(story, token) && !(token.possessive && nextOf(story, token)?.capital)
    }
    const named = high.filter((token) => bare(token, true))
    const common = low.filter((token) => bare(token, false))
    if (named.length === 0 || common.length === 0) continue
    if ([...named, ...common].every((token) => isBeforeNoun(story, token))) continue
    const found = decide(
      story,
      `the ${lower}`,
      [...named, ...common].map((token) => [token, token] as const),
      // One word may be a name in one place and a common word in the next: for an editor to say.
      false
    )
    if (found) yield found
  }
}

/** `Bishop Ode` beside `bishop Ode`. */
function* beforeName(story: Story): Generator<Disagreement> {
  for (const tokens of story.shapes.mixed) {
    const {lower: title} = tokens[0]!
    if (!titles.has(title)) continue
    const names = new Map<string, [Token, Token][]>()
    for (const token of tokens) {
      if (!isCapital(token) && !isLower(token)) continue
      const name = nextOf(story, token)
      if (!name?.capital || token.possessive) continue
      const before = previousOf(story, token)
      if (
        before &&
        (before.capital
          ? !before.initial
          : /^(?:former|then|future|late|vice|ex|deputy|acting|incoming|outgoing|by|state|us|u\.s\.|a|an)$/.test(
              before.lower
            ))
      )
        continue
      const list = names.get(name.lower) ?? []
      list.push([token, token])
      names.set(name.lower, list)
    }
    for (const [name, found] of names) {
      if (found.length < 2) continue
      const disagreement = decide(story, `${title} ${name}`, found)
      if (disagreement) yield disagreement
    }
  }
}

/** `Harbour Fund` beside `harbour fund`, `Bureau of Sea Rescue` beside `Bureau of Sea rescue`. */
function* phrases(story: Story, lexicon: Lexicon): Generator<Disagreement> {
  const seen = new Map<string, [Token, Token][]>()
  for (const run of runsOf(story, lexicon)) {
    const key = run.map(({lower}) => lower).join(' ')
    const list = seen.get(key)
    if (list) list.push([run[0]!, run.at(-1)!])
    else seen.set(key, [[run[0]!, run.at(-1)!]])
  }
  for (const [key, named] of seen) {
    const [first, last] = named[0]!
    const length = last.index - first.index + 1
    const words = key.split(' ')
    const content = words.filter((word) => !small.has(word)).length
    const others: [Token, Token][] = []
    for (const token of placesOf(story, first.lower)) {
      const run = runAt(story, token, words)
      if (!run || run.every((other) => other.capital || small.has(other.lower))) continue
      const lowered = run.filter((other) => !other.capital && !small.has(other.lower)).length
      const before = previousOf(story, token)
      if (lowered === content) {
        if (
          before &&
          (before.capital ||
            /^(?:a|an|any|another|some|no|informal|former|one|every|each|such)$/.test(before.lower))
        )
          continue
        // Plain plurals and longer compounds are common words: `a green fund manager`.
        if (nextOf(story, run.at(-1)!)?.text.includes('-')) continue
      } else if (
        lowered !== 1 ||
        content < 3 ||
        !token.capital ||
        (run.at(-1)!.capital === false && story.tokens[run.at(-1)!.index + 1]?.capital)
      )
        continue
      others.push([token, run.at(-1)!])
    }
    if (others.length === 0 || length < 2) continue
    const found = decide(story, key, [...named, ...others])
    if (found) yield found
  }
}

/** The tokens from one on that spell a phrase, single spaces between them, all in the body. */
function runAt({tokens}: Story, first: Token, words: readonly string[]): readonly Token[] | undefined {
  const run: Token[] = []
  for (let at = 0; at < words.length; at++) {
    const token = tokens[first.index + at]
    if (
      token?.zone !== 'body' ||
      token.lower !== words[at] ||
      (at > 0 && token.gap !== ' ') ||
      isShout(token.text)
    )
      return undefined
    if (token.possessive && at < words.length - 1) return undefined
    run.push(token)
  }
  return run
}

/** Longest runs of capital words in the body, two to five, that are whole names. */
function* runsOf(story: Story, lexicon: Lexicon): Generator<readonly Token[]> {
  const {tokens} = story
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!
    if (!first.capital || first.zone !== 'body') continue
    let end = at + 1
    while (end < tokens.length) {
      const token = tokens[end]!
      if (token.gap !== ' ' || token.zone !== 'body' || tokens[end - 1]!.possessive) break
      if (token.capital) end++
      else if (small.has(token.lower) && tokens[end + 1]?.capital && tokens[end + 1]!.gap === ' ') end += 2
      else if (
        small.has(token.lower) &&
        token.lower === 'of' &&
        tokens[end + 1]?.lower === 'the' &&
        tokens[end + 2]?.capital
      )
        end += 3
      else break
    }
    const begin = at
    at = end - 1
    if (end - begin < 2 || end - begin > 5 || !isVaried(story, begin, end)) continue
    const run = tokens.slice(begin, end)
    if (run.some(({text}) => isShout(text)) || (run[0]!.initial && functionWords.has(run[0]!.lower))) continue
    const behind = tokens[end]
    const last = run.at(-1)!
    // `Prime Minister (Ola) Berg`, `Fund's Board`: the name goes on; `Harbour Fund (HF)` does not.
    if (
      behind?.capital &&
      behind.sentence === last.sentence &&
      (last.possessive || (/^\s?[("“]/.test(behind.gap) && !isShout(behind.text)))
    )
      continue
    if (isTail(story, run[0]!) || isInTitle(story, run[0]!, lexicon)) continue
    yield run
  }
}

/** Whether a word of a run stands somewhere without its capital; else the run has no counterpart. */
function isVaried({tokens, shapes}: Story, begin: number, end: number): boolean {
  for (let at = begin; at < end; at++)
    if (tokens[at]!.capital && shapes.varied.has(tokens[at]!.lower)) return true
  return false
}

/** `Inquiry into the Open Seas`, `Council on Open Seas`: the end of a longer name. */
function isTail(story: Story, first: Token): boolean {
  let before = previousOf(story, first)
  if (before?.lower === 'the') before = previousOf(story, before)
  return (
    before !== undefined &&
    /^(?:of|on|for|into|against|to)$/.test(before.lower) &&
    previousOf(story, before)?.capital === true
  )
}

/** `Yes, Prime Minister`: a common word with a capital and a comma before makes it a title of a work. */
function isInTitle({tokens}: Story, first: Token, lexicon: Lexicon): boolean {
  const before = tokens[first.index - 1]
  return (
    first.gap === ', ' &&
    before?.capital === true &&
    !before.initial &&
    !lexicon.isGivenName(before.lower) &&
    lexicon.isWord(before.lower)
  )
}

/** Whether a name goes on behind a word: with a capital, `of`, `for`, `on`, `du`, or `and` and a capital. */
function goesOn(story: Story, token: Token): boolean {
  const behind = story.article.prose.text[token.word.to] ?? ''
  if (behind === '-' || behind === '/') return true
  if (token.possessive) return false
  const next = nextOf(story, token)
  if (!next) return false
  if (next.capital || /^\d/.test(next.text) || /^(?:of|for|on)$/.test(next.lower)) return true
  // `the Theatre du Nord`
  if (/^(?:de|du|des|del|della|di|da|do|dos|la|le|van|von|der|al|el)$/.test(next.lower)) return true
  return next.lower === 'and' && nextOf(story, next)?.capital === true
}

function isBeforeNoun(story: Story, token: Token): boolean {
  const next = nextOf(story, token)
  return next !== undefined && !functionWords.has(next.lower) && !/(?:ed|ly|s)$/.test(next.lower)
}
