/** What needs no two sentences alike: figures, dates, ages and votes that deny each other, told to the desk. */
import type {Article, Claim, Figure} from '../../src/article/index.ts'
import type {Problem, Related} from '../../src/rule.ts'
import {findAgeFaults} from './ages.ts'
import {findCalendarFaults} from './calendar.ts'
import {type ChangeFault, findChangeFaults} from './changes.ts'
import {findReleaseFaults} from './days-of-release.ts'
import {findDefiniteFaults} from './definites.ts'
import {findDifferenceFaults} from './differences.ts'
import {findHeadlineFaults} from './headline.ts'
import {findHoldingFaults} from './holdings.ts'
import {findRemainderFaults} from './remainders.ts'
import {findSumFaults} from './sums.ts'
import {findTallyFaults} from './tallies.ts'
import {findTranspositions} from './transpositions.ts'
import {findSpeakerFaults} from './two-speakers.ts'

/**
 * The problems of all passes that look at figures, dates and names by themselves.
 *
 * @param article the draft as analysed.
 */
export function findFaultProblems(article: Article): readonly Problem[] {
  if (article.figures.length + article.dates.length + article.quotations.length === 0) return []
  // What is said of figures in one sentence needs two of them.
  const crowded = article.claims.filter(({figures}) => figures.length > 1)
  return [
    calendarProblems(article),
    remainderProblems(crowded, article),
    sumProblems(crowded, article),
    changeProblems(crowded, article),
    headlineProblems(article),
    tallyProblems(article),
    holdingProblems(article),
    differenceProblems(crowded, article),
    ageProblems(article),
    releaseProblems(article),
    speakerProblems(article)
  ].flat()
}

const calendarProblems = ({dates, today}: Article): readonly Problem[] =>
  findCalendarFaults(dates, today).map(({date, weekday}) => ({
    at: date,
    kind: 'calendar',
    reason: `Unexpected \`${date.text}\`, expected ${weekday} for that date`,
    note: 'The weekday does not fall on this date: one of the two is wrong.',
    confidence: 0.95,
    about: date.text
  }))

const ageProblems = (article: Article): readonly Problem[] =>
  findAgeFaults(article).map(({earlier, later, name, expected}) => ({
    at: later,
    kind: 'age',
    reason: `Unexpected \`${later.text}\` for ${name}, expected \`${expected}\` by the earlier place`,
    note: 'Nobody has two ages in one story: find out which one is right.',
    confidence: 0.9,
    about: `${name} ${earlier.text} ${later.text}`,
    related: [{role: 'reference', at: earlier, reason: `Here: \`${earlier.text}\``}]
  }))

const remainderProblems = (crowded: readonly Claim[], article: Article): readonly Problem[] =>
  findRemainderFaults(crowded, article).map(({part, whole, rest, expected}) => ({
    at: rest,
    kind: 'sum',
    reason: `Unexpected rest of \`${rest.text}\`, expected \`${expected}\` of \`${whole.text}\` without \`${part.text}\``,
    note: 'The whole less what goes is another number: find out which of the three is wrong.',
    confidence: 0.85,
    about: `${part.text} ${whole.text} ${rest.text}`,
    related: [part, whole].map((at) => ({role: 'evidence', at, reason: `\`${at.text}\``}))
  }))

const sumProblems = (crowded: readonly Claim[], article: Article): readonly Problem[] =>
  findSumFaults(crowded, article).map(({figures, kind, sum}) => {
    const [first, ...rest] = figures
    const shares = kind === 'shares'
    return {
      at: shares ? figures[1]! : first!,
      kind: 'sum',
      reason: shares
        ? `Unexpected shares of ${sum} percent, expected at most 100`
        : `Unexpected total \`${first!.text}\`, expected \`${sum}\` by its parts`,
      note: shares
        ? 'Two answers to one question cannot make more than the whole.'
        : 'The parts do not add up to the total.',
      confidence: 0.9,
      about: figures.map(({text}) => text).join(' '),
      related: (shares ? [first!] : rest).map((at) => ({role: 'evidence', at, reason: `\`${at.text}\``}))
    }
  })

const releaseProblems = (article: Article): readonly Problem[] =>
  findReleaseFaults(article).map(({earlier, later, noun, weekday}) => ({
    at: later,
    kind: 'release-day',
    reason: `Unexpected \`${later.text}\` (a ${weekday}) for the ${noun}, expected \`${earlier.text.replace(/['’]s$/, '')}\` as in the earlier place`,
    note: `The story puts the ${noun} on two days: count from the day of the story, or name the day.`,
    confidence: 0.7,
    about: `${noun} ${earlier.text} ${later.text}`,
    related: [{role: 'reference', at: earlier, reason: `Here: \`${earlier.text}\``}]
  }))

const speakerProblems = (article: Article): readonly Problem[] =>
  findSpeakerFaults(article).map(({earlier, later, words}) => ({
    at: later,
    kind: 'name',
    reason: `Unexpected \`${later.text}\` for a quotation, expected \`${earlier.text}\` as in the earlier place`,
    note: `Both places quote “${words}”: find out who said it.`,
    confidence: 0.85,
    about: `${earlier.text} ${later.text}`,
    related: [{role: 'reference', at: earlier, reason: `Here: \`${earlier.text}\``}]
  }))

