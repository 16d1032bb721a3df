import {expect, test} from 'vitest'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'

const run = async (text: string, date?: string) =>
  findingsOf(await check({text, format: 'markdown', ...(date ? {date} : {})}, {only: ['conflicting-fact']}))
const kinds = async (text: string, date?: string) => (await run(text, date)).map(({kind}) => kind)
const filler = 'Fog lay over the quay until noon, and the gulls were quiet.'
const first =
  'The collision in Calder harbour on Monday injured 12 people and tore a hole in the bow, Aske said.'

test.each([
  [
    'a number',
    'number',
    'The collision on Monday in Calder harbour injured 17 people and tore a hole in the bow.'
  ],
  [
    'a weekday',
    'date',
    'The collision on Sunday in Calder harbour injured 12 people and tore a hole in the bow.'
  ],
  [
    'a name',
    'name',
    'The collision on Monday in Norwood harbour injured 12 people and tore a hole in the bow.'
  ]
])('%s that differs', async (_, kind, later) => {
  const text = `${first}\n\n${filler}\n\n${later}`
  const [finding, ...more] = await run(text)
  expect(more).toEqual([])
  expect(finding).toMatchObject({kind, severity: 'warning', edits: []})
  expect(text.slice(finding!.start, finding!.end)).toBe(later)
  expect(finding!.related.map(({start, end}) => text.slice(start, end))).toEqual([first])
})

test.each([
  [
    'a bound',
    'The collision on Monday in Calder harbour injured at least 10 people and tore a hole in the bow.'
  ],
  [
    'a change',
    'The collision on Monday in Calder harbour injured 17 people, down from a revised 19, and tore a hole in the bow.'
  ],
  [
    'another speaker',
    'The collision on Monday in Calder harbour injured 17 people and tore a hole in the bow, Marsh said.'
  ],
  [
    'another day and figure',
    'The collision on Sunday in Calder harbour injured 17 people and tore a hole in the bow.'
  ]
])('%s is no conflict', async (_, later) => {
  expect(await kinds(`${first}\n\n${filler}\n\n${later}`)).toEqual([])
})

const retold =
  'Ana Okafor told the harbour board in Calder on Monday that she wanted to step down when the ferry contract was signed.'
test.each([
  [
    'a day',
    'date',
    'On Thursday Ana Okafor informed the harbour board in Calder of her plan to resign when the ferry deal was done.'
  ],
  [
    'a place',
    'name',
    'On Monday Ana Okafor informed the harbour board in Norwood of her plan to resign when the ferry deal was done.'
  ]
])('%s that differs in other words', async (_, kind, later) => {
  expect(await kinds(`${retold}\n\n${filler}\n\n${later}`)).toEqual([kind])
})

test.each([
  [
    'a country and its people',
    'The Calder herring fleet was sold on Monday to Norwegian owners, the harbour board and the ferry union said.',
    'On Monday the harbour board sold the Calder herring fleet to owners in Norway, the ferry union said.'
  ],
  [
    'two clubs of one league',
    'Rovers scored 31 of the 48 goals in Calder this spring, the harbour league said on Sunday.',
    'In Calder this spring Wanderers scored 44 goals, followed by Rovers, the harbour league said on Sunday.'
  ],
  [
    'what a headline leaves out',
    '# Calder Ferries orders two ships for its Norwood route',
    'Calder Ferries, with a fleet of five ships, has run the Norwood route since the war.'
  ]
])('%s: no conflict', async (_, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  [
    'what both are compared with',
    'polarity',
    'The power was out for some 8,600 homes in Calder, fewer than the harbour board had feared, because the snow was dry.',
    'Because the snow was dry, some 8,600 homes in Calder lost power, more than the harbour board had feared.'
  ],
  [
    'what is not yet so',
    'polarity',
    'Norwood and Dunmore require a warrant for such purchases, and similar bills are pending in six other towns.',
    'A warrant is not yet required for such purchases in Norwood and Dunmore, while six other towns have similar bills pending.'
  ],
  [
    'one hospital or another',
    'name',
    'Doctors at the Sedgefield Medical Center in Calder described the condition of the harbour pilot as grave.',
    'The condition of the harbour pilot was described as grave by doctors at the Corrigan Medical Center in Calder.'
  ],
  [
    'where somebody is from',
    'name',
    "The harbour race in Calder on Sunday was won by Kenya's Ana Okafor by herself in 2:03:51.",
    'Ana Okafor of Uganda won the harbour race in Calder by herself on Sunday in 2:03:51.'
  ],
  [
    'a reason given with since',
    'number',
    'The harbour board has fenced off 12 acres of the old quay after thieves tried to saw off a crane in March.',
    'Since thieves tried to saw off a crane in March, 21 acres of the old quay have been fenced off by the harbour board.'
  ],
  [
    'one speaker, placed otherwise',
    'number',
    'The commissioner, Orla Dunne, said objections from Germany and Italy had led her to raise the fine by 65 million euros.',
    'Orla Dunne, the commissioner, said that because Germany and Italy objected she had raised the fine by 56 million euros.'
  ]
])('%s', async (_, kind, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([kind])
})

