/**
 * The words that tie what was said to who said it. Lists for a sub-editor to correct; compiled by hand from newsroom
 * usage. They need not be complete: next to a quotation's comma any finite verb with a name or pronoun is a cue.
 */

/** Verbs of saying, in their base form; forms that are not regular stand in `irregular`. */
const saying = `
accuse acknowledge add address admonish advise affirm agree allege announce answer apologise apologize argue ask assert
assure attest avow bark bellow blurt boast caution chide chime chuckle claim clarify comment complain concede conclude
confess confide confirm contend counter criticise criticize croak cry declare decry demand denounce deny describe
detail disclose drawl echo elaborate emphasise emphasize enquire enthuse exclaim exhort explain exult fret fume gasp
groan growl grumble gripe gush hint holler howl imply implore inform inquire insist instruct intone interject interrupt
invoke joke lament lecture liken maintain marvel mention mumble murmur muse mutter note object observe opine plead
pledge posit praise predict proclaim profess promise pronounce propose protest quote rail rant reason reassure recall
recite recount reflect reiterate rejoin relate remark reminisce repeat reply report request respond retort reveal roar
scoff scold scream seethe shout shriek sigh signal snap snarl speculate splutter stammer state stipulate stress stutter
suggest summarise summarize surmise sympathise sympathize testify theorise theorize thunder tout trumpet tweet retweet
underline underscore urge vow warn whimper whine whisper wonder worry yell message email blog allude bemoan blast call
commend compliment condemn congratulate deride dismiss discuss disagree downplay hail lambast lambaste lash mock
ridicule rip slam taunt thank vent vilify deplore denigrate contradict refute rebuke reprimand reproach chant
chastise correct assail berate belittle complain disavow disparage espouse extol interview lampoon opine pontificate
portray preach quiz remind rhapsodise rhapsodize salute sneer text tease threaten vouch volunteer welcome
`

/** Verbs that bring in words only where a quotation stands beside them. */
const bringing = `
adopt advertise advocate appeal applaud appreciate approve assess attack attribute beam begin believe bill blame brand
brief broadcast caption caricature certify challenge characterise characterize charge cheer christen cite classify
cling close commence compare concern conjecture consider continue converse credit decide decree deem defend demonstrate
depict determine diagnose discover dream dub embrace endorse entitle envision establish estimate evoke expect express
fear figure find finish fire frame greet grin guess highlight honor honour hope identify indicate judge label laugh learn
list list mean mouth name nickname nod offer open oppose order outline paint persist phrase pipe plug point ponder post
pray prefer present press proffer promote propound publish push question rate rebrand recommend record refer regard
reject remember reprint resolve rule scrawl scribble show shrug sign single smile sob specify spell spray sum suspect
talk term think title toast touch translate treat type utter venture view voice wail weigh whoop
`

/** Forms that no rule of spelling gives: base, third person, past, participle, gerund. */
const irregular = `
say says said said saying
tell tells told told telling
write writes wrote written writing
speak speaks spoke spoken speaking
swear swears swore sworn swearing
admit admits admitted admitted admitting
beg begs begged begged begging
brag brags bragged bragged bragging
blog blogs blogged blogged blogging
blurt blurts blurted blurted blurting
quip quips quipped quipped quipping
rip rips ripped ripped ripping
demur demurs demurred demurred demurring
concur concurs concurred concurred concurring
rebut rebuts rebutted rebutted rebutting
recap recaps recapped recapped recapping
slam slams slammed slammed slamming
retell retells retold retold retelling
foretell foretells foretold foretold foretelling
deadpan deadpans deadpanned deadpanned deadpanning
forewarn forewarns forewarned forewarned forewarning
`

/** The same for verbs that only count beside a quotation. */
const irregularBringing = `
think thinks thought thought thinking
read reads read read reading
hold holds held held holding
sing sings sang sung singing
find finds found found finding
feel feels felt felt feeling
know knows knew known knowing
put puts put put putting
go goes went gone going
begin begins began begun beginning
hear hears heard heard hearing
shoot shoots shot shot shooting
hit hits hit hit hitting
give gives gave given giving
overhear overhears overheard overheard overhearing
chat chats chatted chatted chatting
dub dubs dubbed dubbed dubbing
sum sums summed summed summing
refer refers referred referred referring
nod nods nodded nodded nodding
grin grins grinned grinned grinning
plug plugs plugged plugged plugging
prefer prefers preferred preferred preferring
sob sobs sobbed sobbed sobbing
see sees saw seen seeing
make makes made made making
spell spells spelled spelt spelling
fight fights fought fought fighting
`

