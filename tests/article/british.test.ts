import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {bracketed} from '../support/bracketed.ts'
import {articleFrom} from '../support/draft.ts'

const paragraphs = readFileSync(new URL('../fixtures/british.md', import.meta.url), 'utf8').trim()
const plain = paragraphs.replace(/[[\]]/g, '')
const drawn = bracketed(articleFrom(plain)).split('\n\n')

test.each(paragraphs.split('\n\n').map((paragraph, index) => [paragraph, index] as const))(
  '%s',
  (paragraph, index) => {
    expect(drawn[index]).toBe(paragraph)
  }
)
