import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import rule, {namingOf} from '../../rules/inconsistent-naming/index.ts'
import {lemmas, pack, unpack, wordListOf} from '../../rules/inconsistent-naming/lexicon.ts'
import {distanceOf} from '../../rules/inconsistent-naming/misspelling.ts'
import {buildNames} from '../../scripts/build-names.ts'
import {tabulateNaming} from '../../scripts/tabulate-naming.ts'
import {check} from '../../src/check.ts'
import {findingsOf} from '../../src/finding.ts'
import {fix} from '../../src/fix.ts'
import {nameSheet} from '../../src/sheets/names.ts'
import {articleFrom} from '../support/draft.ts'

const lint = async (text: string, options: object = {}) =>
  findingsOf(
    await check(
      {text: `# A day in the town\n\n${text}`},
      {only: [rule.meta.id], rules: {[rule.meta.id]: options as never}}
    )
  )
const alarms = async (text: string, options: object = {}) =>
  (await lint(text, options))
    .filter(({severity}) => severity !== 'info')
    .map(({kind, actual}) => `${kind}: ${actual}`)

describe('the packs', () => {
  it('are compiled into the module that the rule loads', () => {
    const module = new URL('../../rules/inconsistent-naming/names.generated.ts', import.meta.url)
    expect(readFileSync(module, 'utf8')).toBe(buildNames())
  })

  it('say how often each kind was right as the readings do', () => {
    const module = new URL('../../rules/inconsistent-naming/confidence.generated.ts', import.meta.url)
    expect(readFileSync(module, 'utf8')).toBe(tabulateNaming())
  })

  it('unpack to what was packed', () => {
    const words = ['a', 'ab', 'abc', 'b', 'zoo', 'zoology']
    expect([...unpack(pack(words))]).toEqual(words)
    const list = wordListOf(pack(words))
    expect([...words, 'abd', 'zo', '', 'zoos'].filter((word) => list.has(word))).toEqual(words)
  })
})

it('takes endings off words', () => {
  expect(lemmas('planned')).toContain('plan')
  expect(lemmas('studies')).toContain('study')
  expect(lemmas('making')).toContain('make')
})

it.each([
  ['delacroix', 'delacriox', 1],
  ['ruiz', 'ruis', 1],
  ['samuelson', 'sameuelson', 1],
  ['abc', 'abc', 0],
  ['lind', 'ruiz', 3]
])('measures from %s to %s', (one, two, distance) => {
  expect(distanceOf(one, two, 2)).toBe(distance)
})

/** A draft after its safe edits. */
async function fixedText(text: string, settings: Parameters<typeof fix>[1]): Promise<string> {
  const {file} = await fix({text}, settings)
  return String(file)
}

