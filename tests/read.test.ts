import {expect, test} from 'vitest'
import {detectFormat} from '../src/read/index.ts'

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
  ['a heading', `# Bridges to close\n${line}\n${line}\n${line}`, '', 'markdown'],
  ['by name', `Bridges\n${line}\n${line}\n${line}`, 'story.md', 'markdown'],
  ['HTML', `<p>${line}</p>\n<p>${line}</p>`, '', 'html'],
  ['HTML by name', line, 'story.html', 'html'],
  ['nothing', '', '', 'markdown']
])('%s', (_name, text, path, format) => {
  expect(detectFormat(text, path)).toBe(format)
})
