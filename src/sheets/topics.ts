/** The topic sheet: what the story is about, for the desk that files it. */
import {Model} from '../../rules/mislabeled-category/model.ts'
import {fewest, findStory} from '../../rules/mislabeled-category/story.ts'
import {topics, usualSection} from '../../rules/mislabeled-category/topics.ts'
import {weights} from '../../rules/mislabeled-category/weights.generated.ts'
import type {Article} from '../article/index.ts'

/** One of the IPTC Media Topics. */
export interface TopicRow {
  readonly topic: string
  /** What a section for it is usually called. */
  readonly section: string
  /** How likely it is that the story is about it, in [0, 1]. */
  readonly score: number
}

const model = new Model(weights)

/**
 * The topics of a draft, the likeliest first; none where it is too short to tell.
 *
 * @param article the draft as analysed.
 */
export function topicSheet(article: Article): TopicRow[] {
  const {counts} = findStory(article, model.has)
  if (counts.size < fewest) return []
  const {probabilities} = model.read(counts)
  return topics
    .map((topic, index) => ({
      topic,
      section: usualSection[topic],
      score: Math.round(probabilities[index]! * 1000) / 1000
    }))
    .sort((a, b) => b.score - a.score)
}
