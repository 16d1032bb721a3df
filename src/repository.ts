/** Where a draft stands in its repository: what baselines and reports to services call it. */
import {existsSync} from 'node:fs'
import path from 'node:path'

const roots = new Map<string, string>()

/**
 * The path of a file from the root of its repository, or from its own folder where there is none.
 *
 * @param file relative to the working directory.
 * @returns `/` between folders.
 */
export function inRepository(file: string): string {
  const folder = path.dirname(path.resolve(file))
  const root = roots.get(folder) ?? rootOf(folder)
  roots.set(folder, root)
  return path.relative(root, path.resolve(file)).split(path.sep).join('/')
}

function rootOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at
    if (path.dirname(at) === at) return folder
  }
}
