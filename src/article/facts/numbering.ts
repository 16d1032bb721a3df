/** Numbers for the word forms, stems and classes of a draft: what every sentence asks of every word is asked of tables of numbers. */
import type {Word} from '../words.ts'
import {type Lexeme, lexemeOf, type Phrase, trait} from './lexicon.ts'

/** More word forms or keys than a language has in the news: then the next draft begins a new numbering. */
const most = {lexemes: 40_000, keys: 80_000, drafts: 2 ** 28}

/** A memory of a language, not of a draft: it is kept from draft to draft. A draft keeps the one that it began with. */
export class Numbering {
  /** Serial numbers tell the numberings apart: where its own begin, and how many there are. */
  readonly #first: number
  #serials = 0
  readonly #numbers = new Map<string, number>()
  readonly #lexemes: Lexeme[] = []
  // An object for each word of a draft is too much to fetch: what every sentence asks stands close together here.
  /** Of each lexeme, by fours: traits, seen, keys, keys as a name. */
  #records = new Int32Array(2 ** 14)
  /** Lists of keys, each behind its length. */
  #keys = new Int32Array(2 ** 15)
  #keysEnd = 0
  #keyCount = 0
  readonly #keysOfStems = new Map<string | number, number>()
  /** Where the lists of keys of phrases stand, by the stems of all their words. */
  readonly #keysOfPhrases = new Map<string, number>()
  /** By unit and value. */
  readonly #keysOfFigures = new Map<string, Map<number, number>>()
  #drafts = 0

  private constructor(first: number) {
    this.#first = first
  }

  /** The numbering in use. */
  static #current = new Numbering(0)

  /** The numbering for a draft that begins. */
  static forDraft(): Numbering {
    const known = Numbering.#current
    if (known.#lexemes.length > most.lexemes || known.#keyCount > most.keys || known.#drafts >= most.drafts)
      Numbering.#current = new Numbering(known.#first + known.#serials)
    Numbering.#current.#drafts++
    return Numbering.#current
  }

  /** The numbering of whatever draft was begun last. */
  static get current(): Numbering {
    return Numbering.#current
  }

  /** The number of a word's lexeme, from 0 on. Its form remembers what was found. */
  numberOf({lower, form}: Word): number {
    const known = form.lexeme - this.#first
    if (known >= 0 && known < this.#serials) return known
    const number = this.#numbers.get(lower) ?? this.#add(lower)
    // Once another has begun, the serial numbers that follow are its own.
    if (this === Numbering.#current) {
      this.#serials = this.#lexemes.length
      form.lexeme = this.#first + number
    }
    return number
  }

  /** A lexeme by its number. */
  lexeme(number: number): Lexeme {
    return this.#lexemes[number]!
  }

  /** The `trait`s of a lexeme by its number. */
  traits(number: number): number {
    return this.#records[4 * number]!
  }

  #add(lower: string): number {
    const lexeme = lexemeOf(lower)
    const {stem, classes, nameClasses, phrases, traits} = lexeme
    const number = this.#lexemes.length
    this.#numbers.set(lower, number)
    this.#lexemes.push(lexeme)
    const record = 4 * number
    if (record === this.#records.length) this.#records = longer(this.#records)
    const keys = this.#addKeys([stem, ...classes])
    // Behind them stand the second stems of the phrases it begins.
    if (phrases.length > 0) this.#addKeys(phrases.map(({rest}) => rest[0]!))
    const hasClasses = classes.length + nameClasses.length > 0
    this.#records[record] = traits
    this.#records[record + 2] = keys
    this.#records[record + 3] = hasClasses ? this.#addKeys([stem, ...nameClasses]) : keys
    return number
  }

  #addKeys(all: readonly (string | number)[]): number {
    const place = this.#keysEnd
    while (place + all.length >= this.#keys.length) this.#keys = longer(this.#keys)
    this.#keys[this.#keysEnd++] = all.length
    for (const each of all) this.#keys[this.#keysEnd++] = this.keyOf(each)
    return place
  }

  /** The number of a stem or a class among all of them. */
  keyOf(stem: string | number): number {
    let key = this.#keysOfStems.get(stem)
    if (key === undefined) {
      key = this.#keyCount++
      this.#keysOfStems.set(stem, key)
    }
    return key
  }

  /**
   * The number of all figures of one value and unit, among those of stems and classes.
   *
   * @param round values that are one when rounded share a number.
   */
  keyOfFigure(unit: string, value: number, round: (value: number) => number): number {
    let keys = this.#keysOfFigures.get(unit)
    if (!keys) {
      keys = new Map()
      this.#keysOfFigures.set(unit, keys)
    }
    let key = keys.get(value)
    if (key === undefined) {
      const rounded = round(value)
      key = keys.get(rounded) ?? this.#keyCount++
      keys.set(rounded, key)
      keys.set(value, key)
    }
    return key
  }

  /**
   * Where the list of keys of a lexeme stands: its length, then the key of its stem, then those of its classes.
   *
   * @param asName whether it stands as a name.
   */
  keysOf(number: number, asName: boolean): number {
    return this.#records[4 * number + (asName ? 3 : 2)]!
  }

  /** Where the list of keys of a phrase stands, made as those of lexemes. */
  keysOfPhrase({stem, classes}: Phrase): number {
    let list = this.#keysOfPhrases.get(stem)
    if (list === undefined) {
      list = this.#addKeys([stem, ...classes])
      this.#keysOfPhrases.set(stem, list)
    }
    return list
  }

  /** Behind the last key of a list. */
  endOfKeys(list: number): number {
    return list + 1 + this.#keys[list]!
  }

  /** A key by its place. */
  keyAt(place: number): number {
    return this.#keys[place]!
  }

  /** The key of the stem of a lexeme. */
  stemKey(number: number): number {
    return this.#keys[this.#records[4 * number + 2]! + 1]!
  }

  /** Whether a phrase may begin with a lexeme and go on with another, by their numbers. */
  mayBegin(number: number, next: number): boolean {
    if ((this.traits(number) & trait.beginsPhrase) === 0 || (this.traits(next) & trait.inPhrase) === 0)
      return false
    const stem = this.stemKey(next)
    const seconds = this.endOfKeys(this.keysOf(number, false))
    const end = this.endOfKeys(seconds)
    for (let at = seconds + 1; at < end; at++) if (this.#keys[at] === stem) return true
    return false
  }

  /** Notes that the present draft has a lexeme with a capital inside a sentence, or with a small letter. */
  note(number: number, isCapital: boolean): void {
    const place = 4 * number + 1
    const none = 4 * this.#drafts
    this.#records[place] = Math.max(this.#records[place]!, none) | (isCapital ? 1 : 2)
  }

  /** Whether the present draft has a lexeme with a capital inside a sentence, and nowhere with a small letter. */
  isProper(number: number): boolean {
    return this.#records[4 * number + 1] === ((4 * this.#drafts) | 1)
  }
}

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * list.length)
  copy.set(list)
  return copy
}

/** Looks a word of a draft up. */
export function lexemeAt(word: Word): Lexeme {
  const {current} = Numbering
  return current.lexeme(current.numberOf(word))
}
