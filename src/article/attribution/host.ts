/** The sentence around a quotation as its narrator wrote it: what stands between marks is blanked out. */
import type {Block} from '../blocks.ts'
import type {Prose} from '../prose.ts'
import type {Quotation} from '../quotations.ts'
import {bringsIn, type Sentence} from '../sentences.ts'
import {indexFrom} from '../span.ts'
import {type CueWord, cueWords, nounLike, plainly} from './cues.ts'

/** Stands for what is quoted, marks included: no letter, no space. */
export const QUOTED = '\uE000'

/** A sentence of the narrator: quotations that hold several sentences do not break it. */
export interface Host {
  readonly from: number
  readonly to: number
  readonly block: Block
  /** Place among the sentences of its block. */
  readonly at: number
  /** Its text with quotations blanked. */
  readonly outside: string
  readonly quotations: readonly Quotation[]
  /** The narrator says nothing, bar a conjunction or a list number. */
  readonly bare: boolean
  /** Verbs of saying outside quotation marks. */
  readonly cues: readonly Cue[]
}

/** A verb of saying; offsets into the host's text. */
export interface Cue extends CueWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The narrator's sentences, block by block; those of a block are made when they are first asked for. */
export class Hosts {
  readonly #sentences: readonly Sentence[]
  readonly #quotations: readonly Quotation[]
  readonly #prose: Prose
  readonly #made = new Map<number, readonly Host[]>()

  /**
   * @param sentences in reading order.
   * @param quotations outermost, in order.
   * @param prose the prose both stand in.
   */
  constructor(sentences: readonly Sentence[], quotations: readonly Quotation[], prose: Prose) {
    this.#sentences = sentences
    this.#quotations = quotations
    this.#prose = prose
  }

  /** The sentences of a block in reading order; one without words has none. */
  of(block: Block): readonly Host[] {
    const made = this.#made.get(block.index) ?? this.#make(block)
    this.#made.set(block.index, made)
    return made
  }

  #make(block: Block): readonly Host[] {
    const sentences = this.#sentences
    const quotations = this.#quotations
    const hosts: Host[] = []
    let next = indexFrom(quotations, block.from)
    for (let index = indexFrom(sentences, block.from); sentences[index]?.block === block; index++) {
      const {from} = sentences[index]!
      let {to} = sentences[index]!
      const inside: Quotation[] = []
      for (;;) {
        while (next < quotations.length && quotations[next]!.from < to) inside.push(quotations[next++]!)
        const reach = Math.max(to, inside.at(-1)?.to ?? 0)
        if (reach === to) {
          const following = sentences[index + 1]
          if (following?.block !== block || !isTag(inside.at(-1), to, following.text)) break
          to = sentences[++index]!.to
          continue
        }
        while (index + 1 < sentences.length && sentences[index + 1]!.from < reach) to = sentences[++index]!.to
        to = Math.max(to, reach)
      }
      hosts.push(new NarratedSentence(from, to, block, hosts.length, inside, this.#prose))
    }
    return hosts
  }
}

const dateline =
  /^\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?:, [\p{L}.\d ]{2,24}){0,2}(?: ?\([^)]{2,30}\))? ?(?:—|–|--?) /u