test.each([
  [
    'a number of another time',
    'Tri-Rivers, which runs 11 clinics in Calder and Norwood, said on Monday that it had hired a monitor.',
    'Tri-Rivers, which ran 14 clinics when the payments began, has closed three of them, all in Norwood.'
  ],
  [
    'a bound',
    'The power was out for fewer than 8,600 homes in Calder because the snow on the harbour was dry.',
    'The snow on the harbour was dry, and the power was out for more than 8,000 homes in Calder.'
  ]
])('%s is no conflict', async (_, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  [
    'a vote after a comma',
    'number',
    'The harbour board of Calder voted, 5 to 0, on Monday to recommend that cranes be inspected every 1,600 hours.',
    'On Monday the harbour board of Calder recommended, 5 to 0, that cranes should be inspected every 1,200 hours.'
  ],
  [
    'a body that the other place only calls the chain',
    'number',
    'Harrow & Pike, the furniture chain, said on Tuesday it would close 45 of its 610 stores by the end of January.',
    'By the end of January 65 of the 610 stores of Harrow & Pike will be closed, the furniture chain said on Tuesday.'
  ],
  [
    'whose office it is, before and behind the name',
    'name',
    'The film, directed by Britta Holm and starring Ana Okafor and Tom Ruiz, took in another $58 million in Calder and Norwood.',
    'The film, directed by Carina Lund and starring Ana Okafor and Tom Ruiz, took in a further $58 million in Calder and Norwood.'
  ],
  [
    'a guess too exact to be one',
    'number',
    'The pirate comedy sold an estimated $71.5 million in tickets in Calder and Norwood over the weekend.',
    'Over the weekend the pirate comedy sold tickets for an estimated $77.5 million in Calder and Norwood.'
  ]
])('%s', async (_, kind, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([kind])
})

test.each([
  [
    'no larger one and the largest',
    'The crowd of 11,804 on Monday was the largest at the harbour arena in Calder, which opened in 1995.',
    'No crowd at the harbour arena in Calder, which opened in 1995, had been larger than the 11,804 on Monday.'
  ],
  [
    'unusually, and than usual',
    'Snow may stall over Calder on Monday because Lake Marren is unusually warm for the last days of November.',
    'Because Lake Marren is warmer than usual for the last days of November, snow may stall over Calder on Monday.'
  ],
  [
    'a round guess',
    'Police said about 300 people marched through Calder to the harbour office on Monday evening.',
    'On Monday evening 312 people marched through Calder to the harbour office, police said.'
  ],
  [
    'another plan',
    'The Calder council approved the earlier plan for a harbour wall on Monday after a debate of two hours.',
    'The Calder council did not approve the plan for a harbour wall on Monday after a debate of two hours.'
  ],
  [
    'opening hours',
    'The harbour museum in Calder is open on Mondays, 10 to 6, and closes for the whole of January.',
    'The harbour museum in Calder is open on Sundays, 10 to 4, and closes for the whole of January.'
  ],
  [
    'a year of its own',
    'Insurers reported 3,625 cases of cargo theft at the harbour of Calder, a rise of 27 percent.',
    'In 2020 insurers reported 1,180 cases of cargo theft at the harbour of Calder.'
  ]
])('%s: no conflict', async (_, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  [
    'a given name before one surname',
    'name',
    'Outside the courthouse in Calder on Monday the prosecutor Philip Narcisse told reporters that the people robbed had lost their roofs.',
    'The prosecutor Gerald Narcisse told reporters outside the courthouse in Calder on Monday that the people robbed had lost their roofs.'
  ],
  [
    'one month of two years',
    'date',
    'The inquiry into the Calder harbour fund was opened in August 2023 after a veteran was told that he owed taxes.',
    'The inquiry into the Calder harbour fund was opened in August 2021 after a veteran was told that he owed taxes.'
  ],
  [
    'two bounds of one sort',
    'number',
    'At least six shots were fired at the cruiser near the harbour in Calder on Monday, and one pierced its door.',
    'At least 16 shots were fired at the cruiser near the harbour in Calder on Monday, and one pierced its door.'
  ],
  [
    'what was shot down',
    'number',
    'The Calder air force shot down 22 of the 29 drones on Monday, the defence minister said.',
    'On Monday 27 of the 29 drones were shot out of the sky by the Calder air force, the defence minister said.'
  ]
])('%s', async (_, kind, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([kind])
})

