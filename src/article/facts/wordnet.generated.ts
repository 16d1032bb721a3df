/**
 * Synonyms and opposites of WordNet 3.1, as stems. Made by `scripts/build-synonyms.ts`, which says which were taken.
 *
 * WordNet Release 3.0
 *
 * This software and database is being provided to you, the LICENSEE, by
 * Princeton University under the following license.  By obtaining, using
 * and/or copying this software and database, you agree that you have
 * read, understood, and will comply with these terms and conditions.:
 *
 * Permission to use, copy, modify and distribute this software and
 * database and its documentation for any purpose and without fee or
 * royalty is hereby granted, provided that you agree to comply with
 * the following copyright notice and statements, including the disclaimer,
 * and that the same appear on ALL copies of the software, database and
 * documentation, including modifications that you make for internal
 * use or for distribution.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
 * IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
 * ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
 * OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
 * INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
 * OTHER RIGHTS.
 *
 * The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to distribution of the software
 * and/or database.  Title to copyright in this software, database and
 * any associated documentation shall at all times remain with
 * Princeton University and LICENSEE agrees to preserve same.
 */

/** One class a line. */
export const verbs = `
abhor loath
abid bide stai
abridg foreshorten shorten
absorb assimil
abus maltreat
acced bow
acceler quicken
accentu emphas
acclaim hail
accommod adapt
accommod fit
accomplish achiev attain
accomplish fulfil
accord allot
accumul amass
accumul collect compil
ach hurt
acknowledg admit
acquaint introduc
acquir get
acquit exoner
activ actuat
adapt adjust
adjoin butt
adjust align
admonish warn
adopt espous
adorn decor
advert public
advis notifi
advis propos suggest
advoc recommend urg
affirm assert swear
affirm confirm corrobor substanti
affix append
afford give yield
aggrav exacerb
aggrav exasper
agre concur
allevi reliev
alloc apport
allot assign
allot dispens distribut
allow let permit
allow permit
amaz astonish astound
amend improv
amplifi magnifi
analys examin
annihil erad
annoi bother irrit vex
antagon counteract
anticip expect
anticip foreknow forese
anticip forese
appear look seem
appeas concili mollifi pacifi
appli emploi use util
apprais assess evalu
apprehend comprehend grasp savvi
approv sanction
approxim estim gaug judg
arbitr interced mediat
argu contend
aris origin
arous elicit evok provok
arrest nail
arriv come
ascertain determin
ascrib assign attribut imput
assembl gather
assist help
associ connect link relat
assum presum
assur ensur guarante insur
aton expiat
attain reach
attest certifi manifest
augur bode portend presag
aveng retali
avert avoid
await wait
awaken wake
badger pester teas
baffl bewild mystifi puzzl
banish ostrac
bask enjoi savor
batter buffet
bawl bellow
bear drill
bear endur toler
beat crush vanquish
becom get
bedamn imprec
befuddl confound confus
beg implor
beg solicit
beget sire
begin commenc start
beli contradict
believ conceiv think
bemoan bewail
berat chide rebuk scold
beseech bid
beset chivi harri plagu
besmirch calumni
bespeak indic
bewitch captiv captur
blasphem curs swear
blast smash
blurt ejacul
blush redden
boast brag
bounc rebound ricochet
breach transgress violat
breed engend
budg stir
build construct
bump knock
buri entomb inter
burn glow
burst explod
bushwhack waylai
buy purchas
calcul comput
careen lurch stagger
cater ply
caus induc stimul
cavort romp skylark
ceas discontinu quit stop
ceas termin
celebr fete
central concentr
cerebr think
challeng disput
chant inton
choos prefer
choos select
chortl chuckl
circul dissemin
cite mention refer
clamber scrambl
clarifi elucid
cleav split
cling coher
cloth dress
clutch seiz
coalesc fuse merg mix
coax wheedl
coddl pamper
coil gyrat
collabor cooper
collect gather
combin compound
command hijack
commenc start
commit dedic devot
commit perpetr
compel oblig
compet vie
compound deepen intensifi
compress constrict
compris contain
conceal hide
conced confess
conced grant
concentr rivet
concern pertain refer relat
condemn decri excori
confin restrict
confirm reassert
congratul felicit
connect link
connot impli
conquer subdu suppress
consid deal
consid regard
consist dwell
consol sooth
constru interpret
consum ingest
contend postul
continu proce
contribut lend
contriv design
convei express
converg meet
cook prepar
coordin organ
cope grappl
correspond match
cower huddl
crawl creep
creak screech squeak
creat make
creep sneak
cring flinch quail recoil shrink winc
croak dead expir perish
cross travers
crouch squat
crouch stoop
crow gloat
crumbl crumpl
crush mash squash squeez
crush oppress
cry exclaim
cry holler scream shout yell
cry weep
cuddl nestl nuzzl snuggl
curtail restrict
cut reduc
dampen moisten
dart flit flutter
dash scoot scud
dash smash
daunt scare
daydream woolgath
deal plow
deceiv delud
declaim recit
declin refus
declin refus reject
declin worsen
decreas diminish lessen
decreas lessen
deduc deriv infer
deduct subtract
defer postpon shelv
defi resist
defi withstand
defin delimit specifi
defraud swindl
delv dig
demand necessit need requir
demonstr establish prove show
demonstr show
demot releg
demur except
depart vari
depict describ
depriv divest
deriv gain
descend fall
describ report
desert forsak
despatch dispatch
despis disdain
despoil ransack
destin doom
detect discov find notic observ
deter discourag
detest hate
deton explod
develop evolv
deviat divert
devis formul invent
dictat prescrib
differenti distinguish
dip dunk
disabl incapacit
disallow forbid prohibit proscrib
disappear vanish
discard dispos
discern distinguish recogn
disclos divulg expos reveal
discount dismiss disregard ignor
discov hear learn
disengag withdraw
disentangl extric
dishonor dishonour
dispers scatter sprinkl
displai exhibit
disput quarrel
disregard ignor snub
disrob undress
disrupt interrupt
dissembl feign pretend
dissip scatter
distil purifi
distort falsifi warp
distribut spread
distrust mistrust suspect
disturb upset
divid split
domin predomin prevail
doze drows
drag haul
dribbl trickl
drift float
drift roam rove wander
droop sag
duplic repeat
dwell inhabit live popul
earn garner
eas facilit
eddi purl swirl
elat uplift
elev lift rais
emancip liber
emb imb implant
embodi personifi
embrac encompass
embrac hug
emploi hire
enact ordain
enchant enthral
enclos envelop
encount find
encount meet
encourag promot
endang imperil jeopard threat
endors indors support
endow invest
endur surviv
enforc implement
enforc impos
engag pursu
engrav inscrib
engross engulf
enliven inspir
enquir inquir
enrol recruit
ensur insur
entail mean
enthron vest
entic lure tempt
entrust intrust
enumer item
enunci pronounc
envis forese
envis visual
envisag imagin
epitom typifi
eschew shun
establish find institut
establish find launch
estim forecast reckon
evad sidestep
evok provok
exalt glorifi
examin probe
exce transcend
excel surpass
excis expung
excit stimul
exclaim proclaim promulg
exclud omit
exemplifi illustr
exert wield
expend spend
express utter
extenu mitig
extrapol gener
fail miscarri
fail neglect
fascin transfix
fasten fix
fathom penetr
fight oppos
file regist
fix mend repair
fix specifi
flash twinkl wink
flip toss
flog lash slash whip
flounder stagger
flourish thrive
flub spoil
foreclos forestal preclud prevent
forego preced
forgo waiv
forswear retract
fortifi strengthen
fret fuss
frighten scare
frustrat thwart
fulfil satisfi
fumbl grope
furnish provid render suppli
gabbl prattl
gain win
gambl risk
gape gawk
gash slash
gasp pant
gaze stare
gener yield
germin sprout
giggl titter
glare glower
glean harvest reap
glint glisten glitter shine
glut gorg overeat overindulg
govern regul
grappl grip
gratifi satisfi
groan moan
grumbl mutter
guess reckon suppos think
guess ventur
guid lead
guid steer
gush spout
halt stop
handl treat
hanker yearn
happen occur
hasten hurri
hasten rush
haunt obsess
hesit paus
hesit waver
hinder imped
hint suggest
hit strike
hold keep maintain
hop hop-skip
hurl hurtl lung thrust
hypothes specul suppos theoriz
idol rever
imit simul
immers plung
impair mar
impos inflict
impos levi
impress strike
incit instig
incit motiv prompt
inclin tend
incorpor integr
infest overrun
initi origin
innov introduc
inquir wonder
insert introduc
insert tuck
inspir prompt
instruct teach
insul isol
interfer interven
interlac intertwin lace twine
interweav weav
involv regard
issu publish
jab poke
jangl jingl
jeer scoff
jerk twitch
jimmi prise pry
jog rambl
joggl wiggl
jump leap
justifi vindic
label mark
label pronounc
lay put set
lean tilt
legisl pass
like wish
linger loiter tarri
locat situat
lock mesh
lurk skulk
maintain preserv
marri wed
mastermind organ
mean signifi
meander thread
medit mull muse ponder reflect
melt thaw unthaw
mention note observ
merg unifi unit
mingl unifi
misconstru misunderstand
mislai misplac
mobil ralli
mold mould
move travel
muffl stifl
mumbl mutter
nip pinch
note notic
nudg prod
obstruct occlud
offer proffer
outdo outstrip surpass
overcom overwhelm
overcom surmount
overhaul overtak
overthrow subvert
patron sponsor
penal punish
perch roost
permeat pervad
persever persist
persist prevail
persuad swai
pilfer purloin
pivot swivel
plod trudg
polish refin
pommel pummel
pounc swoop
pour swarm
practis rehears
pranc swagger
preserv save
preserv uphold
print publish
procur secur
pulsat throb
quash repress subdu subjug
quell squelch
re-emerge reappear
react respond
realiz recogn
realiz understand
rebut refut
recal recollect rememb
reced retreat withdraw
reconnoit scout
recov regain retriev
recreat reviv vivifi
reenforc reinforc
reexamin review
refashion remak
refil replenish
reiter repeat restat
remain stai
rend rip rive
repeal rescind
repel repuls
replac supersed supplant
repli respond
repres symbol
resign vacat
resolv settl
resound reverber ring
resurrect uprais
retch vomit
retir withdraw
rever vener
revolv rotat
roar wail
ruffl undul
ruptur tear
sail sweep
salvag save
sashai sidl
say tell
scamper scurri scuttl
scorch sear
search seek
seek try
shambl shuffl
shiver shudder
shrink wither
sleep slumber
slide slip
slop spill
smother surround
snap snarl
snicker snigger
speak talk
specifi stipul
squirm twist wriggl writh
stammer stutter
stamp stomp
sub substitut
subsist surviv
suffer sustain
superintend superv
swai swing
swap switch
swarm teem
swerv veer
swirl twiddl twirl whirl
tantal taunt
toppl tumbl
trampl tread
underlin underscor
unlac unti
wag waggl
wail whimper
wallop whack
yap yelp
`

