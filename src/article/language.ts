/** Whether a draft is English, by what it says of itself or by its function words. */
import type {Matter} from './matter.ts'
import type {Word} from './words.ts'

/** The commonest function words of languages that newsrooms write in; words that two lists share do not help. */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'that',
    'is',
    'was',
    'for',
    'it',
    'with',
    'he',
    'his',
    'by',
    'from',
    'this',
    'have',
    'which',
    'has',
    'had',
    'said',
    'they',
    'were',
    'been',
    'who',
    'their',
    'would',
    'there',
    'what'
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'du',
    'une',
    'est',
    'que',
    'qui',
    'dans',
    'pour',
    'par',
    'sur',
    'au',
    'aux',
    'ce',
    'cette',
    'ont',
    'avec',
    'sont',
    'pas',
    'plus',
    'ses',
    'été',
    'leur',
    'mais'
  ],
  de: [
    'der',
    'die',
    'das',
    'und',
    'den',
    'von',
    'zu',
    'dem',
    'mit',
    'sich',
    'des',
    'auf',
    'für',
    'ist',
    'im',
    'nicht',
    'ein',
    'eine',
    'als',
    'auch',
    'nach',
    'wurde',
    'werden',
    'bei',
    'aus',
    'dass'
  ],
  es: [
    'el',
    'los',
    'las',
    'del',
    'que',
    'y',
    'una',
    'por',
    'con',
    'para',
    'como',
    'su',
    'pero',
    'sus',
    'fue',
    'este',
    'ha',
    'más',
    'desde',
    'está'
  ],
  it: [
    'il',
    'di',
    'che',
    'gli',
    'della',
    'una',
    'per',
    'non',
    'con',
    'del',
    'nel',
    'sono',
    'dei',
    'alla',
    'anche',
    'più',
    'dalla',
    'è',
    'ha'
  ],
  pt: [
    'os',
    'do',
    'da',
    'que',
    'em',
    'uma',
    'para',
    'com',
    'não',
    'dos',
    'pela',
    'mais',
    'foi',
    'ao',
    'das',
    'são',
    'também',
    'é'
  ],
  nl: [
    'het',
    'een',
    'van',
    'dat',
    'niet',
    'zijn',
    'voor',
    'met',
    'aan',
    'ook',
    'door',
    'naar',
    'wordt',
    'uit',
    'bij',
    'deze',
    'maar'
  ],
  sv: [
    'och',
    'att',
    'det',
    'som',
    'på',
    'är',
    'för',
    'av',
    'inte',
    'har',
    'till',
    'ett',
    'om',
    'från',
    'efter',
    'vid'
  ],
  pl: ['nie', 'się', 'że', 'jest', 'przez', 'dla', 'jak', 'oraz', 'został', 'przy', 'który', 'ale', 'są']
}

const languageOf = new Map<string, readonly string[]>()
for (const [language, words] of Object.entries(functionWords))
  for (const word of words) languageOf.set(word, [...(languageOf.get(word) ?? []), language])

/** At least so many words before function words are believed. */
const enough = 25

/**
 * The language of a draft as a two-letter code: as declared, else as its function words say.
 * English is the answer where there is too little to tell; `und` where most letters are not Latin.
 *
 * @param matter what the draft declares.
 * @param words its words.
 * @param prose its text, to look at the script.
 * @param declared what the configuration says.
 */
export function findLanguage(
  matter: Matter,
  words: readonly Word[],
  prose: string,
  declared?: string
): string {
  const said = matter.lang ?? declared
  if (said) return said.slice(0, 2).toLowerCase()
  if (isForeignScript(prose)) return 'und'
  if (words.length < enough) return 'en'
  const votes: Record<string, number> = {}
  for (const word of words.slice(0, 600))
    for (const language of languageOf.get(word.lower) ?? []) votes[language] = (votes[language] ?? 0) + 1
  const [best] = Object.entries(votes).sort((a, b) => b[1] - a[1])
  if (!best || best[0] === 'en') return 'en'
  return best[1] >= 8 && best[1] > 2 * (votes.en ?? 0) ? best[0] : 'en'
}

/** Whether most letters at the beginning are neither Latin nor shared by all scripts. */
function isForeignScript(prose: string): boolean {
  let latin = 0
  let foreign = 0
  for (let at = 0; at < prose.length && at < 2000; at++) {
    const code = prose.charCodeAt(at) | 0x20
    if (code >= 0x61 && code <= 0x7a) latin++
    // Greek and Cyrillic begin at U+0370; punctuation and symbols of all scripts stand from U+2000 to U+2BFF.
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2bff) && code < 0xd800) foreign++
  }
  return foreign >= 40 && foreign > latin
}
