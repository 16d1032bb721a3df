/** Writes a name into the house list of a configuration, and leaves all else in it as it is. */
import {isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap} from 'yaml'

/** A change of the configuration's text, in UTF-16 offsets. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Adds a name and the forms that the house does not use.
 *
 * @param source YAML, or JSON where `path` ends so; empty for a new file.
 * @param path the name of the configuration.
 * @param form how the house writes it.
 * @param others how it does not.
 */
export function addToHouseList(
  source: string,
  path: string,
  form: string,
  others: readonly string[]
): Replacement {
  if (path.endsWith('.json')) return addToJson(source, /(?:^|[\\/])package\.json$/.test(path), form, others)
  const document = parseDocument(source)
  const {contents} = document
  const names = isMap(contents) ? valueAt(contents, 'names') : undefined
  if (names === undefined && !(isMap(contents) && contents.flow)) {
    const gap = source === '' || source.endsWith('\n') ? '' : '\n'
    return {
      start: source.length,
      end: source.length,
      text: `${gap}names:\n  ${scalar(form)}: ${list(others)}\n`
    }
  }
  const value = isMap(names) ? valueAt(names, form) : undefined
  const had = isScalar(value) || isSeq(value) ? [value.toJSON() as string | string[]].flat() : []
  const all = [...new Set([...had, ...others])]
  if ((isScalar(value) || (isSeq(value) && value.flow)) && value.range) {
    const [start, end] = value.range
    return {start, end, text: list(all)}
  }
  const first = value === undefined && isMap(names) && !names.flow ? names.items[0]?.key : undefined
  if (isScalar(first) && first.range) {
    const [at] = first.range
    const indent = ' '.repeat(at - (source.lastIndexOf('\n', at - 1) + 1))
    return {start: at, end: at, text: `${scalar(form)}: ${list(others)}\n${indent}`}
  }
  // Without a value, in braces, or a list of many lines.
  if (isMap(names)) document.setIn(['names', form], all)
  else document.set('names', {[form]: all})
  return {start: 0, end: source.length, text: document.toString({lineWidth: 0})}
}

function addToJson(source: string, inPackage: boolean, form: string, others: readonly string[]): Replacement {
  const data = JSON.parse(source || '{}') as Record<string, unknown>
  const config = (inPackage ? (data.copydesk ??= {}) : data) as {names?: Record<string, string | string[]>}
  const had = [config.names?.[form] ?? []].flat()
  config.names = {...config.names, [form]: [...new Set([...had, ...others])]}
  const indent = /^[ \t]+/m.exec(source)?.[0] ?? '  '
  return {start: 0, end: source.length, text: `${JSON.stringify(data, null, indent)}\n`}
}

/** The value of a key, as a node; null where it has none, undefined where there is no such key. */
function valueAt(map: YAMLMap, name: string): unknown {
  const pair = map.items.find(({key}) => isScalar(key) && key.value === name)
  return pair && (pair.value ?? null)
}

const scalar = (text: string): string => stringify(text, {lineWidth: 0}).trimEnd()
const list = (texts: readonly string[]): string =>
  stringify(texts, {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0}).trimEnd()
