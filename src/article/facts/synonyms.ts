/**
 * Words that a newsroom uses for the same thing: one class a line, base forms, phrases joined by `_`.
 *
 * Written by hand after the classes of Roget's Thesaurus (1911, public domain) and of everyday news English. A word
 * stands in one class only; where it has several senses, in the one that news uses most. Classes are meant for
 * weighing whether two sentences tell the same thing, not for replacing words.
 */

/** Actions. The predicate of a statement is the first of these in it. */
export const verbs = `
abandon drop scrap ditch shelve axe call_off cancel
abolish repeal scrap_altogether do_away_with
accelerate speed_up quicken hasten
accept embrace agree_to
accompany escort
accuse charge allege blame indict
achieve attain accomplish
acquire buy purchase take_over snap_up buyout takeover
adjust adapt alter modify change amend revise
affect influence sway
allow let permit enable authorise authorize clear
announce unveil disclose reveal make_public declare
appear seem
appoint name pick choose select nominate
approve pass back endorse ratify adopt greenlight
argue contend maintain insist assert claim
arrest detain apprehend take_into_custody round_up
arrive come reach get_to turn_up show_up
ask request query
assail attack blast slam lash_out_at hammer rip bash criticise denounce condemn rebuke berate fault
assemble gather convene congregate
attend participate take_part join
attempt try seek endeavour endeavor
avoid evade dodge escape sidestep shun
ban bar prohibit outlaw forbid block
beat defeat overcome best rout trounce
begin start launch kick_off commence get_under_way set_in_motion
believe think reckon consider feel
bolster strengthen boost reinforce shore_up fortify
break_out erupt flare
burn scorch char
capture seize take_control_of
carry transport haul ferry ship convey
cause spark trigger prompt provoke lead_to bring_about set_off touch_off result_in
celebrate mark commemorate
close shut shutter close_down shut_down
collapse cave_in give_way
collide crash smash plough plow
combine merge unite unify amalgamate
complain gripe grumble
complete finish wrap_up conclude
conduct carry_out perform undertake
confirm verify corroborate
confiscate impound
contain hold_back rein_in curb curtail limit restrict restrain
contribute donate
cooperate collaborate work_together
court woo
cover_up conceal hide
create set_up establish found form
cut reduce lower slash trim pare scale_back lessen
damage harm hurt ruin
debate discuss talk_about
decline_to refuse reject turn_down rebuff spurn dismiss
defend protect guard shield safeguard
delay postpone put_off defer push_back_to hold_up
deliver hand_over turn_over
demand call_for urge press_for insist_on
demolish raze tear_down knock_down pull_down
demonstrate protest rally march
deploy dispatch send
depart leave quit_the
destroy wreck devastate wipe_out obliterate
determine find establish_that rule conclude_that
develop evolve
disagree differ
disappear vanish go_missing
discover uncover unearth come_across
dismantle break_up
disrupt interrupt disturb
earn make_money
eject evict expel oust throw_out drive_out remove
employ hire recruit take_on
encourage exhort
end halt stop cease terminate bring_to_an_end
ensure make_sure guarantee
enter go_into
examine inspect study review look_into look_at scrutinise scrutinize investigate probe
exceed surpass top outstrip
execute put_to_death
exhibit display
expect anticipate foresee predict forecast
explain clarify spell_out
express voice
extinguish put_out douse
fall drop_to decrease drop_by dip slump tumble plunge sink slide plummet dwindle shrink decline
feature include comprise
fight battle combat struggle
fire sack lay_off let_go make_redundant shed
flee escape_from run_away
follow ensue
force compel oblige coerce
free release set_free liberate
fund finance bankroll pay_for subsidise subsidize
gain win pick_up secure
get receive obtain
give provide supply offer grant
grasp understand realise realize comprehend recognise recognize
handle deal_with cope_with tackle address
happen occur take_place
head lead run helm chair
help aid assist
hint suggest signal imply indicate intimate
hit strike
hold stage host
ignore disregard overlook
improve better enhance
increase rise grow climb go_up soar surge jump swell mount
inform notify tell_the
injure wound hurt_in
intend plan mean_to aim
interfere meddle
issue publish release_the
keep retain preserve
kill murder slay die perish lose_life
label dub term brand
link tie connect associate
live reside dwell
locate situate
meet see encounter sit_down_with
monitor watch track
move relocate shift transfer
need require
note observe point_out remark notice
obey comply abide
obstruct hinder hamper impede thwart
open inaugurate
oppose resist push_back fight_against
order instruct direct
organise arrange
overhaul reform
overthrow topple depose
own possess
persuade convince
pledge vow promise commit
practise rehearse
praise laud hail applaud commend
prefer favour
prepare get_ready
propose put_forward
prove show demonstrate_that
punish penalise penalize
pursue chase
quarrel feud spat
raise lift hike
react respond reply answer
rebuild reconstruct restore repair renovate refurbish fix
recall remember
recommend advise
recover retrieve
rely depend
remain stay
replace supplant succeed
rescue save pull_from
resign step_down quit stand_down
restart resume
return come_back go_back
reverse overturn
scare frighten terrify
search hunt look_for comb scour
sell offload
sentence jail imprison lock_up
separate divide split
settle resolve
shoot gun_down
sign ink
speak talk
stab knife
sue file_suit bring_a_lawsuit take_to_court
suffer endure
surrender give_up turn_oneself_in
surprise astonish shock catch_off_guard stun startle
threaten menace endanger
total amount_to add_up_to
travel go journey fly head_to
undermine weaken erode
use utilise utilize employ_the
view regard
visit tour
want wish
warn caution alert
waste squander
welcome greet
worry concern
`

