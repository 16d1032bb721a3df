import {expect, test} from 'vitest'
import {detectFormat, read} from '../src/read/index.ts'

const line = 'The council voted on Tuesday night to close the last of the three bridges over the river.'

test.each([
  ['lines with metadata', `Bridges to close\n- by Ana Lind\n- in Politics\n${line}\n${line}`, '', 'newswire'],
  ['long lines, none empty', `Bridges to close\n${line}\n${line}\n${line}`, '', 'newswire'],
  ['paragraphs with empty lines', `Bridges to close\n\n${line}\n\n${line}\n\n${line}`, '', 'markdown'],
  [
    'hard-wrapped Markdown',
    `# Bridges\n\n${line.replaceAll(' on ', '\non ').replaceAll(' of ', '\nof ')}\n\n${line}`,
    '',
    'markdown'
  ],
  [
    'short lines that end like sentences',
    'Hearing\nLIND: Who?\nRUIZ: Me.\nLIND: When?\nRUIZ: Then.\nLIND: Why?',
    '',
    'newswire'
  ],
  ['a heading', `# Bridges to close\n${line}\n${line}\n${line}`, '', 'markdown'],
  ['by name', `Bridges\n${line}\n${line}\n${line}`, 'story.md', 'markdown'],
  ['HTML', `<p>${line}</p>\n<p>${line}</p>`, '', 'html'],
  ['HTML by name', line, 'story.html', 'html'],
  ['nothing', '', '', 'markdown']
])('%s', (_name, text, path, format) => {
  expect(detectFormat(text, path)).toBe(format)
})

test.each([
  ['|---|---|', true],
  ['---|:-:', true],
  ['> | - | -: |', true],
  ['---', false],
  ['one | two', false]
])('a table has a row of dashes: %s', (row, isTable) => {
  const {children} = read(
    `one | two\n${row}\nthree | four\n`.replace(/^(?=one)/, row.startsWith('>') ? '> ' : ''),
    'markdown'
  )
  expect(JSON.stringify(children).includes('"type":"table"')).toBe(isTable)
})

// A pattern that tries each length of the white space needs half a minute here.
test('a long line of white space takes no time', {timeout: 3000}, () => {
  expect(read(`# Bridges\n\n${' '.repeat(200_000)}`, 'markdown').children).toHaveLength(1)
})
