/** The names sheet: who and what a story names, in which forms, and where they do not agree. */
import type {Article, Span} from '../article/index.ts'

/** One form of a name and where it stands: UTF-16 offsets into the draft. */
export interface NameForm {
  readonly text: string
  readonly count: number
  readonly places: readonly {readonly start: number; readonly end: number}[]
}

/** One person, place, body or term. */
export interface NameRow {
  /** Its fullest form, or the one expected. */
  readonly entity: string
  /** Commonest first. */
  readonly forms: readonly NameForm[]
  /** `inconsistent` where the forms do not go together, `short-forms` where later mentions are parts of the full name. */
  readonly verdict: 'one-form' | 'short-forms' | 'inconsistent'
  /** The kind of disagreement; null where there is none. */
  readonly kind: string | null
}

/** What a rule has found of a name that does not agree. */
interface Disagreeing {
  readonly kind: string
  readonly expected?: string
  readonly deviating: readonly {readonly at: Span}[]
  readonly kept: readonly {readonly at: Span}[]
}

/**
 * Every name of a draft with its forms: those that do not agree first, then the others in order of first mention.
 *
 * @param article the draft as analysed.
 * @param disagreeing the names that do not agree, as `inconsistent-naming` finds them.
 */
export function nameSheet(
  {entities}: Pick<Article, 'entities'>,
  disagreeing: readonly Disagreeing[]
): readonly NameRow[] {
  const rows = disagreeing.map(({kind, expected, deviating, kept}): NameRow => {
    const forms = formsOf([...kept, ...deviating].map(({at}) => at))
    return {entity: expected ?? forms[0]!.text, forms, verdict: 'inconsistent', kind}
  })
  const taken = new Set(
    disagreeing.flatMap(({deviating, kept}) => [...deviating, ...kept].map(({at}) => at.from))
  )
  for (const {name, mentions} of entities) {
    if (mentions.some(({tokens}) => tokens.some(({from}) => taken.has(from)))) continue
    const forms = formsOf(mentions)
    rows.push({entity: name, forms, verdict: forms.length > 1 ? 'short-forms' : 'one-form', kind: null})
  }
  return rows
}

function formsOf(mentions: readonly Span[]): NameForm[] {
  const forms = new Map<string, {start: number; end: number}[]>()
  for (const {text, start, end} of [...mentions].sort((a, b) => a.start - b.start)) {
    const places = forms.get(text)
    if (places) places.push({start, end})
    else forms.set(text, [{start, end}])
  }
  return [...forms]
    .map(([text, places]) => ({text, count: places.length, places}))
    .sort((a, b) => b.count - a.count || a.places[0]!.start - b.places[0]!.start)
}
