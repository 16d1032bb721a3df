/** From the mentions of one name to one problem: who is in the minority, what to say, what to write instead. */
import type {Span} from '../../src/article/index.ts'
import type {Problem} from '../../src/rule.ts'
import {confidence, usualConfidence} from './confidence.generated.ts'

/** One place at which a form stands. */
export interface Mention {
  readonly at: Span
  /** The form it is counted under. */
  readonly form: string
  /** What to write there if `form` is to be the reference: by default the reference as it is. */
  readonly write?: (reference: string) => string
  /** What to write over, if it is not `at` alone: the space before `percent` goes with it. */
  readonly over?: (reference: string) => Span
}

/** A name whose mentions do not agree. */
export interface Disagreement {
  readonly kind: string
  /** Names the group in the fingerprint. */
  readonly id: string
  /** What is to change, in reading order. */
  readonly deviating: readonly Mention[]
  /** What is to stay; empty where a house form stands nowhere in the story. */
  readonly kept: readonly Mention[]
  /** What is expected, in words, where one form does not say it. */
  readonly wish?: string
  /** The form to use; undefined where neither has a majority. */
  readonly expected?: string
  /** The form that edits write where there is no majority: the first used. */
  readonly fallback?: string
  readonly note?: string
  /** Whether an editor could accept the edits unread, if one form is expected: letters stay, or a listed spelling changes. */
  readonly safe?: boolean
  /** The house whose form is expected. */
  readonly house?: string
}

/**
 * Makes the one problem of a group.
 *
 * @param disagreement the mentions that do not agree, and what was expected.
 */
export function problemOf(disagreement: Disagreement): Problem {
  const {kind, id, deviating, kept, expected, fallback, note, safe, house} = disagreement
  const reference = expected ?? fallback
  const forms = [...new Set(deviating.map(({form}) => form))].sort()
  return {
    at: deviating.map(({at}) => at),
    kind,
    reason: (places) => reasonOf(disagreement, places),
    ...(note ? {note} : {}),
    confidence: confidence[kind] ?? usualConfidence,
    about: [id, expected ?? '', ...forms].join('|'),
    ...(expected ? {expected: [inPlace(deviating, expected)]} : {}),
    edits: reference
      ? deviating.map(({at, write, over}) => ({
          at: over ? over(reference) : at,
          text: write ? write(reference) : reference
        }))
      : [],
    safe: safe === true && expected !== undefined && house !== 'own',
    related: kept.slice(0, referencesListed).map(({at, form}, index) => ({
      role: 'reference' as const,
      at,
      reason: index === 0 ? `First \`${form}\` here` : `\`${form}\` here`
    }))
  }
}

/**
 * Whether two forms differ in capitals, stops, hyphens and spaces only.
 *
 * @param one a form.
 * @param two another.
 */
export function haveSameLetters(one: string, two: string): boolean {
  const letters = (form: string) => form.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  return letters(one) === letters(two)
}

/** A reader needs to see what the others are measured against, not every instance of it. */
const referencesListed = 6

function reasonOf({deviating, kept, expected, house, wish}: Disagreement, places: readonly Span[]): string {
  const left = new Set(places.map(({from}) => from))
  const counts = new Map<string, number>()
  for (const {at} of deviating)
    if (left.has(at.from)) counts.set(at.text.trim(), (counts.get(at.text.trim()) ?? 0) + 1)
  const unexpected = [...counts].map(([form, count]) => `\`${form}\`${count > 1 ? ` (${count} times)` : ''}`)
  const said = `Unexpected ${listOf(unexpected)}`
  if (wish) return `${said}, expected ${wish}`
  if (!expected) return `${said} beside \`${kept[0]?.form}\`, expected one form throughout`
  const wanted = inPlace(deviating, expected)
  if (house) return `${said}, expected \`${wanted}\` as ${house === 'own' ? 'the house' : house} writes it`
  return `${said}, expected \`${wanted}\` as in ${kept.length === 1 ? 'another place' : `${kept.length} other places`}`
}

/** The expected form as it is written in the places at hand, where it is one word for all: `lawbreakers` for `law-breakers`. */
function inPlace(deviating: readonly Mention[], expected: string): string {
  const written = new Set(deviating.map(({write}) => (write ? write(expected).trim() : expected)))
  return written.size === 1 && !written.has('') ? [...written][0]! : expected
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/**
 * Which form of a group is the reference: the commonest; of equals none, but the first used is the fallback.
 *
 * @param mentions in reading order, at least one.
 */
export function majorityOf(mentions: readonly Mention[]): {readonly form: string; readonly clear: boolean} {
  const counts = new Map<string, number>()
  for (const {form} of mentions) counts.set(form, (counts.get(form) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const leading = [...counts].filter(([, count]) => count === most)
  return {form: leading[0]![0], clear: leading.length === 1}
}

/**
 * The disagreement of mentions that should all have one form; undefined where they agree.
 *
 * @param mentions in reading order.
 * @param about kind, id and what else is to be said.
 */
export function disagreementOf(
  mentions: readonly Mention[],
  about: Pick<Disagreement, 'kind' | 'id' | 'note' | 'safe'>
): Disagreement | undefined {
  if (mentions.length < 2 || mentions.every(({form}) => form === mentions[0]!.form)) return undefined
  const {form, clear} = majorityOf(mentions)
  return {
    ...about,
    deviating: mentions.filter((mention) => mention.form !== form),
    kept: mentions.filter((mention) => mention.form === form),
    ...(clear ? {expected: form} : {fallback: form})
  }
}
