/** Words cut down to what their inflections share: M. F. Porter, "An algorithm for suffix stripping" (1980). */
import {irregular} from './irregular.ts'

const vowelled = /^(?:[^aeiou][^aeiouy]*)?[aeiouy]/
const measured = /^(?:[^aeiou][^aeiouy]*)?[aeiouy][aeiou]*[^aeiou][^aeiouy]*/
const measuredOnce = /^(?:[^aeiou][^aeiouy]*)?[aeiouy][aeiou]*[^aeiou][^aeiouy]*(?:[aeiouy][aeiou]*)?$/
const measuredTwice =
  /^(?:[^aeiou][^aeiouy]*)?[aeiouy][aeiou]*[^aeiou][^aeiouy]*[aeiouy][aeiou]*[^aeiou][^aeiouy]*/
const short = /^[^aeiou][^aeiouy]*[aeiouy][^aeiouwxy]$/

const second: readonly (readonly [RegExp, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['i[sz]er', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['i[sz]ation', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log']
].map(([from, to]) => [new RegExp(`^(.+?)${from}$`), to!] as const)

const third: readonly (readonly [RegExp, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['ali[sz]e', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', '']
].map(([from, to]) => [new RegExp(`^(.+?)${from}$`), to!] as const)

const fourth =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|i[sz]e|(?<=[st])ion)$/

/**
 * The stem of an English word.
 *
 * @param word in lower case, straight apostrophes; possessives are cut off.
 * @returns what its forms share (`criticised`, `criticism`: `critic`); words that are not plain letters come back as they are.
 */
export function stemOf(word: string): string {
  const known = memory.get(word)
  if (known !== undefined) return known
  if (memory.size > 20_000) memory.clear()
  const stem = cut(word)
  memory.set(word, stem)
  return stem
}

/** Stems worked out lately; emptied before it outgrows a language. */
const memory = new Map<string, string>()

function cut(word: string): string {
  const plain = word.replace(/(?:'s|s'|')$/, (end) => (end === "s'" ? 's' : ''))
  const base = irregular.get(plain) ?? plain
  if (base.length < 4 || !/^[a-z]+$/.test(base)) return base
  let w = base
  // Plurals and participles.
  w = w.replace(/^(.+?)(?:(ss|i)es|([^s])s)$/, '$1$2$3')
  if (/eed$/.test(w)) {
    if (measured.test(w.slice(0, -3))) w = w.slice(0, -1)
  } else {
    const head = /^(.+?)(?:ed|ing)$/.exec(w)?.[1]
    if (head && vowelled.test(head)) {
      w = head
      if (/(?:at|bl|i[sz])$/.test(w)) w += 'e'
      else if (/([^aeioulsz])\1$/.test(w)) w = w.slice(0, -1)
      else if (short.test(w)) w += 'e'
    }
  }
  if (/y$/.test(w) && vowelled.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`
  w = suffix(w, second)
  w = suffix(w, third)
  const root = fourth.exec(w)?.[1]
  if (root && measuredTwice.test(root)) w = root
  if (/e$/.test(w)) {
    const head = w.slice(0, -1)
    if (measuredTwice.test(head) || (measuredOnce.test(head) && !short.test(head))) w = head
  }
  if (/ll$/.test(w) && measuredTwice.test(w)) w = w.slice(0, -1)
  return w
}

function suffix(word: string, table: readonly (readonly [RegExp, string])[]): string {
  for (const [pattern, to] of table) {
    const head = pattern.exec(word)?.[1]
    if (head) return measured.test(head) ? head + to : word
  }
  return word
}