const changeProblems = (crowded: readonly Claim[], {prose}: Article): readonly Problem[] =>
  findChangeFaults(crowded, prose).map((fault) => {
    const {now, before} = fault.change
    const about = `${now.text} ${before.text}`
    const pair: readonly Related[] = [
      {role: 'evidence', at: before, reason: `Measured against \`${before.text}\``}
    ]
    return {kind: 'change', about, ...tellChange(fault, pair)}
  })

function tellChange(fault: ChangeFault, pair: readonly Related[]): Omit<Problem, 'kind' | 'about'> {
  const {now, before} = fault.change
  switch (fault.kind) {
    case 'way':
      return {
        at: now,
        reason: `Unexpected ${fault.word} to \`${now.text}\` from \`${before.text}\`, expected the other way`,
        note: 'The figures go one way and the words the other: one of them is turned round.',
        confidence: 0.9,
        related: pair
      }
    case 'percent':
      return {
        at: fault.percent,
        reason: `Unexpected \`${fault.percent.text}\` between \`${before.text}\` and \`${now.text}\`, expected about ${round(fault.expected)} percent`,
        note: 'The two figures make another percentage than the one given: find out which of the three is wrong.',
        confidence: 0.85,
        related: [...pair, {role: 'evidence', at: now, reason: `To \`${now.text}\``}]
      }
    case 'turned':
      return {
        at: now,
        reason: `Unexpected \`${now.text}\` after \`${before.text}\`, expected \`${before.text}\` after \`${now.text}\` as in the earlier place`,
        note: 'The two places tell the same two figures the other way round.',
        confidence: 0.9,
        related: [
          {
            role: 'reference',
            at: fault.first.now,
            reason: `Here: \`${fault.first.now.text}\` after \`${fault.first.before.text}\``
          }
        ]
      }
  }
}

const round = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

const headlineProblems = (article: Article): readonly Problem[] =>
  findHeadlineFaults(article).map(({head, body}) => ({
    at: body,
    kind: 'headline',
    reason: `Unexpected \`${body.text}\`, expected \`${head.text}\` as in the headline`,
    note: 'The story never says what its headline says: find out which figure is right.',
    confidence: 0.8,
    about: `${head.text} ${body.text}`,
    related: [{role: 'reference', at: head, reason: `Here: \`${head.text}\``}]
  }))

const tallyProblems = (article: Article): readonly Problem[] =>
  findTallyFaults(article).map(({earlier, later}) => {
    const [first, again] = [earlier, later].map(({votes}) => votes.join(' to ')) as [string, string]
    return {
      at: later.figures[0]!,
      kind: 'number',
      reason: `Unexpected vote of ${again}, expected ${first} as in the earlier place`,
      note: 'As many voters, split in two ways: find out which is right, or say that there were two votes.',
      confidence: 0.85,
      about: `${first} ${again}`,
      related: [{role: 'reference', at: earlier.figures[0]!, reason: `Here: ${first}`}]
    }
  })

function holdingProblems(article: Article): readonly Problem[] {
  const told = new Set<number>()
  return counting.flatMap(([find, note]) =>
    find(article).flatMap(({earlier, later}): Problem[] => {
      if (told.has(later.from)) return []
      told.add(later.from)
      return [
        {
          at: later,
          kind: 'count',
          reason: `Unexpected \`${later.text}\`, expected \`${earlier.text}\` as in the earlier place`,
          note,
          confidence: 0.85,
          about: `${earlier.text} ${later.text}`,
          related: [{role: 'reference', at: earlier, reason: `Here: \`${earlier.text}\``}]
        }
      ]
    })
  )
}

/** Passes that find two counts of one thing, each with what it tells the desk. */
const counting: readonly (readonly [
  (article: Article) => readonly {readonly earlier: Figure; readonly later: Figure}[],
  string
])[] = [
  [findHoldingFaults, 'Both places count the same things of the same owner: find out which one is right.'],
  [findDefiniteFaults, 'The story has told of another number of them: find out which one is right.'],
  [findTranspositions, 'Two digits have changed places: find out which figure is right.']
]

const differenceProblems = (crowded: readonly Claim[], {prose}: Article): readonly Problem[] =>
  findDifferenceFaults(crowded, prose).map(({difference, figures, expected}) => ({
    at: difference,
    kind: 'sum',
    reason: `Unexpected difference of \`${difference.text}\`, expected \`${shown(expected, difference)}\``,
    note: 'The two figures before it make another difference: find out which of the three is wrong.',
    confidence: 0.85,
    about: [...figures, difference].map(({text}) => text).join(' '),
    related: figures.map((at) => ({role: 'evidence', at, reason: `\`${at.text}\``}))
  }))

/** A value as its neighbour is written: `$415 million` beside `$315 million`. */
function shown(value: number, {text, value: given}: Figure): string {
  const digits = /\d(?:[\d.,]*\d)?/.exec(text)?.[0]
  const scale = digits ? given / Number(digits.replaceAll(',', '')) : 1
  const number = `${Math.round((value / (scale || 1)) * 100) / 100}`
  return digits ? text.replace(digits, number) : number
}
