/** Which Copydesk the measuring scripts run. */
import {spawnSync} from 'node:child_process'
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

/**
 * The built command line, as a package would run it; built first where the sources are newer.
 * @throws {Error} when the build fails.
 */
export function entry(): string {
  const built = path.join(project, 'dist/src/cli/bin.js')
  const isFresh = existsSync(built) && statSync(built).mtimeMs > Math.max(newest('src'), newest('rules'))
  if (isFresh) return built
  const build = spawnSync('npm', ['run', '--silent', 'build'], {cwd: project, encoding: 'utf8'})
  if (build.status !== 0)
    throw new Error(`Unexpected end of \`npm run build\`:\n${build.stdout}${build.stderr}`)
  return built
}