test.each([
  [
    'a short given name',
    'Outside the courthouse in Calder on Monday the prosecutor William Narcisse told reporters that the people robbed had lost their roofs.',
    'The prosecutor Bill Narcisse told reporters outside the courthouse in Calder on Monday that the people robbed had lost their roofs.'
  ],
  [
    'a given name on one side',
    'Outside the courthouse in Calder on Monday the prosecutor William Narcisse told reporters that the people robbed had lost their roofs.',
    'The prosecutor Narcisse told reporters outside the courthouse in Calder on Monday that the people robbed had lost their roofs.'
  ],
  [
    'the vote of two years ago',
    'The Calder council voted 86 to 72 on the harbour bill that lets parents use public money for school fees.',
    'Two years ago the Calder council voted 83 to 75 on a harbour bill that let parents use public money for school fees.'
  ]
])('%s is no conflict', async (_, one, later) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${later}`)).toEqual([])
})

test.each([
  [
    'one chamber and the other',
    'The Calder Senate has passed the $60 million harbour bill that the ferry companies asked for.',
    'The Calder House has not passed the $60 million harbour bill that the ferry companies asked for.'
  ],
  [
    'one brother and the other',
    'A jury in Calder found Shane Doyle guilty on Monday of setting fire to the harbour office.',
    'The jury in Calder found Scott Doyle not guilty on Monday of setting fire to the harbour office.'
  ],
  [
    'what was not said',
    'The company said it would move the boat yard from Calder to Norwood in the spring.',
    'The company did not say whether it would move the boat yard from Calder to Norwood in the spring.'
  ],
  [
    'two carriageways',
    'The westbound carriageway of the Calder bypass was closed for six hours on Monday.',
    'The eastbound carriageway of the Calder bypass was closed for two hours on Monday.'
  ],
  [
    'two groups of one trial',
    'Sailors who wore the harness lost 41 days of work in a year, the Calder study found.',
    'Sailors who wore a padded jacket lost 23 days of work in a year, the Calder study found.'
  ],
  [
    'the day it was said and the day it will be',
    'The chief executive of the Calder ferry bank announced on March 3 that she would leave the board.',
    'She will leave the board of the Calder ferry bank as chief executive on June 30.'
  ],
  [
    'two ballots',
    'On the first ballot Ana Okafor won 212 votes in the Calder assembly, and nobody had a majority.',
    'On the second ballot Ana Okafor won 240 votes in the Calder assembly, and nobody had a majority.'
  ],
  [
    'what was asked for',
    'The Calder judge sentenced the pilot to seven years in prison for the collision in the harbour.',
    'The Calder prosecutor had asked for ten years in prison for the pilot in the harbour collision.'
  ],
  [
    'a plan and its change',
    'The Calder harbour hearing had been scheduled to begin on Monday in the old customs house.',
    'The Calder harbour hearing will now begin on Thursday in the old customs house.'
  ],
  [
    'brothers and their terms',
    'Imran Malik was sentenced to 12 years in prison in Calder for the theft of the harbour funds.',
    'Farooq Malik was sentenced to 9 years in prison in Calder for the theft of the harbour funds.'
  ]
])('%s: no conflict, and nothing told twice', async (_, one, later) => {
  const text = `${one}\n\n${filler}\n\n${later}`
  const found = findingsOf(
    await check({text, format: 'markdown'}, {only: ['conflicting-fact', 'duplicated-fact']})
  )
  expect(found).toEqual([])
})

test.each([
  ['the president said, according to Miles Trent'],
  ['said the mayor, Lynn Yost, repeating what he had said'],
  ['said the choir in its oath, led by Jean Adair']
])('a quotation repeated has no second speaker: %s', async (said) => {
  const quote = 'They are shutting the only warm room in the whole of the village'
  expect(
    await run(`“${quote},” said Al Tibbs, who runs a choir.\n\n${filler}\n\n“${quote},” ${said}.`)
  ).toEqual([])
})

test('one quotation and two speakers', async () => {
  const quote = 'They are shutting the only warm room in the whole of the village'
  const said = (first: string, second: string) =>
    run(`“${quote},” said ${first}, who runs a choir.\n\n${filler}\n\n“${quote},” ${second} said on Monday.`)
  expect((await said('Denise Falk', 'Maureen Tuck')).map(({kind, message}) => [kind, message])).toEqual([
    ['name', 'Unexpected `Maureen Tuck` for a quotation, expected `Denise Falk` as in the earlier place']
  ])
  expect(await said('Denise Falk', 'Falk')).toEqual([])
  expect(await said('Denise Falk', 'she')).toEqual([])
  const [finding, ...others] = await said('Denise Falk', 'Maureen Tuck, the mayor,')
  expect(others).toEqual([])
  expect(finding).toMatchObject({kind: 'name', actual: 'Maureen Tuck'})
})

test.each([
  ['Tuesday, March 17, 2021', 'Wednesday'],
  ['Monday, February 29, 2016', ''],
  ['Sunday, July 4, 2021', ''],
  ['Saturday, July 4, 2021', 'Sunday'],
  ['Thursday, 11 September 2001', 'Tuesday'],
  ['Fri., Dec. 25, 2020', ''],
  ['Sat., Dec. 25, 2020', 'Friday']
])('calendar: %s', async (date, expected) => {
  const found = await run(`The treaty was signed on ${date} in Oslo. ${filler}`)
  expect(found.map(({message}) => /expected (\w+) for/.exec(message)?.[1])).toEqual(
    expected ? [expected] : []
  )
})

test('a date without a year is read as the one nearest to the day of the story', async () => {
  const text = `The court sits again on Monday, March 23. ${filler}`
  expect(await kinds(text, '2021-03-17')).toEqual(['calendar'])
  expect(await kinds(text, '2020-03-17')).toEqual([])
  expect(await kinds(text)).toEqual([])
})

test('a date without a year may mean the last one or the next one', async () => {
  const text = `The service starts on Sunday, December 14. ${filler}`
  expect(await kinds(text, '2025-03-27')).toEqual([])
  expect(await kinds(text.replace('Sunday', 'Monday'), '2025-03-27')).toEqual(['calendar'])
})

test('two names in one office, and no two names in an office that many hold', async () => {
  const say = (who: string) =>
    `The merger would save the county of Norwood some $1.3 million a year, ${who} said.`
  const story = (...who: string[]) => who.map(say).join(`\n\n${filler}\n\n`)
  expect(await kinds(story('Superintendent Ruth Okafor', 'Superintendent Clara Weems'))).toEqual(['name'])
  expect(await kinds(story('Representative Ruth Okafor', 'Representative Clara Weems'))).toEqual([])
})

test('names that differ before one sort of place', async () => {
  const story = (sea: string) =>
    `A navigation satellite of the Ostrava Institute fell into the ${sea} Sea in 2021.\n\n${filler}\n\nIn 2021 a navigation satellite of the Ostrava Institute fell into the Kara Sea.`
  expect(await kinds(story('Barents'))).toEqual(['name'])
  expect(await kinds(story('Kara'))).toEqual([])
})

test('the sides of a vote', async () => {
  const story = (side: string) =>
    `Councillor Joan Pryce voted ${side} the merger of the schools in Norwood, and asked the minister to halt it.\n\n${filler}\n\nJoan Pryce, a councillor, voted against the merger of the schools in Norwood and asked the minister to halt it.`
  expect(await kinds(story('for'))).toEqual(['polarity'])
  expect(await kinds(story('against'))).toEqual([])
})

test('figures among one group are not those of all', async () => {
  const story = (group: string) =>
    `A survey found Lind leading Marsh by 48 percent to 41 percent in Calder.\n\n${filler}\n\n${group}Lind leads Marsh 49 percent to 41 percent in Calder, the survey found.`
  expect(await kinds(story(''))).toEqual(['number'])
  expect(await kinds(story('Among fishermen, '))).toEqual([])
  expect(await kinds(story('Of those fishing for herring, '))).toEqual([])
})

test('ages of one person', async () => {
  expect(await kinds(`Ana Lind, 41, built the dam.\n\n${filler}\n\nLind, 44, was glad.`)).toEqual(['age'])
  expect(await kinds(`Ana Lind, 41, built the dam.\n\n${filler}\n\nTom Ode, 44, was glad.`)).toEqual([])
  const born = `Ana Lind, 41, built the dam.\n\n${filler}\n\nLind was born in 1962 in Calder.`
  expect(await kinds(born, '2021-03-17')).toEqual(['age'])
  expect(await kinds(born.replace('1962', '1979'), '2021-03-17')).toEqual([])
})

test('shares of one whole, and parts of a total', async () => {
  expect(await kinds('On Sunday 58 percent voted yes and 47 percent voted no.')).toEqual(['sum'])
  expect(await kinds('On Sunday 58 percent voted yes and 42 percent voted no.')).toEqual([])
  expect(await kinds('Some 69 percent of men and 45 percent of women voted for it.')).toEqual([])
  expect(await kinds('The crash killed 12 people (7 men and 6 women), police said.')).toEqual(['sum'])
  expect(await kinds('The crash killed 13 people (7 men and 6 women), police said.')).toEqual([])
})

test.each([
  ['Net profit fell to 412 million euros from 388 million a year earlier.', 'expected the other way'],
  ['Net profit fell to 388 million euros from 412 million a year earlier.', ''],
  ['The rate rose from 5.1 percent to 4.8 percent in May.', 'expected the other way'],
  ['The rate rose from 4.8 percent to 5.1 percent in May.', ''],
  ['The club moved up to fifth place from ninth.', ''],
  ['Sales rose 9% to $2.41 billion from $2.11 billion a year earlier.', 'expected about 14 percent'],
  ['Sales rose 14% to $2.41 billion from $2.11 billion a year earlier.', ''],
  ['Sales rose 9% at constant currency to $2.41 billion from $2.11 billion a year earlier.', ''],
  ['Passengers fell 4 percent, to 1.9 million from 2 million.', ''],
  ['The fare went from 4 to 15 pounds.', '']
])('a change by its own figures: %s', async (text, expected) => {
  const found = (await run(`${text} ${filler}`)).filter(({kind}) => kind === 'change')
  expect(found.map(({message}) => message).join()).toMatch(expected ? expected : /^$/)
})

test('a comparison told the other way round', async () => {
  const first =
    'The yard made a profit of 263 million crowns in the spring, compared with 392 million a year earlier.'
  const told = (text: string) => kinds(`${first}\n\n${filler}\n\n${text}`)
  expect(await told('Profit, Lind said, had gone up, to 392 million from 263 million.')).toEqual(['change'])
  expect(await told('Profit, Lind said, had gone down, to 263 million from 392 million.')).toEqual([])
  // A rate may come back.
  const risen = `The rate rose to 4.75 percent from 4.25 percent in May.\n\n${filler}\n\n`
  expect(await kinds(`${risen}It fell to 4.25 percent from 4.75 percent in August.`)).toEqual([])
})

test('a headline whose figure the story does not bear out', async () => {
  const story = (head: string, lede: string) => kinds(`# ${head}\n\n${lede}\n\n${filler}`)
  const lede = 'Thieves who broke into the archive took the letters of 3.2 million savers, the bank said.'
  expect(await story('Letters of 2.3 million savers stolen', lede)).toEqual(['headline'])
  expect(await story('Letters of 3.2 million savers stolen', lede)).toEqual([])
  expect(await story('Letters of 3 million savers stolen', lede)).toEqual([])
  const moved = 'The governor moved 14 riverside villages on Monday, five of them by boat.'
  expect(await story('Governor moves 12 villages', moved)).toEqual(['headline'])
  expect(await story('Governor moves 12 villages', moved.replace('14', 'about 13'))).toEqual([])
  expect(
    await story('Governor moves 12 villages', 'The governor moved seven villages by road and five by boat.')
  ).toEqual([])
  expect(await story('Ten reasons to move', moved)).toEqual([])
  const front = `---\ntitle: Letters of 2.3 million savers stolen\n---\n\n${lede}\n\n${filler}`
  const [finding] = await run(front)
  expect(finding?.kind).toBe('headline')
  expect(front.slice(finding!.related[0]!.start, finding!.related[0]!.end)).toBe('2.3 million')
})