/** Drafts with one defect: what is reported first, and its kind. */
const defects: readonly (readonly [string, string])[] = [
  [
    'country-form: Burma',
    'Myanmar closed the road. Traders in Burma complained, and Myanmar opened it again.'
  ],
  [
    'country-form: United Mexican States',
    'Mexico won. Fans all over Mexico sang, and United Mexican States will host.'
  ],
  [
    'country-form: Hellenic Republic',
    'Greece paid on time. The Hellenic Republic had paid late before, and Greece knows it.'
  ],
  [
    'country-form: Côte d’Ivoire',
    'Ivory Coast voted. Turnout in Côte d’Ivoire was low, said observers in Ivory Coast.'
  ],
  [
    'country-form: Republic of Korea',
    'South Korea sent a ship. The Republic of Korea will pay, and South Korea says so.'
  ],
  ['country-form: US', 'The U.S. economy grew. Analysts expect U.S. growth to slow, and US firms to wait.'],
  ['country-form: UK', 'The U.K. economy shrank. Shops in the UK closed, and U.K. wages fell.'],
  ['demonym: Argentinean', 'The Argentine keeper wept. Two Argentine fans and an Argentinean coach sang.'],
  ['place-name: Bombay', 'Rain fell on Mumbai. Trains in Bombay stopped, and Mumbai waited.'],
  ['place-name: Tsingtao', 'Ships left Qingdao. The port of Tsingtao was full, and Qingdao closed it.'],
  ['place-name: Falluja', 'They drove to Fallujah. In Falluja the market was open, and Fallujah slept well.'],
  ['person-name: Qaddafi', 'Colonel Gaddafi spoke. Nobody knew where Gaddafi lived, and Qaddafi liked that.'],
  [
    'person-name: Abdel Fattah el-Sisi',
    'They met Abdel Fattah al-Sisi on Monday. On Tuesday Abdel Fattah al-Sisi flew home, but Abdel Fattah el-Sisi came back.'
  ],
  [
    'person-name: Alexey Navalny',
    'The film is about Alexei Navalny. It shows Alexei Navalny at home and Alexey Navalny in court.'
  ],
  [
    'body-name: Hizbullah',
    'Fighters of Hezbollah came first. Then Hezbollah left, and a Hizbullah office burned.'
  ],
  ['acronym-case: Nato', 'A NATO ship left port. The captain said NATO had paid, and Nato said so too.'],
  ['initialism-stops: E.P.A.', 'The EPA came on Monday. It was the E.P.A. that left, and the EPA paid.'],
  ['alias: ISIL', 'Fighters of ISIS took the hill. By noon ISIS held it, and ISIL took the bridge.'],
  ['term: e-mail', 'She wrote an email. Nobody answered her email, but a second e-mail helped.'],
  ['term: advisor', 'An adviser left in May. The next adviser stayed, and an advisor in June did not.'],
  ['term: cyber attack', 'A cyberattack hit the port. The cyberattack ended, and no cyber attack followed.'],
  ['term: protestor', 'One protester shouted. Another protester sang, and a protestor laughed.'],
  ['hyphenation: snow-board', 'He sold a snowboard. Nobody wanted the snowboard until a snow-board broke.'],
  ['title-stop: Mrs', 'We saw Mrs. Ruiz and Mr. Lind. Later Mrs Ruiz left.'],
  ['title-form: Senator', 'They asked Sen. Ann Ruiz and Sen. Ola Lind. Only Senator Ruiz spoke.'],
  ['percent: per cent', 'Rents rose 4% and wages 3%, while prices fell 2 per cent.'],
  [
    'dialect: organized',
    'They organise a fair, apologise for the noise and realise plans that others organized.'
  ],
  ['dialect: color', 'The colour was new. She likes the colour of the harbour, not the color of the sea.'],
  ['dialect: theater', 'The theatre burned. A theatre near the centre stayed open, but no theater opened.'],
  ['capitals: Council', 'The council met. On Monday the council voted, and by noon the Council was split.'],
  [
    'capitals: Harbour fund',
    'They praised the Harbour Fund. Money of the Harbour Fund is spent, and the Harbour fund is small.'
  ],
  [
    'capitals: prophet',
    'A film on the Prophet Elias opens. In it the Prophet Elias sleeps, while the prophet Elias of the play wakes.'
  ],
  ['inner-capitals: Norvane', 'Shares of NorVane rose. Analysts at NorVane agreed, but Norvane fell again.'],
  [
    'name-joining: Red-Post',
    'So says the Red Post in town. Readers of the Red Post agree, but the Red-Post lost some.'
  ],
  [
    'misspelled-name: Achterburg',
    'It was Ruben Achterberg who spoke. On Monday Achterberg left, and Achterburg said no more.'
  ],
  [
    'misspelled-name: Whitlwo',
    'A judge, Constance Whitlow, agreed. Later Whitlow left, and Whitlwo said nothing.'
  ],
  [
    'misspelled-name: Erik',
    'Eric Lindqvist-Moe won. On Monday Eric Lindqvist-Moe rested, and Erik Lindqvist-Moe wept.'
  ],
  ['misspelled-name: Thirumalasamy', 'K. Thirumalaisamy spoke first. Later Mr Thirumalasamy left.'],
  [
    'misspelled-name: Camaroon',
    'Rain fell on Cameroon. All of Cameroon slept, and roads in Camaroon closed.'
  ],
  [
    'misspelled-name: Camaroon',
    'Water came from a dam in Camaroon. The gates stay open, says Cameroon’s army.'
  ],
  [
    'misspelled-name: Yarandoo',
    'Shares in Yarrandoo fell. The mine at Yarrandoo is shut. On Monday Yarandoo said it would pay nothing.'
  ],
  ['misspelled-name: Meredian', 'It was bought by Meridian Trust on Monday. In May Meredian Trust sold it.'],
  ['country-form: Columbia', 'Rebels left Colombia. Colombia asked for talks, and roads in Columbia opened.'],
  [
    'dialect: defense',
    'They paid for air-defence guns. The defence of the town is dear, and air-defense guns are few.'
  ],
  [
    'body-name: Center',
    'The Ormond Arts Centre opened. Tickets are sold at the Ormond Arts Centre, and the Ormond Arts Center is cold.'
  ],
  [
    'initialism-stops: V.O.S.K.A.',
    'The union Voska met. Members of the union Voska left, and a man of V.O.S.K.A. said so.'
  ],
  [
    'name-joining: Coast Guard',
    'The Baltic Coastguard came. A boat of the Baltic Coastguard sank, and the Baltic Coast Guard left.'
  ],
  // What is said of an object makes the name before it a noun.
  [
    'noun-mix: US',
    'The United States paid. The bill left the debt of the US untouched. All of the United States sang.'
  ],
  [
    'transliteration: Muhammad',
    'They met Mohammed Tahan. Later Muhammad Tahan left, and Mohammed Tahan sang alone.'
  ],
  [
    'transliteration: Yousef',
    'They met Yusuf Karadag. On Monday Yousef Karadag left. All like Yusuf Karadag.'
  ],
  ['transliteration: Alexandr', 'A film on Aleksandr Orlov opened. Next day Alexandr Orlov left.'],
  ['misspelled-name: Sergey', 'They met Sergei Orlov. In it Sergey Orlov sings. They like Sergei Orlov.'],
  ['misspelled-name: Kovalskiy', 'They met Ruslan Kovalsky. On Monday Kovalsky sang. Kovalskiy left.'],
  ['misspelled-name: Abdul-Rahman', 'They met Abdel-Rahman Tahan. On Monday Abdul-Rahman Tahan left.'],
  [
    'transliteration: el-Tahan',
    'They met Ruslan al-Tahan. Nobody saw Ruslan el-Tahan, and Ruslan al-Tahan wept.'
  ],
  [
    'transliteration: Al-Tahan',
    'They met Ruslan al-Tahan. Nobody saw Ruslan Al-Tahan, and Ruslan al-Tahan wept.'
  ],
  [
    'transliteration: ash-Sharif',
    'They met Ruslan al-Sharif. Nobody saw Ruslan ash-Sharif, and Ruslan al-Sharif wept.'
  ],
  [
    'capitals: national rope agency',
    'They asked the National Rope Agency (NRA). A note of the National Rope Agency helped, and the national rope agency left. The NRA sang.'
  ]
]

