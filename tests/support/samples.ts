/** The drafts in `samples/`. */
import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {type Article, articleOf} from '../../src/article/index.ts'
import {detectFormat, read} from '../../src/read/index.ts'

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

/** Reads a draft into an article, in the format its name and its text tell. */
export function articleOfDraft(text: string, path?: string): Article {
  return articleOf(read(text, detectFormat(text, path)), new VFile({value: text, path}))
}