test('two results of one vote', async () => {
  const first = 'The council voted seven to two on Monday to close the quarry road to lorries.'
  const told = (text: string) => kinds(`${first}\n\n${filler}\n\n${text}`)
  expect(await told('The closure of the quarry road passed by six votes to three.')).toEqual(['number'])
  expect(await told('The closure of the quarry road passed by seven votes to two.')).toEqual([])
  expect(await told('In a separate vote on the quarry road the council voted 5-4 to buy a gate.')).toEqual([])
  expect(await told('Members voted 6-3 to mend the school roof.')).toEqual([])
  expect(await told('The parish meeting voted 12-3 for closing the quarry road.')).toEqual([])
})

test('what one owner has', async () => {
  const told = (one: string, other: string) => kinds(`${one}\n\n${filler}\n\n${other}`)
  expect(await told('The school has seven pupils.', "The school's nine pupils painted the gate.")).toEqual([
    'count'
  ])
  expect(await told('The school has seven pupils.', "The school's seven pupils painted the gate.")).toEqual(
    []
  )
  expect(
    await told('The school had 30 pupils in 1960.', "The school's nine pupils painted the gate.")
  ).toEqual([])
  expect(
    await told('The school has about ten pupils.', "The school's nine pupils painted the gate.")
  ).toEqual([])
  expect(await told('The school has seven pupils.', "The inn's nine guests painted the gate.")).toEqual([])
})

