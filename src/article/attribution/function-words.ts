/** Words that make no noun phrase: what a source cannot begin with, and what stands between it and its verb. Lists for a sub-editor to correct. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const pronouns = words('he she they it we i you who')
export const loosePronouns = words(
  'he she they it we i you who both others many some another one all neither each several most few everyone everybody someone somebody nobody'
)
export const determiners = words(
  'the a an his her its their our my your this that these those one some several many another both two three four five six seven eight nine ten other no every each most few all any'
)
export const conjunctions = words(
  'and but or so yet then still now meanwhile however later also as that if because while when although though where since until before after once whereas plus instead even only just perhaps indeed afterward afterwards earlier recently today yesterday ultimately finally again moreover separately nonetheless nevertheless rather thus yes no'
)
export const prepositions = words(
  'in on at by with from to into about after before during over under against between through without within among across toward towards near since until despite upon via per amid following including like unlike besides beyond around outside inside along up down off out because asked speaking pressed citing referring responding given based according due writing appearing'
)
export const auxiliaries = words(
  `is was were are be been being has had have having would will could can might may must should shall did does do got gets
  'd 'll wouldn't didn't doesn't don't won't couldn't can't isn't wasn't aren't weren't hasn't hadn't haven't not never`
)
const relatives = words('who which whom whose that what how why where when whether')
/** Words between a subject and its verb that belong to neither. */
export const between = words(
  `also later then still once often recently repeatedly first now again even just simply always ever further already soon
  previously famously once has had have would will could might can may did does is was are were been be being not n't never
  himself herself itself themselves instead then-and both all reportedly only quickly once-again rather thus afterward
  afterwards earlier today yesterday tomorrow quick careful keen happy eager sure to went goes going goes on began begins
  started starts continued continues kept keeps got and but or`
)
export const days =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?$/

export const isAdverb = (text: string): boolean =>
  /^\p{Ll}+ly$/u.test(text) && !/^(?:family|only|ally|bully|assembly|early|daily|weekly|monthly)$/.test(text)
export const stops = (lower: string): boolean =>
  auxiliaries.has(lower) || relatives.has(lower) || conjunctions.has(lower) || prepositions.has(lower)

export const isBetween = (text: string): boolean => between.has(text.toLowerCase()) || isAdverb(text)

/** Words with which a clause before the main one begins. */
export const introductory = (text: string): boolean => {
  const lower = text.toLowerCase()
  return (
    (prepositions.has(lower) ||
      /^(?:when|while|if|as|because|although|though|since|until|once|whereas|where|whether|asked|pressed|\p{L}+ing|told|noting|born|flanked|faced|known|dressed|surrounded|joined|given|not|yet|still|then|now|but|and|so|later|\p{L}+ly|to|today|yesterday|however|meanwhile|instead|indeed|also|perhaps|of|for|even)$/u.test(
        lower
      )) &&
    !/^(?:king|sterling|browning|fleming|manning|harding|cushing|beijing|reading)$/.test(lower)
  )
}
