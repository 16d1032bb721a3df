/** What tells whether a person is spoken of as `he` or `she`. Lists for a sub-editor to correct; compiled by hand. */

/** As the third person singular has it. */
export type Gender = 'he' | 'she'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles and nouns. */
const he = words(`
mr sir lord king prince duke pope father brother congressman councilman alderman chairman spokesman man boy son dad
husband uncle nephew grandfather grandson grandpa stepfather widower boyfriend fiancé actor policeman fireman
businessman fisherman waiter landlord barman batsman monk archbishop gentleman
`)
const she = words(`
mrs ms miss dame lady queen princess duchess sister mother congresswoman councilwoman chairwoman spokeswoman woman girl
daughter mum mom wife aunt niece grandmother granddaughter grandma stepmother widow girlfriend fiancée actress
policewoman businesswoman waitress landlady nun midwife
`)

/** Given names of one gender in nearly all who bear them in English; a name of both is in neither list. */
const men = words(`
aaron abe abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alexander alfred ali allan allen alvin
andre andrew angelo anthony antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad
bradley brandon brendan brent brett brian bruce bryan carl carlos cecil cedric charles charlie chester chris
christopher chuck clarence clifford clint colin cory craig curtis cyril dan daniel darren dave david dean dennis derek
dick diego dmitri dominic don donald doug douglas drew duncan dustin dwight earl eddie edgar edmund eduardo edward edwin
elias elliott emil emmanuel enrique eric ernest eugene evan felix fernando francisco frank franklin fred frederick
gareth gary gavin geoff geoffrey george gerald gerard gilbert glen glenn gordon graham greg gregory guillermo gustavo
guy harold harry harvey hassan hector henry herbert herman howard hugh hussein ian ibrahim igor isaac ivan jack jacob
jake james jared jason jeb javier jay jeff jeffrey jeremy jerome jerry jim jimmy joe joel john jon johnny jonathan jorge jose
joseph joshua juan julian julio justin karl keith ken kenneth kevin kurt kyle larry lars lawrence leo leon leonard
lewis liam louis lucas luis luke malcolm manuel marc marcel marco marcus mario mark martin marvin matt matthew maurice
max melvin michael miguel mike milton mitch mitt mohamed mohammad mohammed muhammad nate nathan nathaniel neil newt
nicholas nick nigel norman oliver omar oscar oswald otto owen pablo patrick paul pedro pete peter phil philip phillip pierre
rafael ralph ramon randall randy raul raymond reginald rene ricardo richard rick rob robert roberto rodney roger
roland roman ronald ronnie rory roy rupert russell ryan salman samuel scott sean sebastian sergei sergio seth shane
simon stan stanley stefan stephen steve steven stewart stuart ted terence terrence theodore thomas tim timothy toby todd tom
tommy tony travis trevor vernon victor vincent vladimir walter warren wayne wesley wilfred will william yusuf zach zachary
`)
const women = words(`
abigail adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea
angela angelina anita ann anna anne annette annie april audrey barbara beatrice becky bernadette beth betty beverly
bonnie brenda bridget brittany camilla carla carmen carol carole caroline carolyn carrie catherine cecilia charlotte
chelsea cheryl christina christine cindy claire clara claudia colleen connie constance courtney crystal cynthia daisy
daniela danielle deborah debbie debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
elisabeth elizabeth ella ellen elsie emily emma erica erin esther eva evelyn fatima felicity fiona florence frances
freya gabriela gail geraldine gillian gina gladys gloria grace gwen hannah harriet heather heidi helen helena hillary
holly ida ingrid irene iris isabel isabella ivanka jacqueline jane janet janice jean jeanne jennifer jenny jessica jill
joan joanna joanne josephine joyce juanita judith judy julia julie kaitlyn karen kate katherine kathleen kathryn kathy
katie kayla kellyanne kimberly kirsten kristen kristin kristina laura lauren leah leila lena leticia lillian linda lisa
lois loretta lori lorraine louise lucia lucy lydia lynn mabel madeleine maggie margaret maria marianne marie marilyn
marina marion marjorie martha mary maureen megan melania melanie melinda melissa mercedes michele michelle mildred
miranda miriam moira molly monica nadia nancy naomi natalie natasha nicole nicola nina nora norma olga olivia pamela
patricia paula pauline peggy penelope phyllis polly priscilla rachel rebecca regina renee rhonda rita roberta rosa
rose rosemary ruth sally samantha sandra sara sarah shannon sharon sheila shirley sofia sonia sophia sophie stacy
stella stephanie susan suzanne sylvia tamara tanya tara teresa theresa tina tracey ursula valerie vanessa vera veronica
victoria viola virginia vivian wanda wendy yolanda yvonne zoe
`)

/** Of a title or a noun: `Mr`, `spokeswoman`; without its stop. */
export function genderOfNoun(noun: string): Gender | undefined {
  const lower = noun.toLowerCase()
  return he.has(lower) || /[a-z]{2}(?<!wo)man$/.test(lower)
    ? 'he'
    : she.has(lower) || /woman$/.test(lower)
      ? 'she'
      : undefined
}

/** Of a given name: `Ana`. */
export function genderOfGiven(name: string): Gender | undefined {
  const lower = name.toLowerCase()
  return men.has(lower) ? 'he' : women.has(lower) ? 'she' : undefined
}