/** Forms that are nouns or adjectives as often as verbs; a cue only right after a name or a pronoun. */
export const nounLike: ReadonlySet<string> = new Set(
  `state states report reports call calls claim claims note notes address addresses comment comments question questions
  remark remarks promise promises demand demands answer answers charge charges order orders offer offers request requests
  post posts point points challenge challenges appeal appeals attack attacks cry cries cheer cheers laugh laughs quote
  quotes message messages email emails text texts tweet tweets record records rule rules sign signs signal signals smile
  smiles protest protests press show shows express object objects reason reasons reply replies estimate estimates
  conclusion brief briefs list lists name names label labels brand brands bill bills rate rates pan pans fear fears hope
  hopes wonder wonders worry worries voice voices vow vows pledge pledges plug plugs blog blogs fire fires pipe pipes mock
  salute salutes toast toasts savage single document documents find finds reading rant rants offer chat chats detail
  details counter counters counsel correct reference references vent vents hit hits shot shots give gives mouth mouths
  sanction sanctions trace traces tally tackle threat put puts air type types thought thoughts caption captions bark barks
  lecture lectures joke jokes guess guesses hail feel feels approve welcome honor honors honour honours express prefer
  read published shooting saying meaning finding findings ruling meeting reporting briefing showing posting warning
  polling voting standing hearing feeling beginning making going`
    .trim()
    .split(/\s+/)
)

/** Where no verb of saying stands: that somebody spoke, and on what occasion. */
export const occasion = new RegExp(
  [
    String.raw`\b(?:in|during|at|issued|released|gave|made|posted|sent|read|delivered|published|wrote|did|held|continued|began|opened|ended|closed|concluded|finished|resumed) (?:with )?(?:a|an|the|his|her|their|its|one|another) (?:[\w’'-]+ ){0,3}(?:statement|interview|speech|letter|address|message|email|memo|news conference|press conference|briefing|op-ed|essay|post|tweet|testimony|sermon|toast|apology|remarks|comments|monologue|rant)\b(?!-)`,
    String.raw`\b(?:spoke|speaks|talked|talks|speaking|talking) (?:to|with|about|of|on|out|at)\b`,
    String.raw`\b(?:[Ww]hen |[Aa]sked |[Pp]ressed )(?:asked|pressed|about|why|how|what|if|whether|to explain|for (?:comment|details))\b`,
    String.raw`\b(?:put|puts|sums?|summed) (?:it|things|that) (?:up|this|more|less|like|best|well|in|\w+ly)\b`,
    String.raw`\b(?:took|takes|taking|turned|turns|went|goes) (?:on )?(?:to )?(?:the )?(?:stand|floor|stage|podium|lectern|microphone|mic|airwaves|Twitter|Facebook|Instagram|X|TikTok|social media|Truth Social|Telegram)\b`,
    String.raw`^(?:Later |Earlier )?[Oo]n (?:(?:his|her|their|its) )?(?:Twitter|Facebook|Instagram|TikTok|LinkedIn|YouTube|Reddit|Threads|Bluesky|Weibo|Telegram|WhatsApp|Truth Social|social media)\b`,
    String.raw`\bthis to say\b|\b(?:mince|minced|mincing) (?:his |her |no )?words\b|\bpull(?:ed|s)? no punches\b|^(?:Then|Next) (?:comes?|came)\b`
  ].join('|')
)

/** Participles with which somebody who has done something goes on to speak: `Lind defended the plan, saying …` */
export const goesOnSaying =
  /(?<=, |\band )(?:saying|adding|telling|arguing|insisting|explaining|noting|warning|claiming|declaring|stressing|asking)\b/

/** What words are written or spoken in. Left out is what is as often a thing: `defence`, `account`, `entry`. */
const writing =
  `address admission advice allegation announcement answer apology argument assessment boast caption chant
  comment complaint confession criticism critique denunciation diary e-?mail essay eulogy exchange explanation goodbye
  greeting inscription interview joke lecture letter lyric manifesto mantra memo memoir message monologue motto note
  obituary op-ed oath plea pledge poem post posting praise prayer prediction promise pronouncement quip quotation quote
  rant rebuke recollection refrain remark reply response retort sermon slogan speech statement suggestion testimony
  thank threat toast tribute tweet verdict voicemail vow warning word`
    .trim()
    .split(/\s+/)
    .join('|')

/** Beside a quotation in the same paragraph they may bring it in. */
export const utterance = new RegExp(
  `\\b(?:${writing}|sign|banner|placard|question|ledger|transcript|diar(?:y|ie)|minute|document|record|archive|inscription|verse|chorus|lyric|scene|poem|song|recipe|menu|notice|poster|label|logbook)s?\\b`,
  'i'
)

/** `her apology`, `Lind’s last words`: in the paragraph before they need an owner. */
export const theirWords = new RegExp(
  `(?:\\b(?:his|her|my)|['’]s?) (?:(?!(?:the|an?|in|on|to|for|of|with|and)\\b)[\\w’-]+ ){0,2}(?:${writing})s?\\b(?!-)`,
  'i'
)

