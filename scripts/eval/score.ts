/**
 * What counts as found, missed and falsely flagged: the definitions every reported figure rests on.
 *
 * An alarm is a finding of severity warning or error; hints (info) are counted apart. A finding covers a
 * span when the two share half of the shorter one. A naming group is found when an alarm, or one of its
 * places, touches a form of the group. A fact finding claims the pairs (its own place, each related place);
 * a pair is right when the gold links the two, directly or through a third. Pairs and groups marked
 * borderline count neither way, except in the lines named `+borderline`, where they count as right.
 */
import type {ArticleRecord, Draft, Fact, NameGroup, Pair, Quote, QuoteRecord} from './gold.ts'
import type {Answer, Finding} from './stream.ts'

/** UTF-16 offsets into a record's text, the end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** How many of the things looked at were hit: `{hits: 41, of: 45}`. */
export interface Count {
  hits: number
  of: number
}

/** One thing the figures hold against us, for reading. */
export interface Case {
  readonly verdict: 'missed' | 'false alarm' | 'finding'
  readonly measure: string
  readonly id: string
  readonly text: string
  readonly message?: string
}

/** Counts by measure, in the order in which the measures were first met, and the cases behind them. */
export interface Score {
  readonly counts: Map<string, Count>
  readonly cases: Case[]
}

const isAlarm = ({severity}: Finding) => severity !== 'info'

const overlap = (a: Place, b: Place) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const covers = (place: Place, span: Place) =>
  overlap(place, span) >= 0.5 * Math.min(place.end - place.start, span.end - span.start)

const asPlace = ([start, end]: readonly [number, number]): Place => ({start, end})

const newScore = (): Score => ({counts: new Map(), cases: []})

function count({counts}: Score, measure: string, hit: boolean, weight = 1) {
  const cell = counts.get(measure) ?? {hits: 0, of: 0}
  counts.set(measure, {hits: cell.hits + (hit ? weight : 0), of: cell.of + weight})
}

const alarmsOf = ({findings}: Answer, ...rules: string[]) =>
  findings.filter((finding) => isAlarm(finding) && rules.includes(finding.rule))

// Quotations

type QuoteSet = 'plain' | 'stripped' | 'natural'

const attribution = 'unattributed-quote'

// Single marks, headlines and tweets were never checked well enough to score, nor were calls the annotator doubted.
const isScored = ({mark, zone, sure}: Quote) =>
  (!mark || mark === 'double') && (!zone || zone === 'body') && sure !== false

/** Scores quotation findings on one set: every scored quote by label and kind, full attributed ones by where the cue stands. */
export function scoreQuotes(set: QuoteSet, gold: readonly QuoteRecord[], answers: readonly Answer[]): Score {
  const score = newScore()
  for (const [index, record] of gold.entries()) {
    const alarms = alarmsOf(answers[index]!, attribution)
    for (const quote of record.quotes.filter(isScored)) {
      const alarm = alarms.find((finding) => covers(finding, quote))
      const measure = `${set}:${quote.label}:${quote.kind}`
      count(score, measure, alarm !== undefined)
      if (quote.label === 'attributed' && quote.kind === 'full' && quote.where)
        count(score, `${measure}:${quote.where}`, alarm !== undefined)
      const about = {measure, id: record.id, text: record.text.slice(quote.start, quote.end)}
      if (quote.label === 'unattributed' && !alarm) score.cases.push({verdict: 'missed', ...about})
      if ((quote.label === 'attributed' || quote.label === 'not-speech') && alarm)
        score.cases.push({verdict: 'false alarm', ...about, message: alarm.message})
    }
  }
  return score
}

/** Scores quotes that lost their speaker while their neighbours stayed, by position, as an alarm and at all. */
export function scoreBareQuotes(gold: readonly QuoteRecord[], answers: readonly Answer[]): Score {
  const score = newScore()
  for (const [index, record] of gold.entries()) {
    const quote = record.quotes[0]!
    const found = answers[index]!.findings.filter(
      (finding) => finding.rule === attribution && covers(finding, quote)
    )
    const measure = `bare:${record.position}`
    count(score, `${measure}:warning`, found.some(isAlarm))
    count(score, `${measure}:any`, found.length > 0)
    if (found.length === 0)
      score.cases.push({
        verdict: 'missed',
        measure,
        id: record.id,
        text: record.text.slice(quote.start, quote.end)
      })
  }
  return score
}

