/** From the text of a configuration to checked data, with the place of whatever is wrong. */
import {isMap, isScalar, LineCounter, type Node, parseDocument} from 'yaml'
import type {z} from 'zod'
import {UsageError} from '../usage-error.ts'
import {type ConfigData, configSchema} from './schema.ts'

/**
 * Reads YAML or JSON (which YAML holds), or the key `copydesk` of a package.json.
 *
 * @param text what the file holds.
 * @param path its name, for messages.
 * @returns undefined where a package.json has no such key.
 * @throws UsageError with `path:line:column` and the nearest valid name for each problem.
 */
export function parseConfig(text: string, path: string): ConfigData | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const at = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const [broken] = document.errors
  if (broken) throw new UsageError(`${at(broken.pos[0])}: ${broken.message}`)
  const inPackage = /(?:^|[\\/])package\.json$/.test(path)
  const root = inPackage ? (document.get('copydesk', true) as Node | undefined) : document.contents
  if (inPackage && !root) return undefined
  const result = configSchema.safeParse(withoutNulls(root?.toJS(document)) ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => flatten(issue, []))
  const placed = problems.map((problem) => ({at: offsetOf(root!, problem), message: problem.message}))
  placed.sort((a, b) => a.at - b.at)
  throw new UsageError(placed.map((problem) => `${at(problem.at)}: ${problem.message}`).join('\n'))
}

/** A key whose lines are all comments has no value: as if it were not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== null)
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutNulls(each)]))
}

interface Found {
  readonly path: readonly PropertyKey[]
  /** The key at `path` that should not be there. */
  readonly key?: string
  readonly message: string
}

/** Of a value that fits none of several shapes, the complaints of the shape that it comes nearest to. */
function flatten(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): Found[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.message.split('\n').map((message, index) => ({path, key: issue.keys[index]!, message}))
  if (issue.code !== 'invalid_union') return [{path, message: sentenceOf(issue.message, path)}]
  const branches = issue.errors.map((issues) => issues.flatMap((each) => flatten(each, path)))
  return branches.reduce((best, next) => (depth(next) > depth(best) ? next : best))
}

const depth = (found: readonly Found[]): number =>
  Math.max(
    ...found.map(({path, key, message}) => path.length + (key || /Unexpected `/.test(message) ? 0.5 : 0))
  )

/** Messages of our own are whole sentences; those of zod say what is wrong with the value. */
function sentenceOf(message: string, path: readonly PropertyKey[]): string {
  if (message.startsWith('Unexpected ')) return message
  const key = String(path.at(-1))
  const absent = /^Invalid input: expected (\w+), received undefined$/.exec(message)
  if (absent) return `Missing key \`${key}\`, expected ${absent[1]}`
  return message.replace(
    /^Invalid input: /,
    path.length > 0 ? `Unexpected value of \`${key}\`, ` : 'Unexpected configuration, '
  )
}

function offsetOf(root: Node, {path, key}: Found): number {
  let node: unknown = root
  for (const step of path) {
    const next: unknown = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))?.value
      : (node as {get?: (key: unknown, keep: boolean) => unknown}).get?.(step, true)
    if (!next) break
    node = next
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0]
  }
  return (node as Node).range?.[0] ?? 0
}
