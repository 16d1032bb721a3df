/** Noun phrases read forwards: a source behind its verb, with the appositions that tell who it is. */
import {days, determiners, isAdverb, pronouns, stops} from './function-words.ts'
import {isRole} from './people.ts'
import {farthest, isCapital, isPunctuation, type Range, type Token, tokensOf} from './tokens.ts'

const shortVerb = /^(?:said|told|went|took|made|put|wrote|gave|came|got|met)$/
/** What shows that a word in `-s` was no verb: another verb behind it. */
const followsPlural = (text: string | undefined): boolean =>
  text !== undefined && /^\p{Ll}+ed$|^(?:said|say|told|wrote|have|had|are|were|will|would)$/u.test(text)

/** Index behind a short bracket; undefined where it is long or never closes. */
function behindBracket(tokens: readonly Token[], at: number): number | undefined {
  const close = tokens.findIndex(({text}, index) => index > at && /[)\]]/.test(text))
  return close < 0 || close - at > 8 ? undefined : close + 1
}

/** Index behind the noun phrase that begins at `begin`, appositions left out. */
export function phraseEnd(tokens: readonly Token[], begin: number): number {
  let end = begin
  if (pronouns.has(tokens[begin]!.text.toLowerCase())) return begin + 1
  let capitals = false
  let lowercase = 0
  while (end < tokens.length) {
    const {text} = tokens[end]!
    const lower = text.toLowerCase()
    if (text === '(' || text === '[') {
      const behind = behindBracket(tokens, end)
      if (behind === undefined) break
      end = behind
      continue
    }
    if (isPunctuation(text)) {
      if (text === '-' && /[\p{L}]/u.test(tokens[end + 1]?.text ?? '')) {
        end++
        continue
      }
      break
    }
    if (end > begin && (stops(lower) || pronouns.has(lower))) {
      if ((lower === 'and' || lower === '&') && capitals && isCapital(tokens[end + 1]?.text ?? '')) {
        end++
        continue
      }
      break
    }
    if (days.test(text)) break
    if (lower === 'of' || lower === 'for') {
      if (end === begin) break
      end++
      continue
    }
    if (isCapital(text) && !determiners.has(lower)) {
      capitals = true
      end++
      continue
    }
    if (determiners.has(lower)) {
      if (end > begin && !/^(?:of|for|all|both)$/.test(tokens[end - 1]!.text)) break
      end++
      continue
    }
    if (/(?:ed|ly)$/.test(lower) && capitals) break
    // A verb follows a bare name at once: `Lind told`, but `Ruiz's office told`, `Forest groups said`.
    if (
      capitals &&
      lowercase === 0 &&
      !/['’]s?$|^(?:of|for|the)$/.test(tokens[end - 1]!.text) &&
      (shortVerb.test(lower) || (/s$/.test(lower) && !followsPlural(tokens[end + 1]?.text)))
    )
      break
    lowercase++
    end++
    if (lowercase > 4) break
  }
  while (end > begin && /^(?:of|for|and|-|&)$/.test(tokens[end - 1]!.text)) end--
  return end
}

/**
 * The noun phrase that begins at an offset, with the appositions that tell who it is: `said Ana Lind, the mayor`.
 *
 * @param text the narrator's sentence, quotations blanked.
 * @param from where the phrase begins.
 * @param to where it ends at the latest.
 */
export function phraseAt(text: string, from: number, to: number): Range | undefined {
  const tokens = tokensOf(text, from, Math.min(to, from + farthest))
  const first = tokens[0]
  if (!first || isPunctuation(first.text)) return undefined
  const lower = first.text.toLowerCase()
  if (pronouns.has(lower) || lower === 'him' || (lower === 'her' && tokens.length === 1))
    return {from: first.from, to: first.to}
  if (stops(lower)) return undefined
  let end = nounPhrase(tokens, 0)
  if (end === 0) return undefined
  for (;;) {
    const comma = tokens[end]
    const next = tokens[end + 1]
    if (comma?.text !== ',' || !next) break
    const apposed = next.text.toLowerCase()
    const place = /^(?:\p{Lu}\p{L}*\.|D\.C\.|Calif|Mass|Fla|Va|N\.C|[A-Z]-)/u.test(next.text)
    if (
      /^(?:who|which|whose|whom|where|when|as|adding|in|on|at|after|before|during|while|and|but|because|speaking|referring|noting|citing|with|according|to|by|if|although|though|since|even|he|she|they|it|said|says)$/.test(
        apposed
      ) ||
      /^\p{L}+ing$/u.test(apposed) ||
      isAdverb(apposed)
    )
      break
    const stop = apposition(tokens, end + 1)
    if (stop <= end + 1 && !place) break
    end = Math.max(stop, end + 2)
  }
  return {from: first.from, to: tokens[end - 1]!.to}
}

/** Index behind a noun phrase read forwards: it may take `of`, `for` and, after a word for a person, a place. */
function nounPhrase(tokens: readonly Token[], begin: number): number {
  let end = begin
  while (end < tokens.length) {
    const {text} = tokens[end]!
    const lower = text.toLowerCase()
    if (text === '(' || text === '[') {
      const behind = behindBracket(tokens, end)
      if (behind === undefined) break
      end = behind
      continue
    }
    if (isPunctuation(text)) {
      if (text !== '-') break
      end++
      continue
    }
    if (days.test(text)) break
    if (lower === 'of' || lower === 'for') end++
    else if (lower === 'and') {
      if (end === begin || !/^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') || !isCapital(tokens[end - 1]!.text))
        break
      end++
    } else if (/^(?:at|with|from|in|to|on)$/.test(lower)) {
      if (end === begin || !isRole(tokens[end - 1]!.text)) break
      end++
    } else if (end > begin && (stops(lower) || pronouns.has(lower) || isAdverb(text))) break
    else end++
  }
  while (end > begin && /^(?:of|for|and|at|with|from|in|to|on|-|&)$/.test(tokens[end - 1]!.text)) end--
  return end
}

/** Index behind an apposition: up to the next comma that does not go on with one. */
function apposition(tokens: readonly Token[], begin: number): number {
  let end = begin
  while (end < tokens.length && !/^[,;:—–―]$/.test(tokens[end]!.text)) {
    if (/^(?:said|says|told|because|after|while|when|during)$/.test(tokens[end]!.text)) break
    end++
  }
  return end
}
