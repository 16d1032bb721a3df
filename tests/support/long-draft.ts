/** Long drafts of our own sentences, for tests of what length costs. */
import {randomFrom, shuffled} from '../../rules/mislabeled-category/random.ts'

const people =
  'Ana Lind;Tom Ode;Ruth Okafor;Karl Emmerich;Silvia Anand;Marcus Webb;Petra Havel;Idris Kolo;Greta Hauss;Joan Pryce'.split(
    ';'
  )
const places = 'Calder;Norwood;Dunmore;Estling;Halden;Marrick;Sandholm;Port Lowell;Orrinmouth;Brannhof'.split(
  ';'
)
const things =
  'library;bridge;harbour;clinic;museum;stadium;tunnel;market;reservoir;theatre;ferry;orchard'.split(';')
const acts =
  'opened;closed;rebuilt;praised;visited;bought;sold;inspected;flooded;financed;designed;defended;painted;surveyed'.split(
    ';'
  )
const days = 'Monday;Tuesday;Wednesday;Thursday;Friday'.split(';')

/**
 * A draft of about so many words. Each seed gives another one; people, places and things come again as in real stories,
 * in ever other company.
 *
 * @param seed of the random numbers.
 * @param words how long it is to be.
 */
export function draftOf(seed: number, words: number): string {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[shuffled(list.length, random)[0]!]!
  const number = (most: number): number => 2 + Math.floor(random() * most)
  const sentence = (): string => {
    const [who, where, what, how, when] = [pick(people), pick(places), pick(things), pick(acts), pick(days)]
    return pick([
      `${who} ${how} the ${what} in ${where} on ${when}, and ${number(900)} people came to see it.`,
      `The ${what} in ${where} cost $${number(90)} million and was ${how} by ${who} in ${1900 + number(120)}.`,
      `“Nobody in ${where} will forget the ${what} that we ${how} in the ${number(60)}th year of the town,” ${who} said.`,
      `About ${number(95)} percent of the voters in ${where} wanted a ${what}, according to ${who}.`,
      `It rained in ${where} for ${number(40)} hours while the ${what} was being ${how} by the neighbours.`
    ])
  }
  const paragraphs: string[] = [`# The year of the ${pick(things)} in ${pick(places)}`]
  for (let length = 0; length < words; ) {
    const paragraph = [sentence(), sentence()].join(' ')
    length += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return paragraphs.join('\n\n')
}