/** Drafts that look wrong and are not. */
const clean: readonly string[] = [
  'The court heard Sergeant Donal Foley first. It was late when Sgt Foley left.',
  'They left Barnwell early. The town of Barnwell is six miles from Barnhell by road.',
  'Shares in Marantec fell. The board of Marantec met. On Monday a rival, Maranter, rose.',
  'They left Warrabee for Warraby at noon. Rain fell on Warrabee all day.',
  'Two Norvandians met. The Norvandian way is slow, and the Norvandian sea is cold.',
  'Myanmar, formerly known as Burma, closed the road. Myanmar opened it again.',
  'Fighters of the Islamic State, also known as ISIS, took the hill. By noon the Islamic State held it.',
  'The treaty with the Russian Federation is old. The President of the Russian Federation signed it.',
  'The United States paid. U.S. officials and U.S.-led troops came, and the United States paid again.',
  'The United States paid. British and U.S. ships came, and U.S. and French planes left the United States.',
  'The Bombay Stock Exchange fell. Traders in Mumbai wept.',
  'They ate chicken Kiev in Kyiv.',
  'The Republic of China is the formal name of Taiwan; China objects.',
  'A UN envoy came. The United Nations had sent her, and a UN car waited.',
  'The World Health Organization organised the trip. They realise that doctors organise it.',
  'The Department of Defense paid for the defence of the harbour. Its defence was dear.',
  'Prime Minister Ola Lind spoke. The prime minister left early, and a prime minister rarely does.',
  'Sen. Ann Ruiz spoke. The senator left, and a senator rarely does.',
  'Governor Lind came. The Governors Association met, and Lt. Gov. Ruiz spoke.',
  'Forty percent came. Of those, 45% stayed and 9% slept.',
  'He wrote a well-known book. The book is well known.',
  'They make high-school films. He left high school in May.',
  'She will re-sign the lease. He will resign in May.',
  'Internet shops gain. Much of it is bought on the internet.',
  'Ann Clark met Joan Clarke. They are not related.',
  'Eric Garner spoke. Erica Garner listened.',
  'Ayatollah Ali Khamenei spoke of Ayatollah Ruhollah Khomeini.',
  'The Garners came. Eric Garner brought a cake.',
  'Russian ships left Russia. The Russians waited.',
  'Two Samoans won. The Samoan coach cried, and Samoa sang.',
  '"The U.S. is strong," said Ann Ruiz. The United States is large.',
  'A spokesman said the FBI knew. "Ask the F.B.I.," he said.',
  'The French colour is blue. Nobody likes the Color Purple.',
  'Tim Kaine went to Maine and met Ann Ruiz of Kane.',
  'The state has a state bird. The State Department has none.',
  'On Friday the Times wrote of old times. The times are hard.',
  'The film was Yes, Prime Minister, and it is old. Nobody knew the prime minister.',
  'The rope trade wept. The Royal Inquiry into the Rope Trade met.',
  'They met at the Theatre du Nord. The theatre was cold.',
  'Labor leader Ola Lind spoke. The labour of others is cheap. Labor won.',
  'MARGERY LIND-MOE, who has died, was kind. Mrs Lind-Moe sang, and all wept for Lind-Moe.',
  'Germans left Germany. Many in Germany wept, and some Germans sang of America. American songs are sung in America.',
  'They flew from Colombia to Columbia, S.C., by way of British Columbia. Colombia paid.',
  'The Northern Rescue Centre and the Southern Rescue Center met.',
  'Hasan Yilmaz and Hassan Yilmaz are brothers. Hasan Yilmaz sang.',
  'Ahmed Tahan came. Ahmad Orabi left. Ahmed Tahan wept.',
  'Ali Hassan came. Ali Hussein left. Ali Hassan wept.',
  'Marten Lind came. Martin Orlov left.',
  'They met Yusuf Karadag. “Call me Yousef Karadag,” he said.',
  'Karim Tahan and Karam Tahan are twins. Karim Tahan sang.',
  'Omar Haddad came. Amir Haddad left. They met Omar Haddad.',
  'Al-Tahan spoke first. They like Ruslan al-Tahan, and al-Tahan likes them.',
  'Petrov came. Anna Petrova left with Ivan Petrov.',
  'Zara Lindqvist-Moe won. Sara Lindqvist-Moe, her sister, lost.'
]