/** Things, people, qualities. */
export const others = `
accord agreement deal pact treaty
aged elderly old
agency bureau
aide adviser assistant
aim goal objective purpose
airplane aircraft plane jet airliner
annual yearly
appeal plea
army military troop soldier
article story
assessment evaluation
attorney lawyer counsel solicitor barrister
authority official
automobile car vehicle
average mean_value
baby infant newborn
bill legislation law statute
blaze fire inferno wildfire
blast explosion detonation
board panel committee commission
body corpse
boss chief head_of leader
boundary border frontier
building premises structure
bus coach
business company firm corporation enterprise
candidate contender hopeful nominee
cash money fund
center hub
chance opportunity
chairman chairwoman chair_of
child kid youngster
city town municipality
claim_that allegation accusation
clash confrontation
client customer
close_to almost nearly virtually
coalition alliance
college university
combatant militant fighter insurgent rebel
competition contest race
component part
conference summit meeting
conflict war
consequence outcome
correspondence letter
cost price
country state
crowd audience throng
current present
danger threat peril risk
dangerous hazardous risky
deadly fatal lethal
dead_person fatality victim
defendant accused
democratic democrat
device gadget
difficult hard tough
disaster catastrophe tragedy
disease illness sickness
dispute row argument
district area region zone
doctor physician
document paper record file
dollar buck
driver motorist
drug medicine medication
earthquake quake temblor
effort bid drive push
election vote poll ballot balloting
email e-mail
employee worker staff staffer personnel
enormous huge massive vast giant immense
entire whole
equal even
error mistake blunder
evidence proof
example instance
exercise drill
expense expenditure spending
expert specialist
famous well-known renowned celebrated
fast quick quickly rapid rapidly swift swiftly speedy speedily
father dad
favorite preferred favourite
final finale
first initial initially
flaw defect
flood inundation
football soccer
foreign overseas abroad
former ex then
frequently often regularly
front-runner frontrunner
funeral burial
game match
garbage trash rubbish
global worldwide international
goods merchandise
government administration
group organisation organization
gun firearm weapon
harbor port harbour
highway motorway freeway
home house residence
hospital clinic
hostage captive
immediate immediately instantly at_once right_away straight_away
immigrant migrant
important key crucial vital
indication sign
industry sector
inhabitant resident
inmate prisoner detainee
jail_term prison_term
job post position
journalist reporter
judge justice magistrate
juvenile teen teenager teenage
kind type sort
lack absence shortage
large big sizable sizeable
last_year previous_year
lawsuit suit legal_action
legislator lawmaker
legislature parliament
less fewer
location site place spot venue
main chief_among principal major primary primarily mainly mostly largely
manner way fashion
manufacturer maker producer
measure step
missile rocket
mother mum mom
movie film
neighbourhood neighborhood
new fresh latest
news_conference press_conference
night evening
normal usual
novel book
now currently at_present presently at_the_moment at_this_time for_now on_hand
obvious clear_that
only alone solely
opponent rival
particular particularly especially above_all
pay salary wage
perhaps maybe possibly
period term
person individual human
phase stage_of
phone telephone
picture photo photograph image
plan design
plant factory mill
police cop
portion share_of proportion
powerful mighty
previous earlier prior before
prison jail_house
prize award
problem issue_of trouble difficulty
program programme show
project scheme
real genuine actual
recent recently
remarks remark comment
rich wealthy affluent
right-wing right
road street
roughly about approximately around
scientist researcher
secret covert clandestine
senior top high-ranking
serious grave severe
shareholder stockholder
shooter gunman
shop store
sick ill
similar alike
small little tiny
so_far to_date until_now up_to_now
spokesman spokeswoman spokesperson
stadium arena
statistics figures data
storm hurricane typhoon cyclone
student pupil
substantial considerable significant
sudden abrupt suddenly abruptly
sufficient enough
tax levy
team side_of squad
television tv
thin tight
through throughout
timetable schedule
trip visit_to
truck lorry
twice two_times
typical typically
uncertain unclear
unemployed jobless
unemployment joblessness
vessel ship_that boat
viewpoint stance
watchdog regulator
winner champion
narrow close tight slim slender
turn pivot shift switch swing
unify unite unity
message appeal pitch
drubbing beating thrashing rout
loss defeat setback
poll survey
quarrel feud row spat
leave_out omit exclude
stash save set_aside put_aside
collect raise gather amass
finish complete wrap_up
brief short
omission gap
shut close
unwilling reluctant hesitant
willing ready eager keen
angry furious irate outraged
anger fury outrage
happy glad pleased delighted
sad upset distressed saddened
afraid scared fearful frightened
odd strange unusual bizarre
clever smart intelligent
hidden secret
broken damaged
crowded packed
busy hectic
cheap inexpensive
costly expensive pricey
calm quiet
bad poor terrible awful
good fine strong
huge enormous
tragic sad
dreadful horrific horrible
deprive strip rob
grab seize snatch
push shove
pull drag tow
toss throw hurl
rise climb
shout yell scream
chat talk converse
stroll walk
rush hurry race speed
linger stay
gaze look stare
assure promise
flourish thrive prosper
fade wane dwindle
shrink contract
wed marry
divorce split
rent lease hire
hurt harm
rebuke reprimand scold
mock ridicule deride
humiliate embarrass shame
disparage denigrate belittle demean
honor honour commemorate
mourn grieve
cheer applaud
entitle right eligible
allot allocate assign
hand_out distribute
fill_in stand_in
pick_up collect
drop_off deliver
carry_on continue proceed go_on
give_in yield relent
pull_out withdraw
back_down retreat
bring_up mention raise
point_to cite
look_after care_for tend
make_up invent fabricate
put_up_with tolerate
run_out_of exhaust
set_up arrange
take_in absorb
take_off depart
throw_away discard
use_up consume
work_out solve
about regarding concerning
among include
all every everyone everybody
quickly fast rapidly soon
entirely completely totally fully wholly
mainly chiefly primarily
nearly almost
rarely seldom
regularly routinely consistent consistently
repeatedly often
openly publicly
secretly covertly
once formerly
nowadays today
abroad overseas
ahead_of before
shortly soon
jointly together
solely only exclusively
heavily soundly badly severely
slightly marginally
sharply steeply
apparently seemingly evidently
allegedly purportedly supposedly
initially first originally
eventually ultimately finally in_the_end
for_example for_instance such_as
however nevertheless nonetheless
spouse partner husband wife
household family
attendee participant visitor guest
spectator onlooker viewer
bystander witness
relative family kin
worker labourer laborer
apartment flat
automobile car
bank lender
ballot vote
bias prejudice
billionaire magnate tycoon mogul
celebrity star
chaos turmoil disorder mayhem unrest
choice option selection
coast shore seaside
concern worry anxiety
courage bravery
cure remedy
debate discussion
decline drop fall decrease reduction
rise increase growth
defeat loss
delay postponement hold-up
demand request call
dismissal sacking firing
draft outline
duty responsibility obligation
earnings income profit
entrance entry
era age period
escape flight
estimate forecast projection prediction
event occasion
exam examination test
excuse pretext
fan supporter
farmer grower
favor support
feature characteristic
feeling sentiment
fee charge fare
figure number statistic
fighting combat
fine penalty
flag banner
foe enemy adversary
food meal
fraud deception scam
freedom liberty
gap divide
gathering meeting
gift donation contribution present
grief sorrow
guest visitor
guideline rule regulation
harm damage
hazard danger
heritage legacy
hint clue
hope expectation
hunger famine starvation
idea notion concept
illness sickness
image picture
impact effect influence
injury wound
insult slur
interest stake
investment spending
journey trip
kid child
knowledge understanding
land territory
landlord owner
launch start introduction
leak disclosure
length duration
limit cap ceiling
link connection tie
look appearance
luck fortune
mall shopping_centre shopping_center
mandate requirement
margin lead
meal dinner lunch
misconduct wrongdoing
mood atmosphere
motive reason cause
outlook forecast
output production
overhaul reform revamp
owner proprietor
pain suffering
parade procession
pause break
peak summit
percentage share proportion
permission approval consent
pill tablet
pledge promise vow
power electricity
prison jail
probe investigation inquiry
profession occupation
proposal plan
purchase acquisition
rally demonstration protest
rebel insurgent
reduction cut
refugee asylum_seeker
refusal rejection
remedy solution fix
repair fix
reserve stock
resident local
restriction limit curb
ruling verdict decision judgment judgement
rumour rumor
safety security
scheme plot
shelter refuge
shift change
shipment cargo freight
shore coast
shutdown closure
soldier troop serviceman
stage phase
statue monument
strike walkout stoppage
summit peak
supporter backer
surge jump spike
target goal
territory region
theft robbery burglary
topic subject
total sum
town village
tremor quake
triumph victory win
troops forces
uproar outcry furore furor
vacancy opening
vendor seller
vicinity area
victory win
weapon arms
wound injury
`