/** Scores the speakers on the quotes sheet against full attributed quotes with their cue in the paragraph: any overlap, and half of the longer. */
export function scoreSpeakers(gold: readonly QuoteRecord[], answers: readonly Answer[]): Score {
  const score = newScore()
  for (const [index, record] of gold.entries())
    for (const quote of record.quotes) {
      if (quote.mark !== 'double' || quote.zone !== 'body' || quote.label !== 'attributed') continue
      if (quote.kind !== 'full' || !quote.speaker || !['sentence', 'paragraph'].includes(quote.where ?? ''))
        continue
      const mine = answers[index]!.sheets?.quotes?.find((listed) => covers(listed, quote))?.speaker
      const shared = mine ? overlap(mine, quote.speaker) : 0
      const longest = mine ? Math.max(mine.end - mine.start, quote.speaker.end - quote.speaker.start) : 1
      count(score, 'speaker:overlap', shared > 0)
      count(score, 'speaker:half', shared >= 0.5 * longest)
      if (shared === 0)
        score.cases.push({
          verdict: 'missed',
          measure: 'speaker',
          id: record.id,
          text: record.text.slice(quote.start, quote.end),
          message: `expected ${quote.speaker.text}, found ${mine?.text ?? 'nobody'}`
        })
    }
  return score
}

// Names and facts

const naming = 'inconsistent-naming'
const factRules = {duplicate: 'duplicated-fact', conflict: 'conflicting-fact'} as const

const othersOf = ({related = []}: Finding): Place[] => related.filter(({role}) => role !== 'evidence')

const placesOf = (finding: Finding): Place[] => [finding, ...othersOf(finding)]

const pairsOf = (finding: Finding) => othersOf(finding).map((other) => [finding, other] as const)

const touches = (finding: Finding, group: NameGroup) =>
  group.forms.some(({spans}) =>
    spans.some((span) => placesOf(finding).some((place) => overlap(place, asPlace(span)) > 0))
  )

function claims(finding: Finding, fact: Fact) {
  const [a, b] = [asPlace(fact.a), asPlace(fact.b)]
  const places = placesOf(finding)
  return (
    places.some((place) => covers(place, a)) && places.some((place) => covers(place, b) && !covers(place, a))
  )
}

// Three tellings of one fact are three pairs, of which the gold may list two: join what shares a sentence.
function clusters(facts: readonly Fact[]): Place[][] {
  let sets: Place[][] = []
  for (const {a, b} of facts) {
    const ends = [asPlace(a), asPlace(b)]
    const joins = (set: Place[]) => ends.some((end) => set.some((place) => overlap(place, end) > 0))
    const joined = sets.filter(joins).flat()
    sets = [...sets.filter((set) => !joins(set)), [...joined, ...ends]]
  }
  return sets
}

const isLinked = (sets: Place[][], [p, q]: readonly [Place, Place]) =>
  sets.some((set) =>
    set.some((x) => covers(p, x) && set.some((y) => y !== x && overlap(x, y) === 0 && covers(q, y)))
  )

const clip = (record: ArticleRecord, {start, end}: Place) => record.text.slice(start, end)
const bothOf = (record: ArticleRecord, [a, b]: readonly [Place, Place]) =>
  `${clip(record, a)} | ${clip(record, b)}`