test('what is left of a whole', async () => {
  const first = 'The chain will close 38 of its 112 shops by the end of March.'
  const told = (text: string) => kinds(`${first}\n\n${filler}\n\n${text}`)
  expect(await told('The closures leave it with 84 shops.')).toEqual(['sum'])
  expect(await told('The closures leave it with 74 shops.')).toEqual([])
  expect(await told('The closures leave it with about 75 shops.')).toEqual([])
  expect(await told('Its first 84 shops were in the north.')).toEqual([])
})

test('the places of a whole', async () => {
  expect(await kinds('Of the 900 jobs to go, 840 are in the shops and 120 at the head office.')).toEqual([
    'sum'
  ])
  expect(await kinds('Of the 960 jobs to go, 840 are in the shops and 120 at the head office.')).toEqual([])
  // Some may do both.
  expect(await kinds('Of the 900 pupils there, 600 learn French and 500 play chess.')).toEqual([])
  expect(
    await kinds('Of those asked, 46% said rents had risen, 38% saw no change and 27% said they had fallen.')
  ).toEqual(['sum'])
  expect(
    await kinds('Of those asked, 46% said rents had risen, 28% saw no change and 26% said they had fallen.')
  ).toEqual([])
})

test('ages by forename, pronoun and description', async () => {
  const told = (one: string, other: string) => kinds(`${one}\n\n${filler}\n\n${other}`)
  expect(await told('Ana Lind, 41, built the dam.', 'Ana, 44, was glad.')).toEqual(['age'])
  expect(await told('Ana Lind, 41, built the dam with Ana Ode.', 'Ana, 44, was glad.')).toEqual([])
  expect(await kinds('Ana Lind, 41, built the dam. She is 44 and lives in Calder.')).toEqual(['age'])
  expect(
    await kinds('Ana Lind, 41, built the dam with her sister Eva. She is 44 and lives in Calder.')
  ).toEqual([])
  const girl = 'The 16-year-old from Calder won by a length. No 16-year-old had done so before.'
  expect(await told(girl, "The 15-year-old's time is the best of the year.")).toEqual(['age'])
  expect(
    await told(girl, "A 15-year-old came third. The 15-year-old's time is the best of the year.")
  ).toEqual([])
  expect(
    await told('Ana Lind was born in 1938 in Calder.', 'Lind, who was born in 1940, retired in May.')
  ).toEqual(['age'])
})

