/** Words that weigh nothing or little when two sentences are compared, and words that turn a statement round. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Articles, pronouns, prepositions, conjunctions, auxiliaries: weigh nothing. */
export const stopWords = list(`
a an the this that these those some any each every either neither both all such another other others own same
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what whoever whatever
of in on at to for from by with within without into onto upon about above across after against along amid among around as
before behind below beneath beside besides between beyond but despite down during except inside like near off out outside over
past per since than through throughout till toward towards under until up versus via
and or nor so yet if because although though while whereas when whenever where wherever whether unless however therefore thus hence
am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought
not no never none n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't
it's he's she's they're we're you're i'm i've we've they've i'd he'd she'd they'd i'll we'll he'll she'll they'll that's there's what's let's who's
there here then too very just also only even still again ever already rather quite how why more most much many few less least
mr mrs ms mx dr
`)

/** Words of reporting and small change of every story: weigh a quarter of a content word. */
export const lightWords = list(`
say tell accord report state add note ask call speak talk statement spokesman spokeswoman spokesperson
year month week day time today yesterday tomorrow tonight morning afternoon evening night last next early late later earlier
ago recent now new person man woman thing way one two first second third make get go come take give put
several part number lot kind sort place part include well good big long old high right left back set use show
really actually certainly simply perhaps meanwhile moreover addition instead finally eventually ultimately
want need know think see look let seem appear keep become begin remain
`)

/** Auxiliaries and past forms that make a clause though they weigh nothing. */
export const auxiliaries = list(`
is are was were be been has have had will would can could may might shall should must do does did said says
took takes got gets went goes came comes made makes gave gives put puts won lost saw sees left stood sat ran
set sets hit hits cut let shut cost hurt quit spread beat read kept keeps held holds led leads fell falls rose rises grew grows
became becomes began begins broke breaks brought built bought caught chose drew drove ate felt fought found fled flew forgot
froze heard hid knew laid lay met paid rang sang sank sold sent shook shot showed slept spoke spent stole struck swore swam
taught tore told thought threw understood woke wore wrote writes withdrew
`)

/** Titles before a name: no names themselves. */
export const titles = list(`
president vice prime minister secretary senator senators sen sens representative representatives rep reps congressman congresswoman governor gov
mayor judge justice chief captain capt colonel col general gen lieutenant lt sergeant sgt major admiral officer detective
professor prof dr mr mrs ms mx sir lord lady dame king queen prince princess pope bishop archbishop rev reverend father sister
chancellor chairman chairwoman director attorney spokesman spokeswoman ambassador commissioner superintendent
`)

/** Verbs and phrases that tie words to who says them; base forms. */
export const cues = list(`
say tell accord report announce claim argue insist warn add write tweet state declare explain confirm deny admit acknowledge
estimate predict believe think suggest allege maintain contend assert reply respond ask note recall describe find show conclude
`)

/** Words that turn a statement into its opposite. */
export const negators = list(`
not no never none nobody nothing neither nor cannot without n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't
couldn't shouldn't hasn't haven't hadn't
`)

/** Words with a negation in them, base forms, `rule out` as `rule_out`: beside them a bare negation proves nothing. */
export const denials = list(`
decline refuse fail lack avoid reject deny dismiss prevent block stop end drop abandon cancel ban unlike rule_out turn_down
bar halt
withhold stay keep remain unclear unable unlikely few hardly barely little rarely seldom scarcely absence only oppose far short
`)

/** Words that say a thing may be so. */
export const modals = list(`
may might could would should can possibly perhaps maybe likely probably allegedly reportedly apparently expected plan hope if
`)

