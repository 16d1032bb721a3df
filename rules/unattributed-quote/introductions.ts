import {personNouns} from '../../src/article/index.ts'

/** What introduces a person to the reader. */

/** `Ana Lind`, `J. R. Marsh`, `Mr Ode`: more than a place would need to be taken for a name; better once too often. */
const named =
  /\p{Lu}[\p{L}’'.-]+ (?:(?:de|da|van|von|bin|al|el|du|la|le|di|of|the)[ -])?\p{Lu}\p{Ll}|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|President|Judge|Mayor|Pope|King|Queen|Prince|Princess|Father|Sister|Brother)\.? \p{Lu}/u

/** `a spokeswoman`, `the 34-year-old`, `her mother`, `one resident`: nobody by name, but somebody to mean. */
const described = new RegExp(
  `\\b(?:the|an?|one|another|his|her|their|our|my|local) (?:[\\p{L}\\d’'-]+ ){0,4}?(?:[\\p{L}\\d-]*(?:person|woman|man|year-old)|${[...personNouns].join('|')})\\b`,
  'iu'
)

/**
 * Whether a reader of the text would know of a person.
 *
 * @param text the story so far.
 */
export const introduces = (text: string): boolean => named.test(text) || described.test(text)