/** Countries with what is of them: the nationality words of the CIA World Factbook (public domain), where no other word has them. */
export const countries = `
afghanistan afghan
asia asian
america american u.s. us usa
argentina argentine argentinian
azerbaijan azerbaijani azeri
bangladesh bangladeshi
barbados barbadian bajan
belgium belgian
britain british briton uk
bulgaria bulgarian
chad chadian
chile chilean
china chinese
congo congolese
croatia croatian croat
cuba cuban
cyprus cypriot
czechia czech
denmark danish dane
ecuador ecuadorean ecuadorian
egypt egyptian
england english
europe european
finland finnish finn
france french
germany german
ghana ghanaian
greece greek
hungary hungarian
iceland icelandic icelander
iran iranian
iraq iraqi
ireland irish
israel israeli
italy italian
japan japanese
jordan jordanian
kazakhstan kazakh
kenya kenyan
kosovo kosovar
kuwait kuwaiti
kyrgyzstan kyrgyz
laos laotian
lebanon lebanese
luxembourg luxembourger
madagascar malagasy
mali malian
malta maltese
monaco monegasque
myanmar burma burmese
mongolia mongolian mongol
mozambique mozambican
netherlands dutch holland
norway norwegian
oman omani
pakistan pakistani
palestine palestinian
panama panamanian
peru peruvian
philippines filipino philippine
poland polish pole
portugal portuguese
qatar qatari
scotland scottish scot
senegal senegalese
serbia serbian serb
slovakia slovak slovakian
slovenia slovene slovenian
spain spanish spaniard
sudan sudanese
sweden swedish swede
switzerland swiss
taiwan taiwanese
tajikistan tajik
thailand thai
tibet tibetan
togo togolese
turkey turkish türkiye turk
turkmenistan turkmen
uae emirati
ukraine ukrainian
uruguay uruguayan
uzbekistan uzbek
vietnam vietnamese
wales welsh
yemen yemeni
`

/** Given names with their short forms, where the first five letters do not tell; the naming rule has a longer table. */
export const forenames = `
alexander sandy sasha
anthony tony
charles chuck charlie
edward ted eddie ned
elizabeth beth betty liz lizzie
henry harry hank
james jim jimmy
john jack johnny
katherine kate kathy katie
lawrence larry
margaret peggy meg maggie
michael mike mick mickey
patricia pat patty trish
richard dick rick rich
robert bob bobby rob
stephen steven steve
theodore ted teddy
thomas tom tommy
william bill billy will
joseph joe
daniel dan danny
david dave
samuel sam
benjamin ben
matthew matt
nicholas nick
christopher chris
timothy tim
kenneth ken
ronald ron
donald don
gregory greg
jeffrey jeff
andrew andy drew
susan sue
deborah debbie
jennifer jenny jen
rebecca becky
victoria vicky
`
