/** Which Copydesk the measuring scripts run. */
import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the package. */
export const project = fileURLToPath(new URL('..', import.meta.url))

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(path.join(project, folder), {recursive: true, encoding: 'utf8'}).map(
      (name) => statSync(path.join(project, folder, name)).mtimeMs
    )
  )

/** The arguments that make Node run Copydesk: the build where it is newer than the sources, else the sources through tsx. */
export function entry(): string[] {
  const built = path.join(project, 'dist/src/cli/bin.js')
  const isFresh = existsSync(built) && statSync(built).mtimeMs > Math.max(newest('src'), newest('rules'))
  return isFresh ? [built] : ['--import', 'tsx', path.join(project, 'src/cli/bin.ts')]
}
