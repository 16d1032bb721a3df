/** Sentences that speak of two things. */
import type {Claim} from '../../src/article/index.ts'

/**
 * Whether each of two sentences has a name, or a month, weekday or year, that the other lacks.
 *
 * @param a one claim.
 * @param b another one, in any order.
 */
export function haveOtherSubjects(a: Claim, b: Claim): boolean {
  return differ(namesIn(a), namesIn(b)) || differ(timesIn(a), timesIn(b))
}

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((item) => !other.has(item)) && [...other].some((item) => !one.has(item))

const namesIn = ({tokens}: Claim): ReadonlySet<string> =>
  new Set(tokens.filter(({kind, isTitle}) => kind === 'name' && !isTitle).map(({stem}) => stem))

const timesIn = ({dates}: Claim): ReadonlySet<string> =>
  new Set(
    dates.flatMap(({month, weekday, year}) =>
      [month && `m${month}`, weekday !== undefined && `w${weekday}`, year && `y${year}`]
        .filter((time) => time !== undefined && time !== false)
        .map(String)
    )
  )