/** `a simple explanation`, `the apology from Lind`: words that are spoken and nothing else need no owner. */
export const anyWords = new RegExp(
  String.raw`\b(?:[Aa]n?|[Oo]ne|[Tt]his|[Tt]hat|no|familiar|simple|short|blunt|following) (?:[\w’-]+ ){0,2}(?:answer|apology|boast|complaint|comment|confession|explanation|joke|lament|mantra|message|observation|outburst|plea|prediction|punchline|quip|quote|rant|refrain|remark|reply|response|retort|tirade|verdict|warning)s?\b(?!-)` +
    `|\\b(?:${writing})s? (?:from|by) (?:\\p{Lu}|the|a|one)`,
  'u'
)

/** How somebody is said to feel or to speak: `Lind was blunt`, `The mayor is not convinced`. */
export const mood =
  /^(?:,[^,]{2,80},)? (?:also |then |later )?(?:is|was|were|are|seems|seemed|sounds|sounded|looked|looks|remains|remained|feels|felt|became|has been|had) (?:(?:not|no|less|more|equally|still|also|just|so|very|both|\p{Ll}+ly|far|a bit|a little|even|among the most) )*(?:adamant|amazed|angry|apologetic|appalled|blunt|bullish|candid|categorical|cautious|certain|clear|concerned|confident|convinced|critical|cynical|defiant|delighted|devastated|diplomatic|direct|disappointed|dismissive|doubt|doubts|ecstatic|effusive|emotional|emphatic|enthusiastic|excited|forgiving|forthright|frank|frustrated|furious|glad|grateful|happy|hopeful|illusions|impressed|incredulous|indignant|insistent|livid|matter-of-fact|modest|nonplussed|nostalgic|optimistic|outraged|outspoken|overjoyed|pessimistic|philosophical|pleased|positive|proud|puzzled|quick|realistic|regrets?|relieved|resigned|sad|sanguine|scathing|sceptical|skeptical|shocked|specific|stunned|succinct|sure|surprised|thankful|thrilled|unapologetic|unconvinced|unequivocal|unfazed|unhappy|unimpressed|unmoved|unrepentant|unsure|upbeat|upset|wary|wistful|worried)\b/u

/** Verbs for what a person does with words, and for thoughts that are known because they were told. */
const acting = `
accept admire agree apologise apologize appeal applaud appreciate approve attack back believe blame brand caution
celebrate challenge charge cheer compare complain confirm congratulate consider continue counsel credit criticise
criticize debate decline defend demand deny discuss dismiss disagree dispute doubt echo elaborate embrace emphasise
emphasize encourage endorse expect explain express fault favor favour fear focus hail highlight hope identify joke
lament laugh link list oppose outline plead point praise predict question react rebuff recall reckon recommend refer
reflect refuse refute regret reject remember reminisce resist respond ridicule salute second share shrug smile
speculate stress struggle suggest support suspect sympathise sympathize thank touch tout understand urge view voice
vow want warn weigh welcome wish wonder worry
`

const forms = (verb: string): string[] => {
  const s = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const stem = /e$/.test(verb) ? verb.slice(0, -1) : verb
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [verb, s, past, past, `${stem}ing`]
}

/** What a form of a verb of saying can be; `base` needs an auxiliary before it. */
export type CueForm = 'finite' | 'third' | 'base' | 'gerund'

/** A word that can be a cue. */
export interface CueWord {
  readonly form: CueForm
  /** Whether it tells of speech by itself, or only with a quotation beside it. */
  readonly speech: boolean
}

/** Every form of the verbs of saying, lower case. */
export const cueWords: ReadonlyMap<string, CueWord> = readWords()

function readWords(): Map<string, CueWord> {
  const all = new Map<string, CueWord>()
  for (const [list, table, speech] of [
    [bringing, irregularBringing, false],
    [saying, irregular, true]
  ] as const) {
    const rows = table
      .trim()
      .split('\n')
      .map((row) => row.split(' '))
    const known = new Set(rows.map(([base]) => base))
    for (const verb of list.trim().split(/\s+/)) if (!known.has(verb)) rows.push(forms(verb))
    for (const [base, third, past, participle, gerund] of rows) {
      all.set(gerund!, {form: 'gerund', speech})
      all.set(base!, {form: 'base', speech})
      all.set(third!, {form: 'third', speech})
      for (const form of [past!, participle!]) all.set(form, {form: 'finite', speech})
    }
  }
  return all
}

/** Verbs of saying that never name a thing, a thought or a judgement: what follows them is speech. */
export const plainly: ReadonlySet<string> = new Set(
  `said says told tells asked added wrote writes replied explained tweeted continued recalled noted argued insisted
  warned declared responded shouted stated answered announced quipped joked testified remarked acknowledged`
    .trim()
    .split(/\s+/)
)

/** Their past and third person: with a person before them they lead up to a quote that has no cue. */
export const actsOfSpeech: ReadonlySet<string> = new Set([
  ...acting
    .trim()
    .split(/\s+/)
    .flatMap((verb) => forms(verb).slice(1, 3)),
  ...'thinks thought feels felt knows knew sees saw speaks spoke talks talked tells told writes wrote says said'.split(
    ' '
  )
])