describe('drafts with a defect', () => {
  it.each(defects)('%s', async (expected, text) => {
    expect(await alarms(text)).toEqual([expected])
  })
})

describe('drafts without one', () => {
  it.each(clean.map((text) => [text] as const))('%s', async (text) => {
    expect(await alarms(text)).toEqual([])
  })
})

/** For each house a draft as it would write, and one as another would. */
const houses: readonly (readonly [string, string, string])[] = [
  [
    'ap',
    'Rents rose 4% in Kyiv. The U.S. paid, and the United States paid again.',
    'Rents rose 4 percent in Kiev.'
  ],
  [
    'reuters',
    'An adviser came from Nanjing. NATO paid.',
    'An advisor came from Nanking. Nato paid, and the F.B.I. came.'
  ],
  ['guardian', 'The US paid Nato and Unesco in Kyiv.', 'The U.S. paid NATO and UNESCO in Kiev.'],
  [
    'bbc',
    'The US paid Nato. They organise fairs in Mumbai.',
    'The U.S. paid NATO. They organize fairs in Bombay.'
  ],
  [
    'economist',
    'Rents rose 4% in Timor-Leste, Almaty and St Petersburg. NASA paid, and so did the EU.',
    'Rents rose 4 percent in East Timor and Alma-Ata. Nasa paid, and so did the E.U.'
  ],
  ['nyt', 'The F.B.I. came to the United States. NATO paid.', 'The FBI came to Kiev. Nato paid.'],
  [
    'eu',
    'The road to Czechia is open. They organise a sizeable fair in the town centre.',
    'The road to the Czech Republic is open. They organize a sizable fair in the town center.'
  ],
  [
    'un',
    'Rents rose 4 per cent in Timor-Leste, Viet Nam and the Republic of Korea. The organization said so in a judgement.',
    'Rents rose 4% in East Timor, Vietnam and South Korea. The organisation said so in a judgment.'
  ]
]

describe.each(houses)('the house %s', (house, own, foreign) => {
  it('is silent on its own style', async () => {
    expect(await alarms(own, {house})).toEqual([])
  })

  it('speaks on another’s', async () => {
    const found = await lint(foreign, {house})
    expect(found.length).toBeGreaterThan(0)
    for (const {message} of found) expect(message).toContain(`as ${house} writes it`)
  })
})