function scoreNames(score: Score, record: ArticleRecord, alarms: readonly Finding[]) {
  for (const group of record.names) {
    if (group.borderline) continue
    const hit = alarms.find((alarm) => touches(alarm, group))
    const isDefect = group.verdict === 'inconsistent'
    const measure = isDefect ? 'naming:recall' : 'naming:false-on-consistent'
    count(score, measure, hit !== undefined)
    const text = `${group.entity}: ${group.forms.map(({form}) => form).join(', ')}`
    if (isDefect && !hit) score.cases.push({verdict: 'missed', measure, id: record.id, text})
    if (!isDefect && hit)
      score.cases.push({verdict: 'false alarm', measure, id: record.id, text, message: hit.message})
  }
  for (const alarm of alarms) {
    const groups = record.names.filter((group) => touches(alarm, group))
    const right = groups.find(({verdict, borderline}) => verdict === 'inconsistent' && !borderline)
    if (right) {
      count(score, 'naming:precision', true)
      const known = [
        ...right.forms.flatMap(({spans}) => spans),
        ...(right.exempt ?? []).map(({span}) => span)
      ].map(asPlace)
      for (const place of placesOf(alarm))
        count(
          score,
          'naming:places right',
          known.some((span) => overlap(span, place) > 0)
        )
    } else if (groups.some(({borderline}) => borderline)) count(score, 'naming:borderline', true)
    else {
      count(score, 'naming:precision', false)
      const about = {measure: 'naming:precision', id: record.id, text: clip(record, alarm)}
      score.cases.push({verdict: 'false alarm', ...about, message: alarm.message})
    }
  }
}

function scoreFacts(
  score: Score,
  record: ArticleRecord,
  label: 'duplicate' | 'conflict',
  alarms: readonly Finding[]
) {
  const isMeant = (fact: Fact) => fact.label === label || (fact.accept?.includes(label) ?? false)
  const clear = clusters(record.facts.filter((fact) => !fact.borderline && isMeant(fact)))
  const loose = clusters(record.facts.filter((fact) => fact.borderline || isMeant(fact)))
  for (const fact of record.facts) {
    if (fact.borderline || fact.label !== label) continue
    const measure = `${label}:recall`
    const hit = alarms.some((alarm) => claims(alarm, fact))
    count(score, measure, hit)
    const text = bothOf(record, [asPlace(fact.a), asPlace(fact.b)])
    if (!hit) score.cases.push({verdict: 'missed', measure, id: record.id, text})
  }
  for (const alarm of alarms)
    for (const pair of pairsOf(alarm)) {
      if (isLinked(clear, pair)) count(score, `${label}:precision`, true)
      else if (isLinked(loose, pair)) count(score, `${label}:borderline`, true)
      else {
        const measure = `${label}:precision`
        count(score, measure, false)
        const about = {measure, id: record.id, text: bothOf(record, pair)}
        score.cases.push({verdict: 'false alarm', ...about, message: alarm.message})
      }
    }
}

function scoreNearMisses(score: Score, record: ArticleRecord, alarms: readonly Finding[]) {
  const pairs = alarms.flatMap(pairsOf)
  for (const fact of record.facts) {
    if (fact.label !== 'near-miss' || fact.borderline) continue
    const [a, b] = [asPlace(fact.a), asPlace(fact.b)]
    const isFlagged = pairs.some(([p, q]) => (covers(p, a) && covers(q, b)) || (covers(p, b) && covers(q, a)))
    count(score, 'near-miss:flagged', isFlagged)
  }
}

/** Scores names and facts on whole articles read and labelled by hand. */
export function scoreArticles(gold: readonly ArticleRecord[], answers: readonly Answer[]): Score {
  const score = newScore()
  const {duplicate, conflict} = factRules
  for (const [index, record] of gold.entries()) {
    const answer = answers[index]!
    scoreNames(score, record, alarmsOf(answer, naming))
    scoreFacts(score, record, 'duplicate', alarmsOf(answer, duplicate))
    scoreFacts(score, record, 'conflict', alarmsOf(answer, conflict))
    scoreNearMisses(score, record, alarmsOf(answer, duplicate, conflict))
  }
  for (const kind of ['naming', 'duplicate', 'conflict']) {
    const precision = score.counts.get(`${kind}:precision`) ?? {hits: 0, of: 0}
    const borderline = score.counts.get(`${kind}:borderline`)?.hits ?? 0
    if (precision.of + borderline === 0) continue
    count(score, `${kind}:precision+borderline`, true, precision.hits + borderline)
    count(score, `${kind}:precision+borderline`, false, precision.of - precision.hits)
  }
  const hints = answers.flatMap(({findings}) => findings.filter((finding) => !isAlarm(finding)))
  score.counts.set('hints', {hits: hints.length, of: gold.length})
  return score
}

