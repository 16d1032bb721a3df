/** A figure of the headline that the story does not bear out. */
import {type Article, type Claim, countedBy, type Figure, titleFiguresOf} from '../../src/article/index.ts'
import {isNear, ratioOf} from './figure-measures.ts'

/** A headline's figure beside the one that stands in its place in the story. */
export interface HeadlineFault {
  readonly head: Figure
  readonly body: Figure
}

/** A story says what its headline says at its beginning: in so many paragraphs. */
const opening = 4

/** What is told in a headline in words of its own: ranks, results, clock times. */
const others = new Set(['ordinal', 'score', 'ratio', 'time', 'share', 'age'])

/**
 * `Hackers took data of 2.3 million patients` above a story of 3.2 million: the figure stands nowhere below, and another
 * of the same kind stands where it should.
 *
 * @param article claims, for what is headline and what is body, and the title of the front matter.
 */
export function findHeadlineFaults(article: Article): readonly HeadlineFault[] {
  const {claims} = article
  const heads = claims.filter(isHead)
  const asserted = [...titleFiguresOf(article), ...heads.flatMap(({figures}) => figures)].filter(isPlain)
  if (asserted.length === 0) return []
  const story = claims.filter((claim) => !isHead(claim))
  const body = story.flatMap(({figures}) => figures)
  const untold = asserted.filter(
    (head) => !body.some((figure) => isNear(figure, head)) && !isSaid(claims, head)
  )
  if (untold.length === 0) return []
  const blocks = new Set<unknown>()
  // A lede in the words of the headline goes with it elsewhere; here it is where the story begins.
  for (const {zone, sentence} of story)
    if ((zone === 'body' || zone === 'headline') && blocks.size < opening) blocks.add(sentence.block)
  const faults: HeadlineFault[] = []
  for (const head of untold) {
    const alike = body.filter(({unit}) => unit === head.unit)
    if (isSum(alike, head)) continue
    const rivals = alike.filter(
      (figure) =>
        blocks.has(figure.sentence.block) &&
        isPlain(figure) &&
        !sideways.test(figure.sentence.text) &&
        (countsAlike(figure, head)
          ? ratioOf(figure, head) < 3
          : isTransposed(figure, head) && isScaled(head)) &&
        !asserted.some((other) => isNear(figure, other))
    )
    if (rivals.length === 1) faults.push({head, body: rivals[0]!})
  }
  return faults
}

const isHead = ({zone, sentence}: Claim): boolean => zone === 'headline' && sentence.block.kind === 'headline'

const isPlain = ({unit, second, hedge}: Figure): boolean =>
  second === undefined && !hedge && !others.has(unit)

/** The same noun right behind both: `12 communities`, `14 riverine communities`. */
function countsAlike(a: Figure, b: Figure): boolean {
  if (a.value < 10 || b.value < 10) return false
  const nouns = countedBy(b).slice(0, 2)
  return countedBy(a).some((noun) => nouns.includes(noun))
}

/** The digits of one in another order, at the same scale: `2.3 million`, `3.2 million`. */
function isTransposed(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map(({text}) => text.replace(/\D/g, '')) as [string, string]
  if (x.length < 2 || x.length !== y.length || x === y || ratioOf(a, b) > 9) return false
  return [...x].sort().join('') === [...y].sort().join('')
}

/** A sentence that tells of another time, of a part or of what somebody else has. */
const sideways =
  /\b(?:now|currently|already|only|last|this year|last year|next year|which (?:has|had|made|runs|ran|employs|owns)|of those|carrying|with)\b/i

/** `2.3 million`: of two bare digits another order is chance. */
const isScaled = ({text, value}: Figure): boolean => value >= 1000 || /[.,]\d/.test(text)

/** Up to four figures in a row make the one above. */
function isSum(figures: readonly Figure[], head: Figure): boolean {
  return figures.some((_, first) => {
    let sum = 0
    return figures.slice(first, first + 4).some(({value}) => Math.abs((sum += value) - head.value) < 1e-6)
  })
}

/** The story may say it in a word that is no figure: a list with as many items, `both`, `a pair`. */
function isSaid(claims: Article['claims'], head: Figure): boolean {
  return head.value <= 10 && claims.some(({sentence}) => sentence.block.kind === 'list-item')
}
