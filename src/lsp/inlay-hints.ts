/** Speakers behind their quotes, for whoever switches them on. */
import {type InlayHint, InlayHintKind, type Range} from 'vscode-languageserver/node.js'
import type {Checked} from './checker.ts'

/** The hints in a range: behind each quote whose speaker stands in another sentence, who it is. */
export function inlayHintsIn({document, article: {quotes}}: Checked, range: Range): InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  return quotes.flatMap(({end, attribution}) => {
    if (!attribution?.source || attribution.where === 'sentence' || end < from || end > to) return []
    const {source} = attribution
    return [
      {
        position: document.positionAt(end),
        label: source.text,
        kind: InlayHintKind.Parameter,
        paddingLeft: true
      }
    ]
  })
}
