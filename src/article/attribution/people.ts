/** People in a story: the nouns for them and their surnames. The list is for a sub-editor to correct; compiled by hand from newsroom usage. */
import type {Attribution} from '../quotes.ts'

/** One person, by what they are or do; lower case. */
const persons = `
man woman boy girl person baby child toddler teenager teen youth adult pensioner retiree
mother father mum mom dad parent son daughter wife husband spouse partner widow widower fiancé fiancée girlfriend
boyfriend sister brother sibling twin cousin aunt uncle nephew niece grandmother grandfather grandson granddaughter
grandma grandpa stepfather stepmother friend neighbour neighbor roommate housemate colleague classmate
resident victim suspect defendant plaintiff claimant witness survivor hostage patient pupil student graduate prisoner
inmate fugitive caller bystander passer-by onlooker passenger tourist visitor guest customer shopper tenant landlord
landlady homeowner commuter motorist cyclist pedestrian voter taxpayer citizen native refugee migrant immigrant veteran
worker employee employer nurse doctor surgeon physician anaesthetist anesthetist anesthesiologist psychologist psychiatrist therapist dentist midwife paramedic
pharmacist vet veterinarian carer caregiver farmer rancher fisherman beekeeper gardener butcher baker brewer winemaker
builder plumber carpenter electrician engineer architect designer developer programmer mechanic tuner driver trucker
pilot captain sailor skipper firefighter fireman policeman policewoman officer constable detective inspector sergeant
superintendent sheriff deputy ranger guard warden lifeguard soldier colonel general major lieutenant admiral commander
marine singer actor actress star musician guitarist bassist drummer pianist conductor composer dancer choreographer
comedian artist painter sculptor photographer poet author writer novelist playwright biographer historian curator
director producer filmmaker screenwriter editor reporter journalist columnist critic reviewer presenter broadcaster
anchor host moderator interviewer blogger youtuber publisher
king queen prince princess duke duchess pope priest nun monk bishop archbishop cardinal pastor minister vicar rabbi imam
president vice-president premier chancellor governor senator congressman congresswoman lawmaker legislator mp councillor
councilor councilman councilwoman alderman mayor secretary ambassador diplomat envoy politician official leader nominee
candidate contender challenger incumbent front-runner frontrunner speaker whip chairman chairwoman chairperson chair
spokesman spokeswoman spokesperson aide adviser advisor strategist pollster consultant lobbyist donor activist
campaigner organizer organiser protester protestor volunteer delegate
judge justice magistrate juror lawyer attorney solicitor barrister prosecutor counsel coroner
professor lecturer teacher headteacher principal dean scholar academic scientist researcher biologist chemist physicist
astronomer geologist ecologist economist epidemiologist sociologist expert analyst forecaster
founder co-founder owner manager boss chief executive entrepreneur businessman businesswoman investor banker trader
broker accountant realtor agent dealer shopkeeper waiter waitress chef cook barman bartender barista
player striker goalkeeper goalie midfielder defender winger forward quarterback pitcher catcher batsman batter bowler
keeper coach trainer referee umpire jockey boxer wrestler swimmer runner sprinter cyclist skater skier champion
newcomer rookie fan supporter rival opponent ally source insider whistleblower billionaire millionaire mogul tycoon
`

/** Nouns for one person. */
export const personNouns: ReadonlySet<string> = new Set(persons.trim().split(/\s+/))

/** Whether a noun means one person: `senator`, `34-year-old`, `seamstress`, `fisherwoman`. */
export const isPerson = (noun: string): boolean => {
  const lower = noun.toLowerCase()
  return personNouns.has(lower) || /(?:man|woman|person|stress|-year-old)$/.test(lower)
}

/** `Lind` of `Mayor Ana Lind, a judge` or `team captain Ana Lind`; nothing where the source is no person by name. */
export function surnameOf({kind, source}: Pick<Attribution, 'kind' | 'source'>): string | undefined {
  if (kind !== 'person' || !source) return undefined
  const [head] = source.text.split(/,|\s(?:of|for|at|from|in|with|who)\s/, 1)
  const words = head!.split(' ')
  const named = words.every((word) => /^[\p{Lu}\d]/u.test(word) || isRole(word) || word === 'former')
  return named ? /^\p{Lu}[\p{L}-]*\p{Ll}$/u.exec(words.at(-1)!)?.[0] : undefined
}

/** Whether a lower-case word is likely one for a person. */
export const isRole = (text: string): boolean =>
  /(?:man|woman|person|men|women|people|or|er|ers|ors|ist|ists|ian|ians|ant|ants|ent|ents|ive|ives|al|als|ary|ee|ees|fellow|chief|head|boss|coach|voter|mom|dad|student|critic|host|source|ally|allies|aide|aides)$/.test(
    text
  ) && /^\p{Ll}/u.test(text)

/** What a title before a name says its bearer is: title and noun. */
const titleNouns: ReadonlyMap<string, string> = new Map(
  `sen senator
gov governor
rep congressman
congresswoman congresswoman
pres president
prof professor
dr doctor
gen general
lt lieutenant
col colonel
maj major
capt captain
sgt sergeant
cmdr commander
adm admiral
det detective
insp inspector
supt superintendent
rev pastor
cllr councillor
cr councillor
amb ambassador`
    .split('\n')
    .map((row) => row.split(' ') as [string, string])
)

/** `senator` of `Sen.`; a title that is a noun itself is its own. */
export function nounOfTitle(title: string): string {
  const lower = title.toLowerCase().replace(/\.$/, '')
  return titleNouns.get(lower) ?? lower
}

const offices = new Set(
  `president vice-president premier chancellor governor senator congressman congresswoman mayor secretary ambassador
  judge justice minister pope king queen prince princess duke duchess bishop archbishop cardinal sheriff general admiral
  colonel sergeant councillor councilman councilwoman coach chairman chairwoman`
    .trim()
    .split(/\s+/)
)

/** Whether a noun means an office that one person in a story holds as a rule. */
export const isOffice = (noun: string): boolean => offices.has(noun.toLowerCase())