const tagged =
  /^(?:(?:The|A|One|His|Her) (?:[\p{L}’'-]+ ){1,4}|(?:\p{Lu}[\p{L}.’'-]*,? ){1,5}?)(?:[^,.:;"“”]{2,80}, )?(?:\p{Ll}+ly )?(\p{L}+)(?=[.,]|$|\s(?:in|on|at|to|with|during|after|as|before|of|when|while|from|by|about|back|again|\p{Ll}+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)/u

/** `— Ana Lind, mayor of Leeds`. */
const signed = /^(?:[—–―]|--?) ?\p{Lu}[^.!?"“”]{1,80}\.?$/u

/** `"Why now?" Lind, the mayor, pressed.` and `"It held." Lind tweeted on Friday.`: the next sentence is the tag. */
function isTag(quotation: Quotation | undefined, end: number, following: string): boolean {
  if (!quotation || quotation.to !== end) return false
  if (signed.test(following)) return true
  if (/\.["'”’»]+$/.test(quotation.text) && bringsIn.test(following)) return false
  const verb = tagged.exec(following.slice(0, 160))?.[1]?.toLowerCase()
  if (!verb || (cueWords.get(verb)?.form ?? (/ed$/.test(verb) ? 'finite' : '')) !== 'finite') return false
  return /[?!…—–-]["'”’»]+$/.test(quotation.text) || plainly.has(verb)
}

const opener = /^\W*(?:\d{1,2}[.)]|(?:and|but|or|then|so|also|yet|plus)\b)/i

class NarratedSentence implements Host {
  readonly from: number
  readonly to: number
  readonly block: Block
  readonly at: number
  readonly quotations: readonly Quotation[]
  readonly #prose: Prose
  #outside: string | undefined
  #bare: boolean | undefined
  #cues: readonly Cue[] | undefined

  constructor(
    from: number,
    to: number,
    block: Block,
    at: number,
    quotations: readonly Quotation[],
    prose: Prose
  ) {
    this.from = from
    this.to = to
    this.block = block
    this.at = at
    this.quotations = quotations
    this.#prose = prose
  }

  get outside(): string {
    return (this.#outside ??= this.#blank())
  }

  get bare(): boolean {
    return (this.#bare ??= this.quotations.length > 0 && !/[\p{L}\p{N}\uFFFC]/u.test(this.#between()))
  }

  get cues(): readonly Cue[] {
    return (this.#cues ??= findCues(this.outside))
  }

  /** What the narrator says, without a dateline, a conjunction or a list number at its beginning. */
  #between(): string {
    const {text} = this.#prose
    let said = ''
    let at = this.from
    for (const {from, to} of this.quotations) {
      if (from > at) said += text.slice(at, from)
      at = to
    }
    if (this.to > at) said += text.slice(at, this.to)
    return (this.from === this.block.from ? said.replace(dateline, '') : said).replace(opener, '')
  }

  #blank(): string {
    const {text} = this.#prose
    const pieces: string[] = []
    let at = this.from
    for (const {from, to} of this.quotations) {
      pieces.push(text.slice(at, from), QUOTED.repeat(to - from))
      at = to
    }
    const outside = pieces.join('') + text.slice(at, this.to)
    // `LEEDS, Feb. 3 (AP) — The mayor said`: the dateline is nobody.
    return this.from === this.block.from
      ? outside.replace(dateline, (match) => ' '.repeat(match.length))
      : outside
  }
}

const auxiliary =
  /(?:\b(?:would|will|could|can|might|may|must|should|shall|did|does|do|didn['’]t|doesn['’]t|don['’]t|won['’]t|wouldn['’]t|couldn['’]t|can['’]t|to|not|I|we|you|they|who|people|['’]d|['’]ll)|\b\w+[a-rt-z]s|\p{Lu}\w+ and \p{Lu}\w+)\s+(?:(?:also|not|even|just|\w+ly|later|often|always|then) )?$/u
/** What a noun-like form needs to its left to be a verb: a name, a pronoun, or one of them and an adverb. */
const subjectLeft =
  /(?:(?:^|[\s“"(])(?:he|she|they|it|we|I|who|that|one|others|(?:\p{Lu}[\p{L}.’'-]*|[A-Z.]{2,}))[),]?|\p{Ll}+s['’]?\s?)\s+(?:(?:also|often|now|still|even|just|\w+ly|later|once|rightly|has|had|have|always|repeatedly|and|then) )?$/u
const determinerLeft =
  /\b(?:the|a|an|his|her|its|their|our|my|this|that|those|these|no|any|some|new|first|last|of|in|for|s|['’]s|such|many|few|more|so)\s+$/i

const sure = new Set('says tells writes adds argues explains insists claims replies'.split(' '))

const isSmall = (code: number): boolean => code >= 97 && code <= 122
const isInner = (code: number): boolean =>
  isSmall(code) || (code >= 65 && code <= 90) || code === 39 || code === 0x2019 || code === 45

const longestCue = 16

/** Which first and last letters and lengths verbs of saying have: most words are none, and need not be looked up. */
const shapes = new Uint8Array(26 * 26 * longestCue)
for (const word of cueWords.keys())
  shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1

function shapeOf(first: number, last: number, length: number): number {
  return ((first - 97) * 26 + last - 97) * longestCue + length
}

const mayBeCue = (first: number, last: number, length: number): boolean =>
  length > 2 &&
  length < longestCue &&
  isSmall(first) &&
  isSmall(last) &&
  shapes[shapeOf(first, last, length)] === 1

/** Verbs of saying in a narrator's text. `Asked why, Lind …` is a participle: a capital begins none. */
function findCues(text: string): Cue[] {
  const cues: Cue[] = []
  // Letter by letter: a quarter of what matching every word costs, and most words are no cues.
  for (let from = 0; from < text.length; from++) {
    if (!isInner(text.charCodeAt(from))) continue
    let to = from + 1
    while (to < text.length && isInner(text.charCodeAt(to))) to++
    if (mayBeCue(text.charCodeAt(from), text.charCodeAt(to - 1), to - from)) {
      const cue = cueAt(text, from, to)
      if (cue) cues.push(cue)
    }
    from = to
  }
  return cues
}

function cueAt(text: string, from: number, to: number): Cue | undefined {
  const word = text.slice(from, to)
  const known = cueWords.get(word)
  if (!known) return undefined
  const noun = nounLike.has(word)
  // `said` is what it is, whatever stands to its left.
  if (!noun && (known.form === 'finite' || known.form === 'gerund'))
    return {from, to, word, speech: known.speech, form: known.form}
  const left = text.slice(Math.max(0, from - 40), from)
  if (known.form === 'base' && !auxiliary.test(left)) return undefined
  const third = known.form === 'third'
  if ((third || noun) && determinerLeft.test(left)) return undefined
  if ((third || noun) && known.form !== 'base' && !sure.has(word) && !subjectLeft.test(left)) return undefined
  // `officials say`, `would say` are verbs of their sentence; `declined to say` is not.
  const form = known.form === 'base' && !/\bto (?:\w+ly )?$/.test(left) ? 'third' : known.form
  return {from, to, word, speech: known.speech, form}
}

/** Whether a cue can be the verb of a sentence by itself. */
export const isVerb = (cue: CueWord | undefined): boolean => cue?.form === 'finite' || cue?.form === 'third'
