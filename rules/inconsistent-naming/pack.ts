/** What the name packs hold once they are compiled (see data/ and scripts/build-names.ts). */

/**
 * How the forms of a group may stand beside each other.
 * - `exclusive`: one form in a story.
 * - `alias`: another name once, as a gloss; not in alternation.
 * - `cluster`: several names; one full name and one short one where a gloss introduces them.
 * - `formal`: the first form is the name, the others are for treaties and titles.
 */
export type Mode = 'exclusive' | 'alias' | 'cluster' | 'formal'

/** One name and the forms it goes by. */
export interface Group {
  readonly id: string
  /** The kind of the finding. */
  readonly kind: string
  readonly mode: Mode
  /** The first is the commonest; ties do not go by it. */
  readonly forms: readonly string[]
  /** `exact` for names; `any` for words that a sentence start or a headline changes; `lower` for words that are names when capital. */
  readonly case: 'exact' | 'any' | 'lower'
  /** Endings that all forms may take: `s`, `ed`. */
  readonly endings?: readonly string[]
  /** Names in which a form does not count. */
  readonly except?: readonly string[]
  /** Forms that are right at the start of a sentence only, where they are no evidence. */
  readonly start?: readonly string[]
  /** Forms that are right before a noun. */
  readonly attributive?: readonly string[]
  /** Pairs of forms that go together. */
  readonly allow?: readonly (readonly string[])[]
  /** House to the form it wants. */
  readonly houses?: Readonly<Record<string, string>>
  /** Whether an editor could accept the change of any mention unread. */
  readonly safe?: boolean
}

/** What a house decides besides single names. */
export interface House {
  /** The year its style was read for. */
  readonly asOf: number
  readonly options: Readonly<Record<string, string>>
}

/** British spellings of one sort, and the letters that make them American. */
export interface DialectClass {
  readonly name: string
  readonly british: string
  readonly american: string
  /** British words, packed. */
  readonly words: string
}

/** Everything the rule knows by heart. */
export interface Pack {
  readonly groups: readonly Group[]
  /** Names in which no form counts. */
  readonly official: readonly string[]
  /** What begins with which word, as `keysOf` says of the groups and official names. */
  readonly keys: string
  /** Initials said letter by letter. */
  readonly initialisms: readonly string[]
  /** Further initials that readers know without being told. */
  readonly wellKnown: readonly string[]
  /** Names that look alike and are not the same. */
  readonly apart: readonly (readonly [string, string])[]
  /** Countries and territories, as single words. */
  readonly places: readonly string[]
  readonly houses: Readonly<Record<string, House>>
  readonly dialect: readonly DialectClass[]
  /** Common words, packed. */
  readonly words: string
  /** Given names and their short forms. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>
  /** Given names, packed. */
  readonly givenNames: string
}
