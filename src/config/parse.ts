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
  const result = configSchema.safeParse(root?.toJS(document) ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => flatten(issue, []))
  throw new UsageError(
    problems.map((problem) => `${at(offsetOf(root!, problem))}: ${problem.message}`).join('\n')
  )
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
  if (issue.code !== 'invalid_union') return [{path, message: `Unexpected value: ${issue.message}`}].map(tidy)
  const branches = issue.errors.map((issues) => issues.flatMap((each) => flatten(each, path)))
  const nearest = branches.reduce((best, next) => (depth(next) > depth(best) ? next : best))
  return nearest
}

const depth = (found: readonly Found[]): number =>
  Math.max(
    ...found.map(({path, key, message}) => path.length + (key || /Unexpected `/.test(message) ? 0.5 : 0))
  )

/** Messages of our own are whole sentences; those of zod say what is wrong with the value. */
const tidy = (found: Found): Found => ({
  ...found,
  message: found.message
    .replace(/^Unexpected value: (?=Unexpected )/, '')
    .replace(/: Invalid input: expected /, ', expected ')
})

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
