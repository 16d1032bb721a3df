/** The sheets of a draft: what the desk sees before any rule speaks. */
import type {Article} from '../article/index.ts'

/** From an article to the rows of a sheet; offsets are UTF-16 code units into the draft as given. */
export type Sheet = (article: Article) => readonly object[]

/** How a sheet can be printed. */
export const sheetFormats = ['pretty', 'json', 'csv'] as const

/** One of `sheetFormats`. */
export type SheetFormat = (typeof sheetFormats)[number]

/** Name to loader: a sheet is loaded only for those who ask for it. */
export const sheets: Readonly<Record<string, () => Promise<Sheet>>> = {
  names: async () => {
    const [{nameSheet}, {default: rule, namingOf}] = await Promise.all([
      import('./names.ts'),
      import('../../rules/inconsistent-naming/index.ts')
    ])
    await rule.meta.prepare?.()
    return (article) => nameSheet(article, namingOf(article))
  },
  quotes: async () => (await import('./quotes.ts')).quoteSheet,
  facts: async () => (await import('./facts.ts')).factSheet,
  topics: async () => (await import('./topics.ts')).topicSheet
}
