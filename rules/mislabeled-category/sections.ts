/** What the name of a section says of the topics of its stories. */
import {sectionTable} from './sections.generated.ts'
import {type Topic, topics, usualSection} from './topics.ts'

/** Sections of a house: name to topics, to well-known section names, or to an empty list where any topic occurs. */
export type HouseSections = Readonly<Record<string, string | readonly string[]>>

/** Upper and lower case, hyphens, `&` or `and`, and a hash before a name make no difference. */
export const normal = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('&', ' and ')
    .replace(/[-_#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

let table: ReadonlyMap<string, readonly number[]> | undefined

/** Built when a draft first names a section: most runs of the command line never do. */
function usual(name: string): readonly number[] | undefined {
  table ??= new Map(sectionTable.map(([each, places]) => [normal(each), places]))
  return table.get(name)
}

/** The sections that a house has, or those that are usual. */
export class Sections {
  readonly #own = new Map<string, readonly number[]>()
  /** Names of the house, as written, in its order. */
  readonly #names: readonly string[]

  /**
   * @param own sections of a house.
   * @throws Error where one is said to hold something that is neither a topic nor a well-known section.
   */
  constructor(own: HouseSections = {}) {
    this.#names = Object.keys(own)
    for (const [name, value] of Object.entries(own)) {
      const values = typeof value === 'string' ? [value] : value
      this.#own.set(normal(name), [...new Set(values.flatMap((one) => placesOf(one, name)))])
    }
  }

  /**
   * The topics that fit a section.
   *
   * @param name as an article gives it: `Business`, `us-politics`, `Sport > Tennis`, `Arts and Books`.
   * @returns places in `topics`, none where the name is no topic; undefined where it is not known.
   */
  topicsOf(name: string): readonly number[] | undefined {
    const key = normal(name)
    const known = this.#own.get(key) ?? usual(key) ?? usual(key.replace(/ news$/, ''))
    if (known) return known
    // "Sport > Darts" is sport, whatever is played; but "Business and Panorama" may be anything.
    const paths = key.split(/ ?[>/|»] ?/).filter(Boolean)
    if (paths.length > 1) {
      const found = paths.map((part) => this.topicsOf(part)).filter((part) => part !== undefined)
      return found.length > 0 ? [...new Set(found.flat())] : undefined
    }
    const parts = key.split(/ ?[,;·•+] ?| and /).filter(Boolean)
    if (parts.length < 2) return undefined
    const found = parts.map((part) => this.topicsOf(part))
    return found.every((part) => part !== undefined) ? [...new Set(found.flat())] : undefined
  }

  /**
   * The section that carries a topic: of the house where it has named its own, else what it is usually called.
   *
   * @returns undefined where no section of the house carries it.
   */
  nameFor(topic: number): string | undefined {
    if (this.#names.length === 0) return usualSection[topics[topic]!]
    const places = (name: string) => this.#own.get(normal(name))!
    return (
      this.#names.find((name) => places(name)[0] === topic) ??
      this.#names.find((name) => places(name).includes(topic))
    )
  }
}

function placesOf(value: string, section: string): readonly number[] {
  const place = topics.indexOf(value.toLowerCase() as Topic)
  if (place >= 0) return [place]
  const known = usual(normal(value))
  if (!known)
    throw new Error(
      `Unexpected topic \`${value}\` of section \`${section}\` for rule \`mislabeled-category\`, expected an IPTC Media Topic (\`${topics.join('`, `')}\`) or a usual section name`
    )
  return known
}