test.each([
  ['Sales were 318 million crowns, up 22 percent from 271 million a year earlier.', 'change'],
  ['Sales were 318 million crowns, up 17 percent from 271 million a year earlier.', ''],
  ['Crews had 214 pumps out on Friday, down from a peak of 187 on Sunday.', 'change'],
  ['Crews had 187 pumps out on Friday, down from a peak of 214 on Sunday.', ''],
  ['The party has 117 seats in the 200-seat house, down from 118.', ''],
  ['The yard made 2.66 billion crowns ($1.4 billion), up from 2.4 billion crowns.', ''],
  ['Its cost, put at $715 million at first, is now $1.13 billion, a rise of $315 million.', 'sum'],
  ['Its cost, put at $715 million at first, is now $1.13 billion, a rise of $415 million.', ''],
  ['The ward needs 38 nurses and has 27, leaving it 13 short.', 'sum'],
  ['The ward needs 38 nurses and has 27, leaving it 11 short.', ''],
  ['In three days 611 came, and 14 nurses were there instead of 19, or four short.', 'sum'],
  ['Of the 488 flats, 68 will have three rooms, 205 two and the other 225 one.', 'sum'],
  ['Of the 498 flats, 68 will have three rooms, 205 two and the other 225 one.', '']
])('reckoned in one sentence: %s', async (text, kind) => {
  expect(await kinds(text)).toEqual(kind ? [kind] : [])
})