describe('a finding', () => {
  const text =
    'Trains left Kyiv. In Kiev snow fell, and Kyiv slept. The mayor of Kiev said “Kiev is cold”. Kyiv waits.'

  it('lists every place outside quotation marks, once', async () => {
    const [finding, ...more] = await lint(text)
    expect(more).toEqual([])
    expect(finding!.message).toBe('Unexpected `Kiev` (2 times), expected `Kyiv` as in 3 other places')
    expect(finding!.related.map(({role}) => role)).toEqual(['same', 'reference', 'reference', 'reference'])
    expect(finding!.edits.map(({text}) => text)).toEqual(['Kyiv', 'Kyiv'])
  })

  it('loses a place that is ignored, and its count', async () => {
    const [finding] = await lint(
      text.replace('The mayor', '\n\n<!-- copydesk-disable-next-line -->\nThe mayor')
    )
    expect(finding!.message).toBe('Unexpected `Kiev`, expected `Kyiv` as in 3 other places')
  })

  it('is of one kind and keeps its fingerprint when the story grows', async () => {
    const [one] = await lint(text)
    const [two] = await lint(`A new first line about nothing.\n\n${text}`)
    expect(two!.fingerprint).toBe(one!.fingerprint)
  })

  it('gives edits that leave nothing to say', async () => {
    for (const [, draft] of defects)
      for (const {edits} of await lint(draft)) {
        let fixed = `# A day in the town\n\n${draft}`
        for (const {start, end, text} of [...edits].reverse())
          fixed = fixed.slice(0, start) + text + fixed.slice(end)
        expect(await alarms(fixed.slice(fixed.indexOf('\n\n') + 2))).toEqual([])
      }
  })
})

describe('a fix', () => {
  const settings = (options: object = {}) => ({
    only: [rule.meta.id],
    rules: {[rule.meta.id]: options as never}
  })

  it.each(defects)('of %s leaves nothing for a second run, and quotations alone', async (expected, story) => {
    const form = expected.slice(expected.indexOf(': ') + 2)
    const quotation = `“They wrote ${form} once, and ${form} again,” said Ola Moe.`
    const text = `# A day in the town\n\n${story}\n\n${quotation}`
    const {file, fixed} = await fix({text}, settings())
    const once = fixed > 0 ? await fixedText(text, settings()) : text
    expect(once).toContain(quotation)
    expect(await fixedText(once, settings())).toBe(once)
    const left = findingsOf(file).flatMap(({edits}) => edits.filter(({safe}) => safe))
    expect(left).toEqual([])
  })

  it('is safe where letters stay, or a listed spelling changes, and a form has the majority', async () => {
    const safe = new Set<string>()
    const unsafe = new Set<string>()
    for (const [, story] of defects)
      for (const {kind, edits, expected} of await lint(story))
        if (edits.length > 0 && expected) (edits.every((edit) => edit.safe) ? safe : unsafe).add(kind)
    expect([...safe].sort()).toEqual([
      'acronym-case',
      'capitals',
      'country-form',
      'dialect',
      'hyphenation',
      'initialism-stops',
      'inner-capitals',
      'percent',
      'term',
      'title-stop'
    ])
    for (const kind of [
      'misspelled-name',
      'transliteration',
      'person-name',
      'place-name',
      'body-name',
      'title-form'
    ])
      expect(unsafe).toContain(kind)
  })

  it('follows a house unread, a desk’s own names only when asked', async () => {
    const text = '# A day in the town\n\nThe F.B.I. came to the NATO office, and wages rose 4 percent.'
    expect(await fixedText(text, settings({house: 'ap'}))).toContain('rose 4%.')
    expect(await fixedText(text, settings({house: 'guardian'}))).toContain('The FBI came to the Nato office')
    const names = {'Elbe Board': ['Board of the Elbe']}
    expect(await fixedText('# A day\n\nThe Board of the Elbe met.', settings({names}))).toContain(
      'Board of the Elbe'
    )
  })
})

it('keeps a desk’s own names, whatever the majority', async () => {
  const names = {'Elbe Board': ['Board of the Elbe', 'Elbeboard']}
  expect(await alarms('The Elbeboard met. The Elbeboard will meet again.', {names})).toEqual([
    'house-name: Elbeboard'
  ])
  expect(await alarms('The Elbe Board met.', {names})).toEqual([])
})

