/** The draft: an editor of plain text that underlines what was found. */
import {defaultKeymap, history, historyKeymap, isolateHistory} from '@codemirror/commands'
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search'
import {EditorState, RangeSet, StateEffect, StateField} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView, keymap, placeholder} from '@codemirror/view'
import type {Finding} from '../finding.ts'

/** A stretch of the draft that a finding speaks of. */
export interface Mark {
  readonly finding: Finding
  readonly start: number
  readonly end: number
  readonly role: 'at' | 'same' | 'reference' | 'evidence'
}

/** A change of the draft. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the page wants of its editor. */
export interface DraftEditor {
  readonly text: string
  /** Puts in another draft; lines end with a line feed from then on. */
  replace(text: string): void
  /** Underlines the places of findings; the chosen one more. */
  mark(marks: readonly Mark[], chosen: string | undefined): void
  /** Shows a stretch and puts the cursor there. */
  show(start: number, end: number, focus: boolean): void
  /** Writes changes that count in the present text, as one step to undo. */
  write(changes: readonly Change[]): void
  /** Where the cursor is. */
  readonly cursor: number
  focus(): void
}

/** What happens in the editor. */
export interface EditorEvents {
  /** The text has changed. */
  readonly onChange: () => void
  /** The cursor stands somewhere else. */
  readonly onMove: (cursor: number) => void
  /** Whether a key was meant for the page. */
  readonly onKey: (command: 'next' | 'previous' | 'apply') => boolean
}

const setMarks = StateEffect.define<DecorationSet>()
const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field)
})

// The editor counts a line ending as one character, whatever it was.
const linesOf = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

/**
 * Makes the editor.
 *
 * @param parent where it goes.
 * @param text the draft.
 * @param events who wants to know.
 */
export function draftEditor(parent: HTMLElement, text: string, events: EditorEvents): DraftEditor {
  const command = (name: Parameters<EditorEvents['onKey']>[0]) => () => events.onKey(name)
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: linesOf(text),
      extensions: [
        history(),
        search({top: true}),
        highlightSelectionMatches(),
        marksField,
        EditorView.lineWrapping,
        placeholder('Paste a draft, or drop a .md, .txt or .html file here'),
        EditorView.contentAttributes.of({
          'aria-label': 'Draft',
          'aria-describedby': 'keys',
          spellcheck: 'true'
        }),
        keymap.of([
          {key: 'F8', run: command('next'), shift: command('previous')},
          {key: 'Alt-Enter', run: command('apply')},
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.onChange()
          else if (update.selectionSet) events.onMove(update.state.selection.main.head)
        })
      ]
    })
  })
  return {
    get text() {
      return view.state.doc.toString()
    },
    get cursor() {
      return view.state.selection.main.head
    },
    replace(next) {
      view.dispatch({
        changes: {from: 0, to: view.state.doc.length, insert: linesOf(next)},
        selection: {anchor: 0}
      })
    },
    mark(marks, chosen) {
      const ranges = marks
        .filter(({start, end}) => start < end && end <= view.state.doc.length)
        .map(({finding, start, end, role}) =>
          Decoration.mark({
            class: [
              'mark',
              `rule-${finding.rule}`,
              `as-${role === 'at' ? 'same' : role}`,
              finding.severity === 'info' ? 'hint' : 'alarm',
              finding.fingerprint === chosen ? 'chosen' : ''
            ].join(' ')
          }).range(start, end)
        )
      view.dispatch({effects: setMarks.of(RangeSet.of(ranges, true))})
    },
    show(start, end, focus) {
      const [anchor, head] = [start, end].map((at) => Math.min(at, view.state.doc.length)) as [number, number]
      view.dispatch({selection: {anchor, head}, effects: EditorView.scrollIntoView(anchor, {y: 'center'})})
      if (focus) view.focus()
    },
    write(changes) {
      // One undo takes back the fix alone, however soon it followed the writing.
      view.dispatch({
        changes: changes.map(({start, end, text}) => ({from: start, to: end, insert: text})),
        annotations: isolateHistory.of('full')
      })
    },
    focus() {
      view.focus()
    }
  }
}
