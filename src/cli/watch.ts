/** `copydesk check --watch`: again after every change, between lines that a background problem matcher knows. */
import {type FSWatcher, watch} from 'node:fs'
import {stat} from 'node:fs/promises'
import path from 'node:path'

// Editors write a file in several steps.
const settling = 100

/** What can change what a check says. */
const matters = /\.(?:md|markdown|mdx|txt|html|ya?ml|json)$|(?:^|[\\/])\.(?:copydesk|git)ignore$/i
const elsewhere = /(?:^|[\\/])(?:node_modules|\.git)[\\/]/

/**
 * Checks for ever.
 *
 * @param paths files, globs or directories; the working directory where there are none.
 * @param own what the checks themselves write; no reason to check again.
 * @param check one check; gives back how many problems it has shown.
 */
export async function watchDrafts(
  paths: readonly string[],
  own: readonly string[],
  check: () => Promise<number>
): Promise<never> {
  const ours = new Set(own.map((file) => path.resolve(file)))
  let wake = (): void => {}
  let changed = Promise.resolve()
  const rest = (): void => {
    changed = new Promise((resolve) => {
      wake = resolve
    })
  }
  for (const directory of await directoriesOf(paths)) {
    const watcher: FSWatcher = watch(directory, {recursive: true}, (_, name) => {
      const file = path.resolve(directory, name ?? '')
      if (name === null || (matters.test(name) && !elsewhere.test(name) && !ours.has(file))) wake()
    })
    watcher.on('error', (error) => process.stderr.write(`copydesk: ${directory}: ${error.message}\n`))
  }
  for (;;) {
    rest()
    process.stdout.write('[copydesk] Checking\n')
    const count = await check()
    process.stdout.write(
      `[copydesk] Found ${count} ${count === 1 ? 'problem' : 'problems'}, waiting for changes\n`
    )
    await changed
    await new Promise((resolve) => setTimeout(resolve, settling))
  }
}

/** The folders to look at: of a file or a glob, the one that holds it; none inside another. */
async function directoriesOf(paths: readonly string[]): Promise<readonly string[]> {
  const folders = new Set<string>()
  for (const name of paths.length > 0 ? paths : ['.']) {
    const fixed = name.split(/[\\/](?=[^\\/]*[*?[\]{}!])/)[0]!
    const status = await stat(fixed).catch(() => undefined)
    folders.add(path.resolve(status?.isDirectory() ? fixed : path.dirname(fixed)))
  }
  const all = [...folders]
  return all.filter((folder) => !all.some((other) => other !== folder && folder.startsWith(other + path.sep)))
}