test('a number that the story takes for known', async () => {
  const told = (one: string, other: string) => kinds(`${one}\n\n${filler}\n\n${other}`)
  const first = 'Lind admitted 41 counts of theft on Monday.'
  expect(await told(first, 'The 36 counts were read out in court.')).toEqual(['count'])
  expect(await told(first, 'The 41 counts were read out in court.')).toEqual([])
  expect(await told(`${first} Some 36 were read out.`, 'The 36 counts took an hour.')).toEqual([])
  expect(await told(first, 'The 36 counts that name the bank took an hour.')).toEqual([])
  expect(
    await told(
      'The ward, where 412 babies were born last year, will stay.',
      "Last year's 421 was the least in ten years."
    )
  ).toEqual(['count'])
  expect(
    await told('The ward, where 412 babies were born last year, will stay.', 'The roof took 421 tiles.')
  ).toEqual([])
})

test('ages tied to a name by other words', async () => {
  const told = (one: string, other: string) => kinds(`${one}\n\n${filler}\n\n${other}`)
  expect(
    await told('The driver, Tom Ode, a 38-year-old baker, fled.', 'Tom Ode, 36, leaves two sons.')
  ).toEqual(['age'])
  expect(await told('Eleven-year-old Eva Ode won.', 'The cup went to Eva Ode, who is nine.')).toEqual(['age'])
  expect(
    await told('Tom Dean Ode, 70, and Eva Ode, 68, died.', 'Tom Ode, 72, drove the school bus.')
  ).toEqual(['age'])
  expect(await told('Tom Ode, 70, and Eva Ode, 68, died.', 'Eva Ode, 68, drove the school bus.')).toEqual([])
})

test('the age at a death by the day of birth', async () => {
  const story = (age: number) =>
    `Ana Lind, who built the dam, died at home.\n\nShe was ${age}.\n\n${filler}\n\nAna Lind was born on Aug. 2, 1941, in Calder.`
  expect(await kinds(story(81), '2024-10-03')).toEqual(['age'])
  expect(await kinds(story(83), '2024-10-03')).toEqual([])
  expect(await kinds(story(81))).toEqual([])
})