/** Words that mean the reverse of each other; base forms. After the antonyms of Roget's Thesaurus (1911, public domain). */
export const antonyms: readonly (readonly [string, string])[] = `
accept reject; accept resist; accept refuse; accept oppose; allow ban; allow block; allow prohibit; allow bar; approve reject; approve deny;
approve oppose; back oppose; support oppose; endorse oppose; endorse reject; agree refuse; agree disagree; agree decline; begin end; start end;
start stop; start finish; open close; open shut; rise fall; increase decrease; increase decline; increase fall; grow shrink; gain lose; gain drop;
rise drop; raise lower; raise cut; increase cut; win lose; victory defeat; pass fail; pass reject; succeed fail; guilty innocent; convict acquit;
guilty acquit; arrest release; jail free; confirm deny; admit deny; acknowledge deny; true false; legal illegal; lawful unlawful;
likely unlikely; able unable; safe unsafe; safe dangerous; alive dead; survive die; male female; man woman; boy girl;
majority minority; more fewer; more less; most least; best worst; better worse; higher lower; above below; up down; before after;
north south; east west; northern southern; eastern western; left right; first last; oldest youngest; largest smallest; buy sell;
join leave; join quit; enter leave; arrive depart; hire fire; appoint dismiss; praise criticise; praise condemn; welcome condemn;
upheld overturn; uphold overturn; uphold reverse; grant deny; grant refuse; grant reject; strengthen weaken; improve worsen; expand shrink;
positive negative; public private; domestic foreign; import export; strong weak; remember forget; remain leave; stay leave;
keep scrap; keep abandon; reopen close; continue stop; continue end; ease tighten; surplus deficit; profit loss; employ unemploy; present absent;
ahead behind; lead trail; unanimous split; hot cold; early late; married unmarried; married single; include exclude; accelerate slow; overt covert; optimistic pessimistic;
pro con; pass lose; unchanged lower; unchanged raise; unchanged cut; badly well; create cut; create destroy; create eliminate; add cut; add shed; carry lose; hire sack; hire dismiss; elect defeat;
acquit sentence; clear convict; clear charge; innocent convict; help hinder; protect endanger; lift impose; lift introduce; legalise ban;
legalize ban; deliver withhold; restore cut; resume suspend; resume halt; suspend reinstate; dismiss reinstate; ratify reject; veto sign;
welcome reject; honour breach; honor breach; keep break; meet miss; gain miss; recover worsen; recover die; free detain; free arrest;
evacuate return; ground fly; flood dry; win concede; upgrade downgrade; overestimate underestimate; heavy light; early later; advantage disadvantage; friend enemy; ally enemy; encourage discourage; qualify disqualify; possible impossible;
happy unhappy; satisfied dissatisfied; popular unpopular; known unknown; certain uncertain; reliable unreliable; adequate inadequate;
visible invisible; complete incomplete; correct incorrect; direct indirect; formal informal; fair unfair; healthy unhealthy; stable unstable;
top bottom; maximum minimum; rich poor; young old; new old; day night; morning evening; summer winter; husband wife; father mother; son daughter;
brother sister; plaintiff defendant; prosecutor defender; republican democrat; liberal conservative; urban rural; tall short; thick thin; fast slow
`
  .split(/[;\n]+/)
  .map((pair) => pair.trim().split(' '))
  .filter((pair) => pair.length === 2) as unknown as readonly (readonly [string, string])[]

/** Nouns that are part of the names of places and bodies: what stands before them tells one from another. */
export const genericNouns = list(`
sea river lake bay gulf street road avenue bridge county district province valley university college school hospital
airport station church museum dam canal island mountain medical center centre memorial regional high primary elementary
park square hall library theatre theater stadium arena court bank group company foundation institute union party front
league united city rovers home foods motors air airlines energy capital partners media studios pictures records systems
technologies industries holdings insurance financial oil gas steel electric entertainment news times post herald journal
`)

/** First words of American states and Canadian provinces behind a place: in full, and as the AP Stylebook abbreviates them. */
export const states = list(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada new north ohio oklahoma oregon pennsylvania rhode south tennessee texas utah vermont virginia washington west
wisconsin wyoming ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.c
n.d n.h n.j n.m n.y okla ore pa r.i s.c s.d tenn va vt wash w.va wis wyo ontario quebec alberta manitoba saskatchewan
nova british ont alta sask
`)
