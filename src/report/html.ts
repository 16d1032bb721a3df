/** One page that an editor opens: the story with its findings underlined, notes below the line they speak of. */
import {findFence} from '../article/matter.ts'
import type {Finding} from '../finding.ts'
import {countsOf} from './counts.ts'
import {clip} from './excerpt.ts'
import type {CheckedFile, Reporter} from './index.ts'
import {plain} from './plain.ts'
import {xml} from './xml.ts'

const html: Reporter = (files) => {
  const all = files.flatMap(({findings}) => findings)
  const drafts = `${files.length} ${files.length === 1 ? 'draft' : 'drafts'}`
  const summary = all.length > 0 ? `${countsOf(all)} in ${drafts}` : `Nothing to report in ${drafts}`
  const touched = files.filter(({findings}) => findings.length > 0)
  const contents = touched.map(
    ({path, headline, findings}) =>
      `<li><a href="#${anchor(path)}">${xml(headline ?? path)}</a> <small>${xml(path)}: ${countsOf(findings)}</small></li>\n`
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Copydesk: ${summary}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Copydesk</h1>
<p>${summary}</p>
${contents.length > 1 ? `<nav><ul>\n${contents.join('')}</ul></nav>\n` : ''}</header>
<main>
${touched.map(writeStory).join('')}</main>
</body>
</html>
`
}

export default html

const anchor = (path: string): string => `story-${path.replace(/[^\w.-]/g, '_')}`

/** A stretch of the draft that belongs to a finding: its own place (0) or another one. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly target: string
  readonly tone: string
  readonly title: string
}

function writeStory({path, text, headline, findings}: CheckedFile): string {
  const name = anchor(path)
  const idOf = (finding: number, place: number): string =>
    place === 0 ? `${name}-${finding}` : `${name}-${finding}-${place}`
  const marks = findings.flatMap((finding, index) => marksOf(finding, (place) => idOf(index, place)))
  const front = findFence(text)
  const rows: string[] = []
  let at = 0
  for (const [index, line] of text.split('\n').entries()) {
    const end = at + line.length
    const notes = findings.flatMap((finding, number) =>
      finding.line === index + 1 ? [writeNote(finding, text, (place) => idOf(number, place))] : []
    )
    if (line.trim() || notes.length > 0) {
      const plainLine = line.trim().replace(/^#+ /, '')
      const sort =
        front && at < front.end ? ' class="matter"' : plainLine === headline ? ' class="headline"' : ''
      rows.push(
        `<p${sort} data-line="${index + 1}">${writeLine(text, at, end, marks)}</p>\n${notes.join('')}`
      )
    }
    at = end + 1
  }
  return `<article id="${name}">\n<p class="path">${xml(path)}: ${countsOf(findings)}</p>\n${rows.join('')}</article>\n`
}

function marksOf(finding: Finding, idOf: (place: number) => string): Mark[] {
  const {severity, related, message} = finding
  const others = related.flatMap((place, index) =>
    (place.field ?? finding.field) === 'text'
      ? [{...place, id: idOf(index + 1), target: `${idOf(0)}-note`, tone: 'other', title: place.message}]
      : []
  )
  if (finding.field !== 'text') return others
  return [{...finding, id: idOf(0), target: `${idOf(0)}-note`, tone: severity, title: message}, ...others]
}

/** Marks can overlap: the line is cut wherever one begins or ends, and the loudest covers each piece. */
function writeLine(text: string, from: number, to: number, marks: readonly Mark[]): string {
  const here = marks.filter(({start, end}) => start < to && end > from)
  const cuts = [...new Set([from, to, ...here.flatMap(({start, end}) => [start, end])])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((cut, index) => {
      const words = xml(text.slice(cut, cuts[index + 1]))
      const covering = here.filter(({start, end}) => start <= cut && end > cut)
      if (covering.length === 0) return words
      const top = covering.reduce((best, mark) =>
        tones.indexOf(mark.tone) > tones.indexOf(best.tone) ? mark : best
      )
      const ids = covering.filter(({start}) => start === cut).map(({id}) => `<span id="${id}"></span>`)
      return `${ids.join('')}<a class="${top.tone}" href="#${top.target}" title="${xml(top.title)}">${words}</a>`
    })
    .join('')
}

const tones = ['other', 'info', 'warning', 'error']

function writeNote(finding: Finding, text: string, idOf: (place: number) => string): string {
  const {severity, rule, message, note, related} = finding
  const places = related.map((place, index) => {
    const words =
      (place.field ?? finding.field) === 'text' ? clip(text.slice(place.start, place.end), 80) : ''
    const known = !words || plain(place.message).includes(words)
    return `<li><a href="#${idOf(index + 1)}">line ${place.line}</a>: ${known ? '' : `<q>${xml(words)}</q> `}${quoted(place.message)}</li>\n`
  })
  return `<aside class="${severity}" id="${idOf(0)}-note">
<p><strong>${quoted(message)}</strong></p>
${note ? `<p>${quoted(note)}</p>\n` : ''}${places.length > 0 ? `<ul>\n${places.join('')}</ul>\n` : ''}<p class="rule">${severity === 'info' ? 'hint' : severity} · ${xml(rule)} · <a href="#${idOf(0)}">line ${finding.line}</a></p>
</aside>
`
}

/** Backticks in messages quote the writer's words. */
const quoted = (text: string): string => xml(text).replace(/`([^`]+)`/g, '<q>$1</q>')

const style = `
:root { --ink: #1c1b19; --paper: #fdfcf9; --faint: #6b675f; --rule: #d9d4c7; --note: #f4f1e8; --error: #b3261e; --warning: #9a6200; --info: #2b62a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e5dc; --paper: #1b1a18; --faint: #a09a8d; --rule: #3c3932; --note: #26241f; --error: #ff8a80; --warning: #f0b54a; --info: #8ab8f5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 6rem 4.5rem; max-width: 50rem; color: var(--ink); background: var(--paper); font: 1.1rem/1.6 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1rem; letter-spacing: .08em; text-transform: uppercase; margin: 0; }
header p, nav, .path, aside, .matter { font-family: system-ui, sans-serif; }
header p { margin: .2rem 0 1rem; }
nav { font-size: .9rem; }
nav ul { padding-left: 1.2rem; }
small, .path, .rule { color: var(--faint); }
article { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: 1rem; }
.path { font-size: .85rem; }
article > p { position: relative; margin: .7rem 0; overflow-wrap: anywhere; }
article > p[data-line]::before { content: attr(data-line); position: absolute; left: -3.2rem; width: 2.2rem; text-align: right; font: .75rem/2.2 system-ui, sans-serif; color: var(--faint); }
.headline { font-size: 1.7rem; line-height: 1.25; font-weight: 700; }
.matter { font-size: .85rem; color: var(--faint); margin: 0; }
article > p a { color: inherit; text-decoration: underline 2px; text-underline-offset: 3px; }
a.error { text-decoration-color: var(--error); text-decoration-style: wavy; }
a.warning { text-decoration-color: var(--warning); text-decoration-style: wavy; }
a.info { text-decoration-color: var(--info); text-decoration-style: dotted; }
a.other { text-decoration-color: var(--faint); text-decoration-style: dotted; }
aside { margin: .4rem 0 1rem; padding: .6rem .9rem; border-left: 4px solid var(--info); background: var(--note); font-size: .9rem; line-height: 1.45; break-inside: avoid; }
aside.error { border-color: var(--error); }
aside.warning { border-color: var(--warning); }
aside p, aside ul { margin: 0 0 .35rem; }
aside ul { padding-left: 1.2rem; }
aside a { color: inherit; }
aside .rule { margin: 0; font-size: .8rem; }
q { quotes: '\\201C' '\\201D'; }
:target { outline: 2px solid var(--info); outline-offset: 2px; }
span:target + a { outline: 2px solid var(--info); outline-offset: 2px; }
@media print { body { max-width: none; padding: 0 0 0 3.5rem; font-size: 10pt; } a { text-decoration-skip-ink: none; } nav { display: none; } article { break-before: page; } article:first-child { break-before: auto; } }
`