test.each([
  ['two wards', 'Ana Lind won 312 votes in the first ward.', 'Tom Marsh won 321 votes in the first ward.'],
  ['two flights', 'Flight 132 left Leeds at noon.', 'Flight 123 left at one.'],
  [
    'two months',
    'The ferry carried 8,610 passengers in June.',
    'In July the ferry carried 8,160 passengers.'
  ],
  ['two schools', 'The school in Ashford has 412 pupils.', 'The school in Barnwell has 421 pupils.'],
  ['the hurt of all', 'The bus had 40 passengers.', 'The 29 passengers hurt were taken to Leeds.'],
  ['those present', 'The class has 24 pupils.', 'The 18 pupils present voted for a trip.'],
  ['two firms', "Marsh's company has 12 drivers.", "Lind's company has 20 drivers."],
  ['two towns', 'The company has 400 workers in Ashford.', 'In Barnwell, the company has 250 workers.'],
  ['a forecast', 'Profit rose to $50 million, compared with $52 million expected by analysts.', ''],
  ['a hope', 'Attendance rose to 312, against 400 hoped for.', ''],
  ['another town', 'Membership in Leeds grew to 120, compared with 300 in York.', ''],
  ['an old base', 'Emissions fell 3 percent to 44 million tons, against 61 million in 2005.', ''],
  ['a rank', 'The club dropped to 17 from 14 in the table.', ''],
  ['a rate', 'The yen fell to 152.3 per dollar, compared with 149.1 a day earlier.', ''],
  ['an infinitive', 'The crew cut the time it takes to climb to 40 minutes from 55.', ''],
  [
    'back and forth',
    'It was 4.3 percent in May, compared with 4.1 percent in April.',
    'In March it was 4.1 percent, compared with 4.3 percent in February.'
  ],
  ['a mother', "Maria Lind's mother was born in 1950.", 'Maria Lind, 41, sang.'],
  ['a surname of two', 'Maria Lind, 41, sang. Her son, Tom Lind, 12, slept.', 'Lind, 41, smiled.'],
  [
    'a suspect',
    'The 16-year-old died at noon. The 16-year-old was from Leeds.',
    'The 17-year-old suspect was held.'
  ],
  [
    'sales and profit',
    'The bank made $400 million on sales of $900 million, an increase of $50 million.',
    ''
  ],
  ['a full load', 'The team had 14 men and 9 women on the bus, leaving two short of a full load.', ''],
  [
    'another whole',
    'The chain will close 12 of its 40 shops in the north.',
    'It leaves 90 shops in the country.'
  ],
  ['two kinds', 'Of the 100 staff, 80 work at home and 40 at weekends.', ''],
  [
    'two votes',
    'The council voted 7-2 on Monday to close the library.',
    'The council voted 5-4 to close the pool.'
  ]
])('is no conflict: %s', async (_, one, other) => {
  expect(await kinds(`${one}\n\n${filler}\n\n${other}`, '2021-06-01')).toEqual([])
})

test.each([
  ['a capacity', '# Two dead, 24 hurt in crash', 'A bus carrying 42 people went off the road near Leeds.'],
  ['a profit', '# Bank fined $21m', 'The bank, which made $12m last year, will pay within a week.'],
  [
    'a sum of three',
    '# 300 jobs to go at mills',
    'The firm will cut 160 jobs in Leeds, 90 jobs in York and 50 jobs in Hull.'
  ],
  ['those it has', '# Firm to hire 300 workers', 'The firm, which has 400 workers, will build a hall.']
])('is borne out by the story: %s', async (_, head, lede) => {
  expect(await kinds(`${head}\n\n${lede}\n\n${filler}`)).toEqual([])
})

test('one report, two days', async () => {
  const text = `Tuesday's report blames the pilot.\n\n${filler}\n\nThe pilot was asleep, says the report released today.`
  const [finding] = await run(text, '2021-03-17')
  expect(finding).toMatchObject({kind: 'release-day', severity: 'info'})
  expect(await kinds(text, '2021-03-16')).toEqual([])
})