/** Nouns, adjectives and adverbs. */
export const others = `
abas abject
abash embarrass
abdomen belli stomach
aberr deviant
abhorr repuls
abid endur
ablaz aflam
abli compet
abod resid
abomin odiou
about approxim roughli
abov supra
abreact catharsi
abrupt curt
abruptli suddenli
absent absentmindedli
absolut out-and-out sheer
absolut perfectli utterli
absorb engross
abstrus obscur
accept adopt
accept recogn
accessori accouter
accident unexpectedli
accomplish achiev
accordingli consequ
account control
account histori
accret accumul
acetonemia ketosi
acquaint familiar
acr estat
acrobat gymnast
acrobat tumbl
actual realli
acut keenli
addlebrain muddlehead
adept practic profici skill
adher discipl
adieu adio good-bye
adjac next
adjust alter modif
administr organ
admir protagonist support
admonit warn
ado flurri
adroit quick
adult grownup
adulthood matur
adventur escapad
advers hardship
adversari antagonist oppos
advert advertis
advisedli deliber intention purpos
adviz consult
aesthet esthet
affair liaison
affair matter
affection fond
affili attach connect
afflict strike
afloat aimless rudderless
aforesaid say
after afterward later subsequ
ag elderli older
agap gape
agenc bureau offic
aggreg collect
aggressor attack
aghast dismai shock
agil nimbl
agoni suffer
agreeabl pleasantli
agreement correspond
ail peak
ailment complaint
airless stuffi
airplan plane
akin kindr
alabaman alabamian
alarm constern dismai
alert vigil
alien anom
alien exot
align coalit
all-important essenti
all-knowing omnisci
all-round well-rounded
allegi commit
allegori parabl
allei alleywai
alloc allot
almost nearli virtual well-nigh
alon exclus onli sole
also likew too
alterc fraca
altern instead
altogeth complet entir total wholli
amaz astonish
amaz astonish stun
amaz awe-inspiring
amber yellow-brown
ambianc atmospher
ambigu equivoc
ambiti challeng
ambuscad ambush
ammo ammunit
amorph shapeless
amount quantiti
amount sum
ampl plenti
ampli richli
amplif elabor
anatomi figur flesh frame
ancestor anteced
ancestri lineag pedigre
anguish torment tortur
anim beast creatur
ankle-deep knee-deep
annihil obliter
annihil wither
annoi gall irrit nettlesom pester
annoi stung
announc proclam
annoy irrit
anti-semite jew-baiter
antic fantast grotesqu
anticip await
anticip expect
anticip predict
antipathi avers distast
antiqu old-fashioned outmod
anxious uneasili
anyhow anywai
apart asid
apoge culmin
apothecari pharmacist
appal dismai
appar evid plain
appar ostens seemingli
appar seem
apparatu setup
apparit phantom
appeal charm
appeal prayer
applaus clap
applic pertin
apprais assess
apprehens understand
appropri suitabl
approv bless
apt give
arbitrarili haphazardli indiscrimin randomli willy-nilly
arc spark
ardent fervent fieri impass
ardor zeal
arena domain sphere
argot jargon
argument controversi
aristocraci nobil
arm munit
aroma odor
arrang organ
artifici stilt
artilleri gun
artilleryman gunner
artistri prowess
ascend domin
ashen blanch livid
aspect facet
ass buttock
assemblag gather
assist helper
assort miscellan mix sundri
assort potpourri varieti
assumpt premis
assur confid self-confidence
astonishingli surprisingli
astut shrewd
asynchroni desynchron
athlet sport
atm atmospher
attir dress garb
attir garb
attitud postur
attornei lawyer
audac temer
audaci dauntless
aug august
author govern regim
author potenc
author writer
authorship write
auto automobil car motorcar
automat machinelik
autonomi liberti
autopsi necropsi
aw dread frighten terribl
aw unspeak
awai forth off
awar cogniz
award laurel
awfulli terribl
axiom maxim
axiomat self-evident
babe babi infant
back backward rearward
back patronag
back-to-back consecut
backstag offstag wing
badli poorli
badli sever
baffl knotti
baggag luggag
bake parch scorch sunbak
balustrad banist
band circl
banquet feast
barb bite
barb jibe shaft
bare hardli scarc
bare nake
bare scanti
barkeep bartend
baroni impos nobl state
barrier roadblock
basement cellar
basi groundwork
basic essenti fundament
bathtub tub
batter beat-up
battl conflict engag
battlefield battleground
battlefront front
bawdyhous brothel
be exist
be organ
beard bewhisk whisker
beard whisker
bearer carrier toter
beefi burli huski
befor earlier
begin outset
behavior demeanor
believ credibl
believ feel impress notion
bell doorbel
belov dear
below beneath
belowground underground
bequest legaci
better improv
better-looking fine-looking good-looking handsom
bewild confus mixed-up
bewilder puzzlement
bia prejudic
bibl scriptur
biblic scriptur
bicker squabbl
bid command
big larg
bigger larger
bipartisan two-way
bite fleck
bitter blister
bitter rancor resent
bivouac camp
bizarr eccentr
black-haired dark-haired
black-market contraband
blare din
blatant clamor vocifer
blaze glare
bleach fade
blind unreason
blith gayli happili jubilantli merrili
bloke chap fella fellow lad
blond light-haired
bloodstain gori
blue bluish
board plank
bogu fake phoni
boister unruli
boni scrawni skinni
bonu fillip
book volum
booti loot
booz liquor spirit
borderlin margin
bore irksom tediou tiresom wearisom
boss foreman
bottleneck constrict
bottom undersid
boulder bowlder
bound boundari
boundless unbound
bouquet corsag
braini brilliant
branch fork
brave courag
braveri courag
breadth wide
breakthrough discov
breast tit
brightli brilliantli
brillianc luster splendor
brilliant superb
bring deliv
brink verg
broad extens wide
broad wide
broadsid flyer
broken-down dilapid
bronz suntan tan
brood contempl medit pensiv reflect
brook creek
brow eyebrow
brow forehead
brown brownish dark-brown
brutal cruel savag viciou
bucket pail
buddi croni
buff devote fan lover
buffoon clown
build edific
built-in inher integr
bulg convex
bulk major
bum puke skunk
bunch clump cluster
bunch gang
bundl packag packet
bundl sheaf
burden encumbr
burden load
bush shrub
bushi shaggi
bushwhack hillbilli
but just mere onli simpli
cadav corps
cadaver emaci gaunt
cafe coffeehous
cagei clever
calam catastroph disast tragedi
calcul comput
calcul figur reckon
calib calibr qualiti
calm composur equanim
camp tent
campaign crusad
candid forthright frank point-blank
candidli frankli honestli
canon glorifi
capacitor condens
captiv prison
cardin central fundament
career vocat
careworn draw haggard wear
cargo freight shipment
carnal sensual
carpet rug
carv carven
case instanc
castl palac
casual nonchal
catastroph ruinou
categori class
cattl cow oxen
cavalryman trooper
caviti pit
celer rapid
celtic gaelic
cemeteri graveyard
center focus
certainli sure
chagrin humili mortif
champ champion title-holder
chanc opportun
chang ever-changing
charact qualiti
character delin
cheap inexpens
cheer shout
cheeri gay sunni
cherish preciou treasur
chic smart
chief main primari
chiefli mainli primarili princip
child kid youngster
childish infantil
chill thrill
chisel well-defined
choos select
chore job task
christ jesu savior
chump fool sucker
chunk clod lump
churchman cleric
chute parachut
cinema film
circumst context
circumst luck
citi metropoli
clad cloth
clammi dank
clandestin undercov
clangor clash
clannish exclus
clariti clear lucid
class grade
classmat schoolmat
classroom schoolroom
clergyman reverend
climat mood
cliqu ingroup
clog clot
closer nearer
closet cupboard
cloth fabric textil
cloudburst downpour torrent
cloudi nebul
clown prank
clumsi ungainli
clutter litter
co-worker colleagu
coach manag
coal-black sooti
coast seacoast
cold-blooded inhuman
colloqui convers
coloni settlement
coloss prodigi stupend
comic funni
comment observ
commerc commerci
commiser piti
commiss committe
common mutual
commonli normal ordinarili usual
commonwealth countri nation
commot din rumpu
companion comrad fellow
compar rel
compass rang scope
compassion pityingli
compet contest
complianc conform
compon element factor
compon part portion
comport mien
compos composit
comprom conciliatori
compunct remors
conceal hide
conceit vaniti
concert cooper
conclud decid
conclud final
concurr cooccur simultan
condemn disapprob
condescend patron
configur constel
confin constrain limit restrict
confirm verif
confrer fellow
confus disarrai
confus disjoint garbl
confus lose
congressman repres
consequ effect result upshot
consequ result
consider substanti
consist systemat
conspicu promin
constant unvari
constantli invari
constitu element
consumpt intak uptak
contamin taint
contempl muse reflect
contemporari gener
contemporari present-day
contempt scorn
contemptu disdain scorn
contemptu scornfulli
content messag
contigu immedi
continu unceasingli
contour shape
contrapt contriv gadget
contribut contributori
contribut donat
convent rule
convers transit
convuls spasmod
cordial genial
core nucleu
corpor physic
correspond newspaperman
cosmo univers world
costli high-priced
couch sofa
counsel guidanc
countless innumer multitudin myriad unnumb
coup takeov
courier messeng
court tribun
cowboi cowhand cowpunch puncher
craft trade
crafti sly wili
craggi mountain
cramp spasm
crave desir
craze derang
craze furor
crazi mad
crazili insan
creator lord
credo creed
crest top
crime crook felon
crime law-breaking
crimson red
crippl disabl
crisp sharp
criterion touchston
crossroad hamlet
crossroad intersect
crotcheti orneri
crude earthi
cryptic inscrut mysteri
cultur ethnic
curiou funni peculiar queer
curious oddli peculiarli
cursori perfunctori
curtain draperi
curtli shortli
cuss gadfli
custom tradit
customari habitu
dabbl splatter
dad daddi papa
dai pulpit rostrum
damag prejudici
damn darn goddam goddamn
damn goddamn
damn unredeem
damp moist
danger peril
dapper jaunti
dappl mottl
dark shadow
dark-green green light-green
dawn daybreak
daylight daytim
daze groggi
deadlock impass standstil
deafen earsplit thunder
dealer trader
deathli deathlik
debil feebl infirm
debri dust rubbl
debut entri introduc
dec decemb
deceas go
deceler retard slow
decent nice
decidedli definit emphat
decomposit disintegr
decre fiat
deep-seated plant
deep-set sunken
deepli profoundli
defect desert
defend guardian
defici inadequaci
defici lack
deficit shortag
defin shape
deform distort
deform malform
degre level
degre stage
deiti divin god
delic fragil
delici delight
delirium frenzi furi hysteria
democraci republ
demolit destroi
demon devil
demonstr present
departur deviat differ
departur leav
depend reliabl
deplor woefulli
depot termin
deprec deprecatori
deris gibelik mock taunt
des diethylstilbestrol
descent origin
desecr sacrileg
deserv worth
despair desper
desper urgent
despis hate
destini fate
detach isol separ set-apart
detail elabor
detail item
detect sens
detector sensor
determin find
determinedli unfalteringli
develop evolut
develop underdevelop
devil lucif
devil mischief shenanigan
dexter dextrou
diagnos diagnosi
diagnostician pathologist
diam diamet
diari journal
diarrhea diarrhoea
dictatorship tyranni
dictum pronounc
differ otherw
differenti distinct
difficult hard
digniti self-respect
dim faint
diminish lessen weaken
diminut petit tini
dingi grimi
direct direction
directli forthwith immedi instantli
director manag
dirt soil
dirti soil unclean
disabl handicap
disagr discrep
disappoint frustrat
disappoint letdown
disbelief skeptic
disciplin subject
disclosur revel
discorpor disembodi
discourag dishearten
discov observ
diseas patholog
disgust foul
dishevel frowzl tousl
dismal drearili
disposit tempera
disregardless irrespect regardless
disrupt interrupt
disrupt tumultu turbul
distinct emin
distress disturb
distress hard-pressed
distress suffer
district territori
disturb perturb
divers recreat
divers varieti
doctor physician
doctrin ism philosophi
doggedli tenaci
dogma tenet
door doorwai
doorhandl doorknob
dope gage
dosag dose
dot fleck speckl
doubli twice
doubt dubiou
doubt uncertainti
doubtless undoubtedli
dourli sullenli
dozen lot score ton wad
drab dreari
drafti draughti
dramat spectacular strike
dramatist playwright
drape wrap
dreadfulli horribl
drop dung
dross impur
durabl long-lived
dusk nightfal twilight
duti oblig respons
dwell home
dweller inhabit
earlier sooner
earn profit
earn remuner salari wage
earnest serious sincer
earnestli serious
earth globe
earth grind
earthquak quak
eat feed
ebulli exuber high-spirited
econom economi
ecstasi raptur
edgi jumpi restiv
educ instruct
effect effici
effluent wastewat
effort endeavor
elector vote
electrifi thrill
elementari unproblemat
emblemat symbol
embodi incarn
emphasi vehem
encroach intrus
endeavor enterpr
endless intermin
endow gift talent
energi vigor
engross fascin
enigma mysteri
enigmat puzzl
enlarg expand
enorm staggeringli tremend
enorm tremend
enrag furiou madden
enrol registr
entir full
entireti total
entranc entrancewai
enviou jealou
ephemer short-lived
epicur gourmet
epitom prototyp
epoch era
erod scour
errat mercuri quicksilv
errat unpredict
error fault mistak
erudit learn
especi particularli special
establish format
establish institut
esteem respect
etern everlast perpetu unend
etern everlastingli forev
ethic moral
ethic value-system
evalu rate
evalu rate valuat
evangelist gospel
eventu final
everydai mundan unremark
evid ground
evid manifestli obvious plainli
evildo sinner
exactli just precis
exagger overdon
exalt lofti
examin scrutini
exampl instanc
exasper infuri madden
exceedingli extrem
excel first-class
excel magnific splendidli
excit mad
exclaim exclam
excruci tortur
excurs out
execut perform
exerc workout
exhaust fatigu
exhaust thorough thoroughgo
exhaust thoroughli
expect outlook prospect
experi experiment
experiment observ
expir termin
explet oath swear
express reflect
expressionless poker-faced
extend lengthi prolong
extern intern
extra redund
extravagantli profus
extrem highli
extrem utmost
exult jubil triumphant
eyebal orb
eyelid lid
faceti tongue-in-cheek
facil instal
factori mill
fair reason
fairli moder pretti reason
faith religion
faithfulli reliabl
faker fraud
fame famou far-famed illustri note
famili household
fantast marvel terrif tremend wonder wondrou
far-off farawai
farm husbandri
farther further
fascin spellbound
fashion manner mode style way
fast-flying fly
faster quicker
fatal fate
fatigu weari
fault flaw
fear fright
fearless unafraid
feasibl practic viabl workabl
feb februari
fedora stetson
feel flavor spirit
ferment unrest
feroc fierc furi violenc
feroci fierc
feroci fierc furiou
fetid foul-smelling
feverish hectic
fictiv pretend
fiddl violin
fiendish satan
fierc vehement
fig figur
figurin statuett
film movi
final lastli
final ultim
financi fiscal
fine okai
fine-grained powder powderi pulver
firearm small-arm
fireplac hearth
firmli secur
firmli steadfastli
first-rate super topnotch
fisher fisherman
fishmong fishwif
flashi gaudi tawdri
fleet momentari
fleet swift
fleshi overweight
flush red-faced
foam froth
foibl idiosyncrasi
foliag leaf
folli foolish
follow next
fondli lovingli
foolhardi reckless
foot term
footstep step stride
forbid taboo
forebod premonit
forest wood
fork ramif
form kind sort
form pattern
former onetim
formid redoubt
formul prepar
fort garrison
fort specialti
forte-piano piano
forti twoscor
fortun luck
fortun luckili
fowl poultri
foyer hall lobbi vestibul
fragranc perfum scent
frambesia yaw
framework model
frantic madli
freak monstros
freewai pike superhighwai thruwai
frenzi manic
frequent often oftentim
freshli newli
fright horribl horrifi
frighten panic-stricken panick terrifi
frighten scare
fring peripheri
frog toad
fruitless futil vain
full-grown grow
function purpos
fundament rudimentari
furi rage
furthermor moreov
furtiv stealthi
fusion unif
futil unavail
fuzz fuzzi
gag joke
gaieti merriment
gal gallon
gallantri heroism valor
galvan voltaic
gas gasolin
gay jolli jovial merri
gem treasur
gener mostli
gentli lightli
genuin liter
genuin realli truli
germ sourc
ghastli grim gruesom macabr
ghost specter
ghostli ghostlik spectral
gigant mammoth
gild gilt golden
ginmil saloon
girlish schoolgirlish
give grant
glass spectacl
glee hilar
glint glitter
glisten shini
glower moros sullen
glu past
glycerin glycerol
grade level
grade rank stratifi
grain woodgrain
grandeur splendor
grandma grandmoth granni
granular gritti
grappl wrestl
gratif satisfact
grave soberli
greasi oili
greatcoat overcoat
greatest sterl
grecian greek
grievanc grudg
grim inexor relentless stern
ground yard
grove orchard
gummi sticki
gunfir gunshot
gunman gunsling
gunpowd powder
gusto zest
hacknei threadbar timeworn trite
hall hallwai
hallmark stylemark trademark
handbag purs
handclasp handshak
hapless pathet piteou poor
happen occurr
harass pester
hardi sturdi
hardwork industri
harm impair
harm injuri
harsh scratchi
hastili hurriedli
haughti supercili swagger
haunt obsess
haversack knapsack
hawker peddler
hayfield meadow
hazard jeopardi peril
hazi misti
headmast schoolmast
healer therapist
heap lot mass mint
hearer listen
heaven parad
heedless unheed
henc therefor thu
hereaft hereinaft
heretofor hitherto yet
heydai peak
hideawai hideout
hideou outrag
high peak
highwayman hijack
hillock knoll
hitter slugger
hold retent
holidai vacat
homeland motherland
honest honor
hood punk
hord host
horrifi horror-stricken
horror repugn revuls
hospit infirmari
hostelri inn
hot warm
hotshot star wizard
hous lodg
housekeep housework
howev nevertheless nonetheless notwithstand still withal
hug kiss pet
huge immens vast
hulk whale
humbl lowli
humor mood temper
humor wit
hunch suspect
hurler pitcher
hurri scurri
hut shack shanti
hyperbol inflat
hypothesi possibl theori
icebox refriger
idea think
ident indistinguish
idiom parlanc
idiot imbecil
ignor illiter
ill sick
ill-conceived misguid
ill-fated ill-starred
illus phantasi
imag imageri imagin
imag pictur
imagin invent
imbal unbal
immacul spic spotless
immens vastli
immin impend
imp pixi
implic signific
implik mischiev puckish
imposit inflict
imposs inconceiv unimagin
imprec maledict
improb unlik
improv makeshift
impud insol
impuls whim
inadvert unwittingli
incens indign outrag
incent induc
incertain uncertain
incis keen penetr sharp
inclin tendenc
incomprehens inexplic
incorrect wrong
increasingli progress
incred unbeliev
indec untoward
indecis irresolut
indefatig tireless
indefens unten
indescrib ineff unspeak untel
individu person
individu separ
indol lazi
indoor insid
induct initi
inescap inevit unavoid
inescap unavoid
inevit necessarili
infam notori
infect pathogen
infertil unfertil
inflow influx
inglori shame
inhibitori repress
innov invent
inocul vaccin
inquiri question
inscript letter
insid within
insist repetit
instant moment
instead rather
instructor teacher
instrumentalist musician
insul insular
insurrect rebellion revolt upris
integr unifi
integr uniti
intellig levelhead
intellig understand
intellig well-informed
intent purpos
interest sake
interf meddl
interlock interwoven
interrel interrelationship
invalu priceless
invert upside-down
investig research
involv particip
iron wry
ironi sarcasm satir
irrit peevish
irrit petul
irrit petulantli testili
jade weari
jam pack
jan januari
jeep landrov
jimdandi jimhickei
job occup
jocos jocular
john lavatori privi toilet
johnni reb rebel
joy pleasur
jumbl muddl welter
jumbl topsy-turvy
junctur occas
just niceti
justli rightli
jut project stick
keen sharp
keepsak souvenir
kinda rather
kingdom realm
knowledg learn well-educated
lab laboratori
label tag
labour proletariat
labyrinth maze
laden load
lanki rangi
lappet wattl
laps nonchurchgo
larg mostli
last perman
late recent
lather soapsud sud
lead preemin
lead stellar
leader leadership
leakag outflow
lean tilt
leav remain
left-hander southpaw
leggi tall-growing
lengthen perpetu prolong
letter missiv
lexicon vocabulari
life live
lifelik vivid
lifelong womb-to-tomb
lift uprais
like similitud
likew similarli
limbo oblivion
limit restrict
lingual linguist
littl small
lobscous lobscus
local neighborhood neighbourhood vicin
locat situat
long yearn
long-legged long-shanked
long-run long-term
look sound
lord master
loudspeak speaker
lousi rotten stink
low-class lower-class
lukewarm tepid
lumber timber
lunch luncheon
lurid shock
lusciou voluptu
lush profus riotou
machinist mechan
madman maniac
maintain well-kept
mainten upkeep
male masculin
maling skulk
mama mamma mommi
man manpow
mangl tear
manufactur produc
mark pronounc
market marketplac
market merchand sell
marri matrimoni
marvel superbl wonderfulli wondrous
math mathemat
matter topic
matur ripen
maxim maximum
mayb perhap possibl
mean way
meander wander
medic medicin
melodi tune
memori retent
menac omin sinist threat
menac threat
mental outlook
merchand product
metro subwai
microphon mike
mid-thirties thirti
middai noon
milieu surround
milit warlik
militia reserv
min minut
mind psych
minim minimum
minist parson pastor
ministr succor
misbehavior misde
misdemeanor violat
miseri wretched
misgiv qualm
misinterpret mistak misunderstand
missil projectil
mob rabbl
mobil wander
mockeri scof
mortician undertak
motion movement
motionless static
motto shibboleth slogan
mum silent
murmur mutter
mute silent wordlessli
mute subdu
mute unspoken
myofibril myofibrilla
mysteri mystic
nag shrewish
narr stori tale
nation patriot
naught noth
nauseat sick sickish
necess requir
need requir
neglect unheed
negoti talk
new tide
newsman report
newspap paper
night nighttim
northerli northern
notif present
nourish susten
nov novemb
nuanc subtleti
null void
object remonstr
objection obnoxi
observ watch
obstin stubbornli
occup resid
occup tenanc
oct octob
on-the-scene on-the-spot
one-fourth quarter
onrush onslaught
oper useabl
opinion sentiment
opportun self-interest
oppos resist
optim optimum
opul sumptuou
orat rhetorician
ordin regul
origin sourc
orthophosph phosphat
outcom result
outlai spend
outstand promin salient
overrid paramount
owner proprietor
ownership possess
pace tempo
packag parcel
pact treati
pain strive
paint pictur
pale wan
pander pimp procur
pang twing
panic terror
pardner partner
partial partli
particular peculiar special
partner spous
passag transit
pastelik pasti
patch plot
peace-loving peaceabl
pec pector pectorali
penalti punish
penanc repent
peptidas proteas
perplex puzzl
persist tenac
person someon soul
persona role
perspect view
perspir sweat
phase stage
phone telephon
phonem phonolog
photo photograph
phraseolog word
physiognomi visag
picket sentinel sentri
pier wharf
piti pitiabl
pitiless remorseless ruthless
placid tranquil
plant work
plenitud plenti
plight predica
poetri vers
poignant touch
portrait portray
pot toilet
preach sermon
preced prioriti
predilect prefer
prei target
prepar preparatori
preposter ridicul
prerequisit requir
present shortli soon
press urgent
pretenc pretens
proce take
procedur process
profus rich
promot public
promptli quickli
proposit suggest
prostitut whore
provinc state
provis proviso
provision tent
prurient salaci
pupil student
pure strictli
purportedli supposedli
pursuit quest
quickli rapidli speedili
quietli softli
quotat refer
railroad railwai
rain rainfal
rare seldom
rascal rogu
rattler rattlesnak
reactiv respons
realism realiti
realiti world
reason sensibl
receipt revenu
recollect remembr
recoveri recuper
recurr repeat
redempt salvat
redevelop renov
regul rule
regular verit
rehabilit renew
religion spiritu
remark singular
remark unusu
rend rip split
render rendit
replac substitut
repriev respit
reson resound
respect variou
resplend splendid
result solut
retali reveng
reveal tell telltal
reward wage
rhino rhinocero
ricketi shaki wobbl
rigidli stiffli
rigor strict
rite ritual
road rout
roadsid waysid
roar thunder
rock stone
room suit
roughneck ruffian
rubberi rubberlik
rundown summat
runner smuggler
russia ussr
sad unhappi
salesgirl salesladi
sallow sickli
saltwat seawat
scene view vista
scheme strategi
scholar student
schoolmarm schoolmistress
scot scotchman
scoundrel villain
screechi squeaki
seafar seaman
seahors walru
seal waterproof
self-conceited vain
self-destruction suicid
self-determination self-government
self-esteem self-pride
self-sufficient self-sustaining
sensat stun
separ space
sept septemb
sequenti serial success
seren tranquil
serpent snake
sever sternli
shadow shadowi
shallow superfici
shave shaven
shock stupor
shoelac shoestr
shopkeep storekeep tradesman
short-run short-term
shout yell
shred whit
shyli timidli
signific substanti
silli wacki
sin ungodli
singer vocalist
singular uniqu
sis sister
sketch vignett
slant slope
sleepi sleepy-eyed
slender slim
slender thin
slender-waisted slim-waisted
slightli somewhat
smother strangl
smother suffoc
snow snowfal
sober solemn
social societ
sod sward turf
soldieri troop
someplac somewher
sonor vibranc
sore tender
spatter splatter splutter sputter
spectat viewer watcher
speed veloc
spire steepl
sportsman sportswoman
spring springtim
squad team
stagger stupefi
stair step
staircas stairwai
standpoint viewpoint
step-by-step stepwis
stimul stimulu
storm tempest
stringi wiri
subject theme topic
suffer woe
suit suitabl
sun sunlight sunshin
supplement supplementari
swart swarthi
synchron synchroni
tactil tactual
talk talki
tangl tortuou
task undertak
technic technolog
teen teenag
teensi wee
terror-stricken terror-struck
thenceforth thereaft
third-dimensional three-dimensional
third-dimensionality three-dimensionality
thoriat titter
thyrotrophin tsh
timbr tone
tire weari
tiredli wearili
top-grade top-quality
transmiss transmit
trichrom tricolor
triumph victori
tumor tumour
tumult uproar
type typewrit
unaccount unexplain
unambigu unequivoc
unansw unrequit
uncanni weird
uncertainli unsteadili
uneconom wast
unfair unjust
unfalt unshak unwav
unfortun unluckili
unhurt unscath
unimpeach unquestion
uniqu unparallel
unlov unpicturesqu
unnecessari unneed
unobtain unprocur
unreflect unthink
unshav unshaven
unslop upright
untest untri
usag util
vari variabl
veranda verandah
vernal youth
verv vital
vibrant vivaci
volit will
walk walk-to
war warfar
washbasin washbowl
whiskei whiski
winter wintertim
world-shaking world-shattering
`

