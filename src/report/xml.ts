/** Text in XML and HTML. */
import {plain} from './plain.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Text for an element or a quoted attribute, on one line, without what XML 1.0 forbids. */
export function xml(text: string): string {
  return plain(text)
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (mark) => entities[mark]!)
}
