/** Irregular verbs and plurals of English, each with its base form; a plain list from school grammar. */

const table = `
arise arose arisen; awake awoke awoken; be was were been am is are; bear bore borne; beat beaten; become became;
begin began begun; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came;
creep crept; deal dealt; dig dug; do did done does; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had has; hear heard;
hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt;
learn learnt; leave left; lend lent; lie lain; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken;
overcome overcame; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled;
prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spill spilt;
spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven;
swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told;
think thought; throw threw thrown; undergo underwent undergone; understand understood; uphold upheld; wake woke woken;
wear wore worn; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; write wrote written;
child children; man men; woman women; policeman policemen; congressman congressmen; congresswoman congresswomen; lawmaker;
person people; foot feet; tooth teeth; mouse mice; wife wives; life lives; knife knives; leaf leaves; thief thieves; half halves;
wolf wolves; loaf loaves; shelf shelves; crisis crises; analysis analyses; basis bases; criterion criteria; medium media;
dead died dying death deaths die deadly; kill killed killing killings; injury injured injure injuries; flight flights;
two-thirds; percent percentage; kilometre kilometer; metre meter; litre liter; tonne ton; centre center; defence defense;
labour labor; neighbour neighbor; colour color; honour honor; favour favor; programme program; theatre theater;
cheque check; adviser advisor; aluminium aluminum; grey gray; licence license; offence offense; organise organize;
young youth younger youngest; high height higher highest; long length longer longest; strong strength stronger; wide width wider;
deep depth deeper; poor poverty poorer; warm warmth; true truth; hot heat; sell sale sales; choose choice; lose loss losses;
believe belief; prove proof; advise advice; live living; grow growth; fail failure; deliver delivery; discover discovery;
succeed success successful successfully; receive receipt reception; decide decision decisive; explode explosion; invade invasion;
collide collision; conclude conclusion; permit permission; admit admission; extend extension; expand expansion;
respond response; defend defensive; destroy destruction; produce production; reduce reduction; introduce introduction;
acquire acquisition; compete competition competitor; oppose opposition opponent; propose proposal; refuse refusal; approve approval;
arrive arrival; withdraw withdrawal; deny denial; try trial; describe description; receive recipient; persuade persuasion;
announce announcement; marry marriage; apologise apology apologize; criticise criticism critic critical critically criticize;
analyse analysis analyst analyze; threat threaten threatening; vote voter voting; suspect suspicion suspicious;
suicide; bomb bomber bombing; rob robber robbery; steal theft; murder murderer; attack attacker; elect election electoral;
economy economic economically economist; politics political politically politician; science scientific scientist;
crime criminal criminally; nation national nationally nationwide; religion religious; history historic historical;
`

/** Form to base form. Spellings and nouns of action that Porter's rules leave apart are listed with the verb. */
export const irregular: ReadonlyMap<string, string> = new Map(
  table.split(/[;\n]+/).flatMap((line) => {
    const [base, ...forms] = line.trim().split(/\s+/)
    return base ? forms.map((form) => [form, base] as const) : []
  })
)
