/** Makes articles of texts, for tests of what a draft is. */
import {VFile} from 'vfile'
import {type Article, type ArticleSettings, articleOf} from '../../src/article/index.ts'
import {type InputFormat, read} from '../../src/read/index.ts'

/**
 * The article of a text.
 *
 * @param text the draft.
 * @param format how to read it.
 * @param settings what a door would know.
 */
export function articleFrom(
  text: string,
  format: InputFormat = 'markdown',
  settings: ArticleSettings = {}
): Article {
  const file = new VFile(text)
  file.data.copydesk = settings
  return articleOf(read(text, format), file)
}
