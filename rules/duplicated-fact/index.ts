/** Said once, a fact informs; said twice, it costs the reader a line. */
import {
  type Alignment,
  anchorsOf,
  areOtherPersons,
  type Claim,
  type Prose,
  type Reuse,
  type Span,
  sharedRuns
} from '../../src/article/index.ts'
import {type Problem, rule} from '../../src/rule.ts'
import {confidence} from './confidence.generated.ts'
import {findRetellings, type Retelling} from './retellings.ts'
import {pointsBack, vetoOf} from './vetoes.ts'
import {areOtherVoices} from './voices.ts'

const options = {
  /** How much of two sentences must meet, in [0, 1]: lower finds more and errs more. */
  likeness: 0.65,
  /** At most so many findings a draft, the surest first. */
  most: 5
}

/** Two sentences that tell one thing. */
interface Repeat {
  readonly a: Claim
  readonly b: Claim
  readonly kind: 'restated' | 'contained' | 'retold' | 'echoed' | 'reused-quotation'
  readonly strength: number
  readonly anchors: readonly string[]
  /** The sentence beside the earlier one, where both are told again in one. */
  readonly beside?: Claim
}

export default rule(
  {id: 'duplicated-fact', summary: 'A story tells each fact once, and uses each quotation once.', options},
  function* (article, {likeness, most}) {
    const {alignments, claims, reuses, prose} = article
    const quoted = reuses
      .flatMap((reuse) => reusedQuotation(reuse) ?? [])
      .filter(({a, b}) => !areOtherVoices(a, b, article))
    const told = alignments.flatMap((alignment) => repeatedFact(alignment, likeness) ?? [])
    // What two sentences say twice because they quote it twice is one thing.
    const pairs = new Set(quoted.map(pairOf))
    const repeats = [...quoted, ...told.filter((repeat) => !pairs.has(pairOf(repeat)))]
    const again = new Set(repeats.map(({b}) => b))
    const retold = findRetellings(claims).flatMap((retelling) =>
      again.has(retelling.again) ? [] : retoldFact(retelling)
    )
    if (repeats.length + retold.length === 0) return
    const groups = groupsOf([...repeats, ...retold, ...furtherPlaces(alignments, repeats)])
    groups.sort((x, y) => y.strength - x.strength || x.claims[0]!.sentence.from - y.claims[0]!.sentence.from)
    for (const group of withoutParts(groups).slice(0, most)) yield problemOf(group, prose)
  }
)

const pairOf = ({a, b}: Repeat): string => `${a.sentence.index} ${b.sentence.index}`

function repeatedFact(alignment: Alignment, likeness: number): Repeat | undefined {
  const {a, b, score, matches} = alignment
  let veto: string | undefined
  for (const kind of kindsOf(alignment, likeness)) {
    veto ??= vetoOf(alignment) ?? ''
    if (veto === '' || mayAdd[kind].includes(veto))
      return {a, b, kind, strength: confidenceOf(kind, score), anchors: anchorsOf(matches, 4)}
  }
  return undefined
}

/** What a pair may be by what meets, the surest first. */
function* kindsOf(alignment: Alignment, likeness: number): Iterable<Repeat['kind']> {
  const {score} = alignment
  const subset = isSubset(alignment)
  const restated =
    score >= likeness ||
    (score >= 0.6 && sharedFigures(alignment) >= 2) ||
    (score >= 0.5 && isHeldByFigures(alignment)) ||
    (subset && (score >= likeness - 0.02 || sharedFigures(alignment) > 0))
  if (restated) yield 'restated'
  if (isContained(alignment)) yield 'contained'
  // Of subsets that meet in less, half are other facts about the same people.
  else if (!restated && (subset || isEchoed(alignment))) yield 'echoed'
}

const retoldFact = ({told: [a, beside], again, alignment: {matches, coverB}}: Retelling): Repeat => ({
  a: a!,
  b: again,
  kind: 'retold',
  strength: confidenceOf('retold', coverB),
  anchors: anchorsOf(matches, 4),
  ...(beside && {beside})
})

/** A longer sentence that holds an earlier one adds names and figures by its nature. */
const mayAdd: Readonly<Record<Repeat['kind'], readonly string[]>> = {
  restated: [],
  contained: ['added names', 'added figure'],
  retold: [],
  echoed: ['added names', 'quotation in support'],
  'reused-quotation': []
}

