/** The drafts in `samples/`. */
import {readdirSync, readFileSync} from 'node:fs'
import type {Article} from '../../src/article/index.ts'
import {detectFormat} from '../../src/read/index.ts'
import {articleFrom} from './draft.ts'

const folder = new URL('../../samples/', import.meta.url)

export interface Sample {
  /** Name of its file in the folder. */
  readonly name: string
  readonly text: string
}

/** All drafts by name; the folder's own README is none. */
export const samples: readonly Sample[] = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .sort()
  .map((name) => ({name, text: readFileSync(new URL(name, folder), 'utf8')}))

/** The article of a draft, in the format its name and its text tell. */
export const articleOfDraft = (text: string, path?: string): Article =>
  articleFrom(text, detectFormat(text, path))
