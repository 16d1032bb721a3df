import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {check} from '../../src/check.ts'
import {type Finding, findingsOf} from '../../src/finding.ts'
import {samples} from '../support/samples.ts'

const only = ['mislabeled-category']

const rail = `Workers at three rail depots walked off the job on Monday after talks over pay and overtime broke
down, their union said. Members voted by four to one for the strike, and pickets stood at the gates from dawn. The
employers called the walkout reckless; the union said wages had not risen in three years.`

const match = `The striker scored twice in the second half as the home side beat the league champions 3-1 on Saturday.
The goalkeeper saved a penalty before the interval, and the coach praised his defenders after the final whistle. The
team climbs to third in the table, two points behind the leaders with six matches of the season left.`

async function findings(text: string, category?: string, options: object = {}): Promise<Finding[]> {
  const draft = category === undefined ? {text} : {text, category}
  return findingsOf(await check(draft, {only, rules: {'mislabeled-category': options as never}}))
}

describe('the place of the finding', () => {
  it('is the value in the front matter', async () => {
    const text = `---\ntitle: Late goals sink champions\nsection: "Politics"\n---\n\n${match}\n`
    const [finding] = await findings(text)
    expect(text.slice(finding!.start, finding!.end)).toBe('Politics')
    expect(finding!.message).toMatch(/^Unexpected category `Politics`, expected `Sport` \(\d+ of 15 terms\)$/)
    expect(finding!.expected).toEqual(['Sport'])
    expect(finding!.edits).toEqual([])
  })

  it('is the field that came beside the text', async () => {
    const [finding] = await findings(`# Late goals sink champions\n\n${match}`, 'Politics')
    expect(finding).toMatchObject({field: 'category', start: 0, end: 8, actual: 'Politics'})
  })

  it('is the line below the headline of a newswire text', async () => {
    const {text} = samples.find(({name}) => name === 'spun-budget.txt')!
    const [finding] = await findings(text)
    expect(text.slice(finding!.start, finding!.end)).toBe('Sports')
    expect(finding!.expected).toEqual(['Politics'])
  })
})

it('says in a note what the story speaks of', async () => {
  const [finding] = await findings(`# Rail depots on strike\n\n${rail}`, 'Entertainment')
  expect(finding!.note).toMatch(/^The story speaks of labour: (?:\S+, ){4}\S+\. If the desk wants it here/)
  const [shares] = await findings(
    '# Shares fall\n\nShares in the bank fell 8 percent after quarterly profit missed forecasts and analysts cut their estimates.',
    'Sport'
  )
  expect(shares!.note).toContain('The story speaks of economy, business and finance: ')
})

it('shows the words that weighed most, where they stand', async () => {
  const text = `# Late goals sink champions\n\n${match}`
  const [finding] = await findings(text, 'Politics')
  const words = finding!.related.map(({start, end, role}) => [role, text.slice(start, end)])
  expect(words).toHaveLength(5)
  expect(words).toContainEqual(['evidence', 'goalkeeper'])
})

describe('stays silent', () => {
  it.each([
    'Sport',
    'sports news',
    'Sport > Football',
    'News/Sports',
    'Arts and Sports',
    'World',
    'Opinion',
    'The Back Room',
    'Business and Panorama',
    ''
  ])('for a match under %j', async (category) => {
    expect(await findings(`# Late goals sink champions\n\n${match}`, category)).toEqual([])
  })

  it('where any of several sections fits', async () => {
    const text = (list: string) =>
      `---\ncategories: [${list}]\n---\n\n# Late goals sink champions\n\n${match}\n`
    expect(await findings(text('World, Politics'))).toHaveLength(1)
    expect(await findings(text('Politics, Sport'))).toEqual([])
    expect(await findings(text('Politics, The Back Room'))).toEqual([])
  })

  it('where a kindred section is named', async () => {
    expect(await findings(`# Rail depots on strike\n\n${rail}`, 'Business')).toEqual([])
    expect(await findings(`# Rail depots on strike\n\n${rail}`, 'Sport')).toHaveLength(1)
  })

  it('with little to go by', async () => {
    expect(await findings('# Champions beaten by late goals at home', 'Politics')).toEqual([])
    expect(await findings('', 'Politics')).toEqual([])
  })
})

it('reads tags where there is no category', async () => {
  const text = (more: string) => `---\n${more}\n---\n\n# Late goals sink champions\n\n${match}\n`
  expect(await findings(text('tags: [health]'))).toHaveLength(1)
  expect(await findings(text('tags: [health, brackwater]'))).toEqual([])
  expect(await findings(text('category: Sport\ntags: [health]'))).toEqual([])
})

it('finds the samples filed wrongly, and only those', async () => {
  const found: string[] = []
  for (const {name, text} of samples)
    if (findingsOf(await check({text, path: name}, {only})).length > 0) found.push(name)
  expect(found).toEqual(['mislabeled-cup-final.md', 'spun-budget.txt', 'spun-ridge-fire.md'])
})

describe('sections of a house', () => {
  const story = `# Late goals sink champions\n\n${match}`

  it('are what is suggested', async () => {
    const sections = {'The Pitch': 'Sport', Ledger: ['Business', 'Technology'], Weekend: []}
    const [finding] = await findings(story, 'Ledger', {sections})
    expect(finding!.expected).toEqual(['The Pitch'])
    expect(await findings(story, 'the pitch', {sections})).toEqual([])
    expect(await findings(story, 'Weekend', {sections})).toEqual([])
  })

  it('that carry no such topic have filed the story as near as they could', async () => {
    expect(await findings(story, 'Ledger', {sections: {Ledger: 'economy business and finance'}})).toEqual([])
  })

  it('must be made of topics', async () => {
    await expect(findings(story, 'Ledger', {sections: {Ledger: 'Numbers'}})).rejects.toThrow(
      'Unexpected topic `Numbers` of section `Ledger` for rule `mislabeled-category`, expected an IPTC Media Topic'
    )
  })
})

it('weighs at most what the package can bear', () => {
  const file = new URL('../../rules/mislabeled-category/weights.generated.ts', import.meta.url)
  expect(readFileSync(file).length).toBeLessThanOrEqual(800_000)
})