/** How often such findings were right when read; of short statements repeated too few were seen to count. */
function confidenceOf(kind: Repeat['kind'], met: number): number {
  if (kind === 'contained') return 0.75
  if (kind === 'echoed') return 0.5
  const {from, below, above} = confidence[kind]
  return met < from ? below : above
}

/** Figures meet and none is left over, nor a date, nor more than one name: the words alone are others. */
function isHeldByFigures({matches, onlyA, onlyB, mass}: Alignment): boolean {
  const left = [...onlyA, ...onlyB]
  return (
    mass >= 10 &&
    matches.some(({b}) => b.figure && !pointsBack(b)) &&
    !left.some(({figure, date}) => figure ?? date) &&
    left.filter(({kind, isTitle}) => kind === 'name' && !isTitle).length <= 1
  )
}

/** How many figures meet that are more than a small bare number: two of them are rarely chance. */
const sharedFigures = ({matches}: Alignment): number =>
  matches.filter(({a}) => a.figure && (a.figure.unit !== '' || a.figure.value > 20)).length

/** A later sentence that says, well behind a longer one, nothing that is not in it. */
function isSubset(alignment: Alignment): boolean {
  const {a, b, coverB, mass} = alignment
  return (
    coverB >= 0.88 &&
    mass >= 8 &&
    b.quoted < 0.4 &&
    b.sentence.index - a.sentence.index >= 3 &&
    sharedRuns(alignment).words >= 3
  )
}

/** A short statement that a longer sentence, well behind it, tells again beside something new. */
function isContained(alignment: Alignment): boolean {
  const {a, b, coverA, mass, onlyA} = alignment
  return (
    coverA >= 0.64 &&
    mass >= 12 &&
    a.sentence.words.length >= 9 &&
    b.sentence.index - a.sentence.index >= 6 &&
    b.sentence.block.index - a.sentence.block.index >= 3 &&
    !onlyA.some(({figure}) => figure) &&
    sharedRuns(alignment).longest >= 6
  )
}

/** A quoted word comes again between quotation marks, of the same names: `to “denigrate” Mr. Ruiz`. */
function isEchoed({a, b, matches, coverA}: Alignment): boolean {
  if (coverA < 0.4 || a.weight > 16 || a.quotedWords.length > 4 || b.sentence.block === a.sentence.block)
    return false
  const names = matches.filter((match) => match.a.kind === 'name' && match.b.kind === 'name')
  const quoted = matches.filter(
    (match) =>
      match.a.kind === 'word' &&
      match.likeness === 1 &&
      match.a.quoted &&
      match.b.quoted &&
      match.a.stem.length > 4
  )
  return names.length >= 2 && quoted.length > 0
}

/** Eight words and most of the shorter quotation, or a whole fragment of five; names of works are not speech. */
function reusedQuotation({a, b, length, at}: Reuse): Repeat | undefined {
  const run = a.quotedWords.slice(at, at + length)
  const long = run.filter(({text}) => text.length > 3)
  if (long.filter(({capital}) => capital).length > 0.6 * long.length) return undefined
  // Two who are said to have said it: that is no repetition.
  if (areOtherPersons(a, b)) return undefined
  const shorter = Math.min(a.quotedWords.length, b.quotedWords.length)
  const wholly = a.quoted > 0.8 && b.quoted > 0.8
  const reused = wholly
    ? length >= 9 && length >= 0.75 * shorter
    : (length >= 8 && length >= 0.7 * shorter) ||
      (length >= 5 && length === shorter && b.sentence.index - a.sentence.index > 1)
  if (!reused) return undefined
  const {text, from} = a.sentence
  const words = text.slice(run[0]!.from - from, run.at(-1)!.to - from)
  return {
    a,
    b,
    kind: 'reused-quotation',
    strength: confidenceOf('reused-quotation', length),
    anchors: [words]
  }
}

interface Group {
  /** In reading order once all repeats are put together. */
  claims: Claim[]
  kind: Repeat['kind']
  strength: number
  anchors: readonly string[]
  /** Further sentences beside those, in either place. */
  parts: Claim[]
}