/** Two stems a line. */
export const opposites = `
abil inabl
abnorm normal
abolish establish
absenc presenc
absolut rel
abund scarciti
acceler deceler
accident deliber
accompani unaccompani
accur inaccur
accuraci inaccuraci
activ passiv
acut chronic
adjust unadjust
adopt nativ
advanc reced
advis inadvis
aerob anaerob
affect unaffect
afraid unafraid
agreement disagr
all some
allow disallow
ambigu unambigu
amic hostil
ampl meager
ancestor descend
anhydr hydrou
annual perenni
anod cathod
anterior posterior
anti pro
antisept septic
appear disappear
applaud boo
appropri inappropri
approv disapprov
arm unarm
arriv leav
artifici natur
ascend descend
assembl disassembl
asymmetr symmetr
asymmetri symmetri
atrophi hypertrophi
attach detach
attack defend
attend miss
attract repel
attract repuls
attract unattract
atyp typic
audibl inaud
aunt uncl
author unauthor
avail unavail
avoid confront
awar unawar
awkward grace
backward forward
bad good
balanc imbal
basic incident
beauti ugli
believ disbeliev
bend straighten
big littl
birth dead
black white
blacken whiten
bless curs
blue-collar white-collar
boil freez
bold timid
born unborn
borrow lend
brave cowardli
bright dull
broadli narrowli
busi idl
button unbutton
capabl incap
capitalist socialist
care careless
central decentr
central peripher
cerebr emot
certainti uncertainti
certifi decertifi
certifi uncertifi
chang unchang
charg uncharg
cheap expens
child parent
clariti obscur
clasp unclasp
clergi laiti
clergyman layman
coars fine
coher incoher
comfort discomfort
comfort uncomfort
common uncommon
compact loos
compat incompat
compet cooper
compet incompet
competit noncompetit
complex simpl
complex simplic
complic simplifi
comprom uncomprom
concav convex
concept misconcept
concern unconcern
consciou unconsci
conscious unconsci
consider inconsider
consist inconsist
conson vowel
consonant vocal
construct destruct
content discont
continu discontinu
continu sporad
conveni inconveni
convent unconvent
convinc unconvinc
cool warm
cooper uncoop
courag cowardic
cover uncov
covertli overtli
credibl incred
critic uncrit
cry laugh
danger safeti
de-iodinate iodin
de-iodinating iodin
declar undeclar
deep shallow
definit indefinit
deglycerol glycerol
delic rug
depend independ
deperson person
depress elat
desir undesir
determin indetermin
develop undevelop
differ same
differenti undifferenti
difficult easi
disabl enabl
dishonest honest
dishonor honour
disintegr integr
dislik like
disloyalti loyalti
disobedi obedi
disobei obei
disorderli orderli
disorgan organ
displeas pleas
disproportion proportion
disprov prove
dissatisfact satisfact
disservic servic
dissimilar similar
dissuad persuad
distal proxim
distinct indistinct
distrust trust
divid multipli
divid unit
docil stubborn
domin submiss
downgrad upgrad
downstair upstair
downstream upstream
dress undress
driver nondriv
dryness wet
due undu
dull live
effect ineffect
elig inelig
empir theoret
employ employe
employ unemploy
empti full
enthusiast unenthusiast
equal inequ
exist nonexist
expect unexpect
experi inexperi
experienc inexperienc
explicit implicit
express inexpress
extern intern
extraordinari ordinari
faith unfaith
falsiti true
familiar unfamiliar
fasten unfasten
fat thin
favor unfavor
few mani
figur liter
finit infinit
flexibl inflex
folli wisdom
follow leader
foolish wise
forbid permit
forc forceless
foreign nativ
formal imit
former latter
fortun unfortun
fraction whole
frail robust
freez unfrozen
frequent infrequ
fresh stale
frivol seriou
front rear
full-time part-time
function nonfunct
gaseou solid
gather spread
gener specif
generalist specialist
glad sad
gradual sudden
grate ungrat
gratitud ingratitud
greater lesser
hairi hairless
happi sad
hard soft
hate love
heavy-duty light-duty
here there
hesitantli unhesitatingli
heterogen homogen
heterozyg homozyg
high low
high-sudsing low-sudsing
hitch unhitch
hope hopeless
horizont vertic
hospit inhospit
host parasit
hurri unhurri
hurriedli unhurriedli
hydrophil hydrophob
ignor notic
illiter liter
immatur matur
immor moral
immort mortal
impair unimpair
impati patient
imperfect perfect
imperson person
import unimport
impract practic
imprec precis
impress unimpress
improb probabl
improperli properli
improprieti proprieti
improv unimprov
impur puriti
incom outgo
indoor outdoor
induc spontan
inferior superior
infield outfield
inner outer
inorgan organ
insan sane
insan saniti
insensit sensit
insignific signific
insolubl solubl
instrument vocal
insuffici suffici
intellig stupid
intellig unintellig
intend unintend
intens mild
intention unintention
interdepartment intradepartment
interfer noninterfer
intern nation
invalid valid
invari variabl
involuntari voluntari
involv uninvolv
invulner vulner
inward outward
irrat ration
irration ration
irregular regular
irrelev relev
irresolut resolut
irrespons respons
irrevers revers
joy sorrow
king queen
larg small
lengthen shorten
let prevent
lie sit
lie stand
limit unlimit
linear planar
linguist nonlinguist
load unload
lock unlock
long short
loosen stiffen
lose save
loser winner
loudli softli
lower-class middle-class
luckili unluckili
maxim minim
meaning meaningless
mental physic
merci merciless
metal nonmetal
mistrust trust
misus us
multilater unilater
naiv sophist
narrow wide
nasti nice
natur unnatur
necessari unnecessari
necessarili unnecessarili
nephew niec
noisi quiet
noisili quietli
nonparticul particul
nonpolit polit
nonspecif specif
nonvolatil volatil
obscur promin
occupi unoccupi
often rare
oleophil oleophob
oppos unoppos
optim pessim
other same
overachiev underachiev
pack unpack
pain pleasur
partli wholli
patriot unpatriot
pave unpav
pay unpaid
peac war
perman temporarili
pleasant unpleas
pleasantli unpleasantli
poor wealth
poros solid
postwar prewar
power powerless
preced succe
preced succeed
precoci retard
predict unpredict
prepar unprepar
primari secondari
privat publicli
privileg underprivileg
profound superfici
proxim ultim
publish unpublish
pull push
qualit quantit
quickli slowli
readi unreadi
real unreal
realist unrealist
reassur worri
reconstruct unreconstruct
relat unrel
resist surrend
restrict unrestrict
ride walk
rough smooth
satisfactori unsatisfactori
satur unsatur
scienc unscientif
season year-round
selfish unselfish
settl unsettl
shaven unshaven
shout whisper
sign unsign
sit stand
sleep wake
smart stupid
smilingli unsmilingli
solv unsolv
speak write
stain unstain
strongli weakli
structur unstructur
succe unsuccess
suitabl unsuit
sympathet unsympathet
tender tough
tie unti
unusu usual
unveil veil
unwil will
unwilling willing
unwittingli wittingli
unworthi worthi
us useless
valuabl worthless
`
