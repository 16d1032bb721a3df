/** "Did you mean": the nearest of the names that would have been right. */
import {closest, distance} from 'fastest-levenshtein'

/**
 * @param name what was given.
 * @param names what would be valid.
 * @returns ", expected `x`" for a near miss, else all of the names.
 */
export function expectedNames(name: string, names: readonly string[]): string {
  const near = names.length > 0 ? closest(name, names) : ''
  if (near && distance(name, near) <= Math.max(2, near.length / 3)) return `expected \`${near}\``
  return `expected ${names.length > 1 ? 'one of ' : ''}${names.map((each) => `\`${each}\``).join(', ')}`
}