/** Puts together what tells the same thing: one finding for a fact told four times. */
function groupsOf(repeats: readonly Repeat[]): Group[] {
  const groupOf = new Map<Claim, Group>()
  for (const {a, b, kind, strength, anchors, beside} of repeats) {
    const known = [...new Set([groupOf.get(a), groupOf.get(b)])].filter((group) => group !== undefined)
    // A quotation told again in the reporter's words as well is a fact told again.
    const joined = [{kind, strength, anchors}, ...known].sort((x, y) => y.strength - x.strength)
    const best = joined.find((part) => part.kind !== 'reused-quotation') ?? joined[0]!
    const told = {kind: best.kind, strength: joined[0]!.strength, anchors: best.anchors}
    // The smaller goes into the larger: a claim moves but few times.
    const [group = {...told, claims: [], parts: []}, ...others] = known.sort(
      (x, y) => y.claims.length - x.claims.length
    )
    Object.assign(group, told)
    const moved = [a, b].filter((claim) => !groupOf.has(claim))
    for (const claim of [...others.flatMap(({claims}) => claims), ...moved]) {
      group.claims.push(claim)
      groupOf.set(claim, group)
    }
    group.parts.push(...others.flatMap(({parts}) => parts), ...(beside ? [beside] : []))
  }
  const groups = [...new Set(groupOf.values())]
  for (const {claims} of groups) claims.sort((x, y) => x.sentence.index - y.sentence.index)
  return groups
}

/** Where a fact is known to be told twice, a third place may share less. */
function furtherPlaces(alignments: readonly Alignment[], repeats: readonly Repeat[]): Repeat[] {
  if (repeats.length === 0) return []
  const known = new Map(
    repeats.flatMap((repeat) => [[repeat.a, repeat] as const, [repeat.b, repeat] as const])
  )
  return alignments.flatMap((alignment) => {
    const {a, b, score} = alignment
    const one = known.get(a)
    const other = known.get(b)
    if ((one === undefined) === (other === undefined)) return []
    if (score < 0.5 || sharedRuns(alignment).words < 6 || vetoOf(alignment)) return []
    return [
      {a, b, kind: 'restated', strength: (one ?? other)!.strength, anchors: anchorsOf(alignment.matches, 4)}
    ]
  })
}

/** Sentences in a row that stand in a row again are one quotation: the surest of them speaks for all. */
function withoutParts(groups: readonly Group[]): Group[] {
  const quoted = new Map<string, Group>()
  return groups.filter((group) => {
    const {claims, kind} = group
    if (kind !== 'reused-quotation' || claims.length !== 2) return true
    const paragraphs = claims.map(({sentence}) => sentence.block.index).join(' ')
    const known = quoted.get(paragraphs)
    if (known) known.parts.push(...claims)
    else quoted.set(paragraphs, group)
    return !known
  })
}

/** A claim's sentence, widened over the parts beside it. */
function spanOf({sentence}: Claim, parts: readonly Claim[], prose: Prose): Span {
  const own = [sentence, ...parts.map((part) => part.sentence).filter(({block}) => block === sentence.block)]
  if (own.length === 1) return sentence
  return prose.span(Math.min(...own.map(({from}) => from)), Math.max(...own.map(({to}) => to)))
}

const times = ['', '', 'second', 'third', 'fourth', 'fifth']

function problemOf(group: Group, prose: Prose): Problem {
  const {claims, kind, strength, anchors, parts} = group
  const [first, ...later] = claims
  const quoted = kind === 'reused-quotation'
  const what = quoted ? 'use of one quotation' : 'telling of one fact'
  const both = later.length > 1 ? 'All' : 'Both'
  return {
    at: later.map((claim) => spanOf(claim, parts, prose)),
    kind,
    reason: (places) => `Unexpected ${times[places.length + 1] ?? 'further'} ${what}, expected it once`,
    note: quoted
      ? `${both} places quote “${anchors[0]}”: keep it where it does the most.`
      : `${both} places tell of ${anchors.join(', ')}: cut one, or let the later one add something.`,
    confidence: strength,
    about: first!.sentence.text,
    related: [
      {
        role: 'reference',
        at: spanOf(first!, parts, prose),
        reason: quoted ? 'First quoted here' : 'First told here'
      }
    ]
  }
}
