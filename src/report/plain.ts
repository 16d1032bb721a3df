/**
 * Text of a draft as a terminal may see it: on one line, control characters (so also ANSI escapes) as pictures, no
 * marks that turn the direction of what follows.
 *
 * @param text anything.
 * @returns text of the same number of UTF-16 code units.
 */
export function plain(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\0-\x1F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g, '\u2421')
}
