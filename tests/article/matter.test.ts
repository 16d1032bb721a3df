import {expect, test} from 'vitest'
import {articleFrom} from '../support/draft.ts'

const story = '\n\nThe dam held.\n'

test.each([
  ['YAML', `---\ntitle: "Dam holds"\nsection: Science\ntags: [water, dams]\ndate: 2021-03-17\n---${story}`],
  [
    'YAML with CRLF',
    `---\ntitle: "Dam holds"\nsection: Science\ntags:\n  - water\n  - dams\ndate: 2021-03-17\n---${story}`.replaceAll(
      '\n',
      '\r\n'
    )
  ],
  [
    'YAML behind a byte order mark',
    `\uFEFF---\ntitle: 'Dam holds'\ncategories: [Science]\ntags: [water, dams]\ndate: 2021-03-17\n---${story}`
  ],
  [
    'TOML',
    `+++\ntitle = "Dam holds"\ncategories = ["Science"]\ntags = ["water", "dams"]\ndate = 2021-03-17\n+++${story}`
  ],
  [
    'JSON',
    `{\n"title": "Dam holds",\n"desk": "Science",\n"tags": ["water", "dams"],\n"date": "2021-03-17"\n}${story}`
  ]
])('front matter in %s, every value in its place', (_name, text) => {
  const {matter, blocks} = articleFrom(text)
  expect(blocks.map((block) => block.text)).toEqual(['The dam held.'])
  const slices = [matter.title, ...matter.categories, ...matter.tags, matter.date].map(
    (span) => span && text.slice(span.start, span.end)
  )
  expect(slices).toEqual(['Dam holds', 'Science', 'water', 'dams', '2021-03-17'])
})

test('broken front matter is told with its place, and the story is still read', () => {
  const text = '---\ntitle: "Dam\nsection: [a\n---\n\nThe dam held.\n'
  const {matter, blocks} = articleFrom(text)
  expect(matter.front?.error?.at).toBeGreaterThan(3)
  expect(blocks.map((block) => block.text)).toEqual(['The dam held.'])
})

test('a rule on the first line is no front matter', () => {
  expect(articleFrom('---\n\nThe dam held.\n\n---\n\nIt rained.').blocks).toHaveLength(2)
})

test('keys of a house come first, fields beside the text before all', () => {
  const text = `---\nressort: Sport\nsection: Science\n---${story}`
  expect(
    articleFrom(text, 'markdown', {frontMatter: {category: ['ressort']}}).matter.categories[0]?.text
  ).toBe('Sport')
  const [category] = articleFrom(text, 'markdown', {fields: {category: 'Business'}}).matter.categories
  expect(category).toMatchObject({text: 'Business', field: 'category', start: 0, end: 8})
})

test.each([
  [
    'The mayor said that the bridge will be closed and that nobody is to cross it, and the council agreed with her on all of it.',
    'en'
  ],
  [
    'Le maire a dit que le pont est fermé et que personne ne passe dans la ville, mais les habitants ont trouvé une autre route pour aller au travail.',
    'fr'
  ],
  [
    'Der Bürgermeister sagte, dass die Brücke nicht mehr sicher ist und dass sie für den Verkehr gesperrt wird, auch wenn das den Bürgern nicht gefällt.',
    'de'
  ],
  ['Short.', 'en'],
  [
    'Мэр сказал, что мост закрыт и что никто не должен переходить реку, пока не закончится ремонт опор.',
    'und'
  ]
])('language by function words: %s', (text, language) => {
  expect(articleFrom(text).language).toBe(language)
})

test('a declared language wins', () => {
  expect(articleFrom(`---\nlang: fr-FR\n---${story}`).language).toBe('fr')
})