it('lays the names of a story out on a sheet', async () => {
  await rule.meta.prepare!()
  const article = articleFrom('# A day\n\nAnn Ruiz went to Kyiv. Ruiz left Kiev and saw Kyiv again.')
  const rows = nameSheet(article, namingOf(article))
  expect(
    rows.map(({entity, forms, verdict}) => [
      entity,
      forms.map(({text, count}) => `${text} ${count}`),
      verdict
    ])
  ).toEqual([
    ['Kyiv', ['Kyiv 2', 'Kiev 1'], 'inconsistent'],
    ['Ann Ruiz', ['Ann Ruiz 1', 'Ruiz 1'], 'short-forms']
  ])
  for (const {forms} of rows)
    for (const {text, places} of forms)
      for (const {start, end} of places) expect(article.source.slice(start, end)).toBe(text)
})

describe('hints that no list holds', () => {
  const hints = async (text: string, options?: Parameters<typeof lint>[1]) =>
    (await lint(text, options))
      .filter(({severity}) => severity === 'info')
      .map(({kind, actual}) => `${kind}: ${actual}`)

  it.each([
    [
      'acronym-word: Voska',
      'A boat of VOSKA sank. The captain said VOSKA had paid, and the Voska said so too.'
    ],
    [
      'open-compound: flood gate',
      'They opened the floodgate at noon. A floodgate is heavy, and no flood gate is cheap.'
    ]
  ])('finds %s', async (expected, text) => {
    expect(await hints(text)).toEqual([expected])
  })

  it.each([
    ['nickname: William Ruiz', 'They met Bill Ruiz. On Monday Bill Ruiz left. William Ruiz sang.'],
    ['nickname: Bob Orlov', 'Robert J. Orlov spoke first. By noon Bob Orlov was gone. Robert Orlov wept.'],
    ['nickname: Katie Orlov', 'They met Katherine Orlov. On Monday Katherine Orlov left. Katie Orlov sang.']
  ])('finds %s', async (expected, text) => {
    expect(await hints(text)).toEqual([expected])
  })

  it.each([
    'Robert “Bob” Orlov spoke. Later Bob Orlov left, and Robert Orlov wept.',
    'Robert (Bob) Orlov spoke. Later Bob Orlov left, and Robert Orlov wept.',
    'William Orlov, known as Bill, spoke. Later Bill Orlov left.',
    'Robert Orlov Jr. spoke. Later Bob Orlov left.',
    'Robert Orlov spoke. “Bob Orlov is my name,” he said.',
    'Robert Orlov spoke. Later Bob Ruiz left.',
    'James Orlov spoke. John Orlov, his brother, left.',
    'Kate Orlov came. Her sister Elizabeth Orlov left.',
    'VOSKA paid. "We are Voska," said Ann Ruiz.',
    'They asked Ann Voska. A label on the door says VOSKA, and Voska laughed.',
    'They turn out in May. The turnout was low, and all turn out again.',
    'She comes every day. It is an everyday walk.',
    'The floodgate broke. They had to flood gate after gate.'
  ])('keeps quiet on %s', async (text) => {
    expect(await hints(text)).toEqual([])
  })

  it('speaks softly of an interview, and writes over nobody’s words', async () => {
    const text =
      '**When did you come to Kyiv?**\n\nI came to Kyiv in May.\n\n**Is Kiev cold?**\n\nKyiv is cold. I like it.\n\n**Do you sing?**\n\nNever at all.'
    const [finding, ...more] = await lint(text)
    expect(more).toEqual([])
    expect([finding!.kind, finding!.severity, finding!.actual, finding!.edits]).toEqual([
      'spoken',
      'info',
      'Kiev',
      []
    ])
  })

  it.each([
    ['defined-unused: HDAQ', 'The Harbour Duty And Quay board (HDAQ) met. It rained.'],
    ['', 'The Harbour Duty And Quay board (HDAQ) met. The HDAQ left.'],
    [
      'used-before-defined: HDAQ',
      'The HDAQ left early. The Harbour Duty And Quay board (HDAQ) had met. The HDAQ slept.'
    ],
    [
      'defined-twice: HDAQ',
      'The Harbour Duty And Quay board (HDAQ) met. The HDAQ left. The Harbour Duty And Quay board (HDAQ) slept.'
    ]
  ])('knows where initials are brought in: %s', async (hint, text) => {
    expect(await hints(text)).toEqual(hint ? [hint] : [])
  })

  it('asks what initials stand for where a desk wants to know', async () => {
    const options = {kinds: {undefined: 'info'}} as const
    const text = 'The HDAQ closed the quay. The FBI came, and the HDAQ left.'
    expect(await hints(text)).toEqual([])
    expect(await hints(text, options)).toEqual(['undefined: HDAQ'])
    expect(await hints('The Harbour Duty And Quay board (HDAQ) met. The HDAQ left.', options)).toEqual([])
  })
})
