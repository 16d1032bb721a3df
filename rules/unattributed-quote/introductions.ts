/** What introduces a person to the reader. */

/** `Ana Lind`, `J. R. Marsh`, `Mr Ode`: more than a place would need to be taken for a name; better once too often. */
const named =
  /\p{Lu}[\p{L}’'.-]+ (?:(?:de|da|van|von|bin|al|el|du|la|le|di|of|the)[ -])?\p{Lu}\p{Ll}|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|President|Judge|Mayor|Pope|King|Queen|Prince|Princess|Father|Sister|Brother)\.? \p{Lu}/u

/** Words for people, in the singular. */
const people = `man woman boy girl person mother father mum mom dad son daughter wife husband sister brother cousin aunt uncle
  grandmother grandfather friend neighbour neighbor resident victim suspect witness survivor patient pupil student child
  baby teenager year-old worker nurse doctor farmer singer actor actress star king queen pope priest nun president
  minister senator governor mayor councillor councilor lawmaker leader secretary ambassador diplomat official officer
  constable detective inspector sheriff judge lawyer prosecutor attorney solicitor barrister soldier sailor captain
  colonel general admiral pilot driver teacher professor scientist researcher expert analyst economist historian author
  writer poet artist painter composer musician director producer editor reporter journalist presenter host owner founder
  manager boss chief executive chairman chairwoman chair engineer builder plumber chef cook waiter waitress shopkeeper
  player striker goalkeeper midfielder coach trainer referee fan voter activist campaigner candidate aide adviser advisor
  assistant tenant landlord passenger tourist visitor customer shopper employee veteran refugee migrant source insider`

/** `a spokeswoman`, `the 34-year-old`, `her mother`, `one resident`: nobody by name, but somebody to mean. */
const described = new RegExp(
  `\\b(?:the|an?|one|another|his|her|their|our|my|local) (?:[\\p{L}\\d’'-]+ ){0,4}?(?:[\\p{L}\\d-]*(?:person|woman|man|year-old)|${people.trim().split(/\s+/).join('|')})\\b`,
  'iu'
)

/**
 * Whether a reader of the text would know of a person.
 *
 * @param text the story so far.
 */
export const introduces = (text: string): boolean => named.test(text) || described.test(text)