/** Scores articles that carry one scripted defect, or a control that only looks like one, by kind and type. */
export function scoreSeeded(gold: readonly ArticleRecord[], answers: readonly Answer[]): Score {
  const score = newScore()
  const {duplicate, conflict} = factRules
  for (const [index, record] of gold.entries()) {
    const names = alarmsOf(answers[index]!, naming)
    const facts = alarmsOf(answers[index]!, duplicate, conflict)
    if (record.kind === 'naming' || record.kind === 'control')
      for (const group of record.names) {
        const hit = names.find((alarm) => touches(alarm, group))
        const isDefect = record.kind === 'naming'
        const measure = isDefect ? 'seeded-naming:recall' : 'control:false'
        count(score, measure, hit !== undefined)
        if (isDefect) count(score, `seeded-naming:${record.type}`, hit !== undefined)
        if (isDefect === (hit !== undefined)) continue
        const text = `${record.type}: ${group.forms.map(({form}) => form).join(', ')}`
        score.cases.push({
          verdict: isDefect ? 'missed' : 'false alarm',
          measure,
          id: record.id,
          text,
          message: hit?.message
        })
      }
    else
      for (const fact of record.facts) {
        const isNearMiss = fact.label === 'near-miss'
        const rule = fact.label === 'conflict' ? conflict : duplicate
        const own = facts.find((alarm) => alarm.rule === rule && claims(alarm, fact))
        const hit = isNearMiss ? facts.find((alarm) => claims(alarm, fact)) : own
        const measure = `seeded-${fact.label}:${record.kind}`
        count(score, measure, hit !== undefined)
        count(score, `${measure}:${record.type}`, own !== undefined)
        if (isNearMiss === (hit === undefined)) continue
        score.cases.push({
          verdict: isNearMiss ? 'false alarm' : 'missed',
          measure,
          id: record.id,
          text: `${record.type}: ${bothOf(record, [asPlace(fact.a), asPlace(fact.b)])}`,
          message: hit?.message
        })
      }
  }
  return score
}

// Sections

/** Scores declared sections: wrong ones should be flagged; fitting ones, second topics and sections that are no topic should not. */
export function scoreSections(gold: readonly Pair[], answers: readonly Answer[]): Score {
  const score = newScore()
  for (const [index, pair] of gold.entries()) {
    const hit = alarmsOf(answers[index]!, 'mislabeled-category')[0]
    const kind = pair.secondary ? 'true-secondary' : pair.kind
    count(score, kind, hit !== undefined)
    count(score, `${pair.source}:${kind}`, hit !== undefined)
    if (pair.hard) count(score, 'wrong-hard', hit !== undefined)
    const about = {measure: kind, id: pair.id, text: `${pair.declared}: ${pair.title || pair.text}`}
    if (kind === 'wrong' && !hit) score.cases.push({verdict: 'missed', ...about})
    if (kind !== 'wrong' && kind !== 'ambiguous' && hit)
      score.cases.push({verdict: 'false alarm', ...about, message: hit.message})
  }
  const flagged = (kind: string) => score.counts.get(kind)?.hits ?? 0
  const wrong = flagged('wrong')
  const fine = flagged('true') + flagged('neutral')
  if (wrong + fine > 0) score.counts.set('precision', {hits: wrong, of: wrong + fine})
  return score
}

// Drafts without labels

/** Counts findings by severity, rule and kind on drafts nobody has labelled: how often a desk would hear of each. */
export function countFindings(drafts: readonly Draft[], answers: readonly Answer[]): Score {
  const score = newScore()
  for (const [index, {id, text}] of drafts.entries())
    for (const finding of answers[index]!.findings) {
      const measure = `${finding.severity} ${finding.rule}/${finding.kind}`
      const hits = (score.counts.get(measure)?.hits ?? 0) + 1
      score.counts.set(measure, {hits, of: drafts.length})
      const places = placesOf(finding).map(({start, end}) => text.slice(start, end))
      score.cases.push({verdict: 'finding', measure, id, text: places.join(' | '), message: finding.message})
    }
  return score
}
