/** What sort of source a phrase names. */
import {pronouns} from './function-words.ts'

/** Who or what speaks: a person by name, a pronoun, an organisation, a written text, somebody not named. */
export type SourceKind = 'person' | 'pronoun' | 'body' | 'document' | 'unnamed'

const documents: ReadonlySet<string> = new Set(
  `report statement letter memo memorandum email e-mail bill law study survey poll document filing lawsuit
  complaint indictment affidavit order ruling opinion post posting website site release transcript book article
  editorial column op-ed story ad advert sign signs banner placard tweet caption headline text message note
  constitution amendment resolution platform manifesto petition motto slogan lyrics diary entry assessment review
  brief guidelines policy card script page paper plaque inscription`.split(/\s+/)
)
/** What organisations are called, and some by name; lower case. */
export const bodies: ReadonlySet<string> = new Set(
  `campaign company companies firm police department ministry committee government agency party union court council
  commission bank board office university association group foundation administration network newspaper
  organisation organization team club congress senate house parliament navy army bureau institute society church
  charity embassy center centre news post times journal cnn reuters press bbc ap afp fbi cia un eu nato inc corp
  ltd llc co`.split(/\s+/)
)

/**
 * @param text the source as it stands; nothing where there is none.
 */
export function sourceKindOf(text: string | undefined): SourceKind {
  if (!text) return 'unnamed'
  const lower = text.toLowerCase()
  if (pronouns.has(lower)) return 'pronoun'
  const head = text.split(/,|\s(?:of|for|in|at|from|on|to|by|with|who|which)\s/)[0]!
  const noun = /[\p{L}-]+(?=\W*$)/u.exec(head.slice(-24))?.[0].toLowerCase() ?? ''
  if ((documents.has(noun) || documents.has(noun.replace(/s$/, ''))) && !/^\p{Lu}\p{L}+ \p{Lu}/u.test(head))
    return 'document'
  if (bodies.has(noun)) return 'body'
  return /\p{Lu}/u.test(text.replace(/^(?:The|A|An|His|Her|Their|One|Some)\b/, '')) ? 'person' : 'unnamed'
}
