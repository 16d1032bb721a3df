/** Small word lists on what a word does in a sentence: enough to tell a noun from an adjective beside a name. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** After a name these show that it stands as a noun of its own. */
export const functionWords = set(
  `a about above across after against all along alongside already also although always am amid among an and any anyway apart are around as at away back
  be because been before behind being below beneath beside besides between beyond both but by came can cannot could did do does done down during
  each either else especially even ever every except first for from further got had has have he her here him his how however i if in including indeed
  inside instead into is it its just last later least less like made many may me meanwhile might more most much must my near nearly neither never
  next no nor not now of off often on once one only onto or other our out outside over own per perhaps rather said says saying say several shall she should
  since so some soon still such than that the their them then there these they this those though through throughout thus to today together
  tomorrow tonight too toward towards under unless unlike until unto up upon us versus via vs was we were what when where whereas whether which while who
  whom whose why will with within without would yesterday yet you your monday tuesday wednesday thursday friday saturday sunday january february
  april june july august september october november december ago goes isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
  shouldn't doesn't don't didn't amidst amongst whilst anymore almost simply really currently`
)

const finite = set(
  `accuses accused adds added aims allows announced announces appears appeared argues argued asks asked backs became become becomes began begin begins believes blames
  brings brought buys calls came carries claims comes considers continues continued controls cuts decided decides declared declares demands denies denied
  deserves dropped ended ends enjoys entered expects expected faces faced fails failed fears feels fell finds followed follows fought found gave gets gives
  goes grew happens hit holds hopes hoped imposed imposes insists intends invaded invades invests joined keeps kept kicked knew knows launched launches lacks leads leaves led left lifted
  looks loses lost makes means meets moved moves needs offered offers opposes owes ought owns pays plans played plays pledged proposes provided provides
  pulled pulls pushes puts ran ranks reached refuses refused rejected rejects relies remained remains represents responded responds risks runs saw seeks
  seemed seems sees sells sends sent sets shares shows signed signs spends stands started starts stayed stays stepped stopped stops struck suffered suggests supplies supported supports
  takes tells tends thinks threatens threatened told took tried tries turned turns urged urges used uses voted vows wants wanted warned warns went wins withdrew withdraws won
  works worries worried sanctioned retaliated intervened maintains maintained recognizes recognised recognized condemns condemned bombed elects elected
  paid bought sold built broke chose drew fed flew forgot laid lent met rose sang sat spent stood stuck sought taught thought threw understood wrote swore spoke
  drove ate beat bore bound dealt dug felt froze hid sank shook shot slid slept sped spun stole swept swung tore woke wept`
)

/** Words in -ly and -ed that are no adverbs or verbs. */
const notAdverb = set(
  'ally anomaly assembly family july monopoly supply reply rally only early daily weekly monthly friendly italy likely deadly costly elderly'
)

const demonym =
  /(?:[a-z]ian|[a-z]ean|[a-z]can|[a-z]man|ese|ish|[a-z]qi|[a-z]li|[a-z]ni|[a-z]ri|[a-z]ti|[a-z]bi|[a-z]di)$/
const shortDemonyms = set(
  'french dutch greek swiss czech thai turkish kurdish arab afghan slovak polish danish welsh irish scottish allied eu e.u. un u.n. uk u.k. nato western european'
)

/** Whether a capital word is an adjective of a country or its like. */
export function isDemonym(lower: string): boolean {
  return demonym.test(lower) || shortDemonyms.has(lower)
}

/** Whether a word after a noun is what that noun does or how. */
export function isPredicate(lower: string): boolean {
  if (finite.has(lower)) return true
  return lower.length > 4 && lower.endsWith('ly') && !notAdverb.has(lower)
}

/** Titles that stand before a person's name. */
export const personTitles = set(
  `president president-elect vice vice-president senator sen senators representative rep reps congressman congresswoman ambassador secretary attorney general judge justice
  envoy diplomat commander gen lt col capt sgt maj adm marshal special agent consul under deputy assistant chief undersecretary sens army
  trade climate peace negotiator treasurer solicitor surgeon admiral captain colonel sergeant ambassador-designate ex-president`
)

/** Heads of the names of bodies, laws and places: a capital run that has one is an official name. */
export const bodyWords = set(
  `department departments senate house congress supreme court courts circuit army navy air marine marines coast guard force forces committee subcommittee commission agency bureau service services
  administration office treasury embassy consulate mission board council chamber federal reserve district customs immigration border patrol census postal steel
  open bank airways news today code constitution act association institute center centre library capitol corps command central pacific fleet strategic naval academy
  geological survey forest park fish wildlife food drug environmental protection homeland security justice state defense energy labor education agriculture commerce
  interior transportation veterans health human development international agency african african-american olympic soccer tennis masters figure skating ski golf grand prix gymnastics bankruptcy
  securities exchange trade copyright patent climate virgin islands minor mint cyber conference catholic bishops public interest research group pirg women's men's national
  team steelworkers tour route highway anti-doping preventive global change strategic sentencing election attorney's attorneys campaign university college school`
)
