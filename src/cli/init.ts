/** `copydesk init`: a configuration to begin with. */
import {writeFile} from 'node:fs/promises'
import {rules} from '../../rules/index.ts'
import {presets} from '../config/presets.ts'
import {UsageError} from '../usage-error.ts'

const file = 'copydesk.yaml'

/**
 * Writes a commented `copydesk.yaml` into the working directory; asks nothing.
 *
 * @returns exit code 0.
 * @throws UsageError where there is one.
 */
export async function runInit(): Promise<number> {
  try {
    await writeFile(file, starter(), {flag: 'wx'})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new UsageError(`${file}: Already there, expected none: change it, or move it away`)
  }
  process.stdout.write(`Wrote ${file}. Every line of it is a comment until you take its # away.\n`)
  return 0
}

function starter(): string {
  const ids = (rules as unknown as readonly {meta: {id: string; summary: string}}[]).map(({meta}) => meta)
  return `# yaml-language-server: $schema=https://unpkg.com/copydesk/dist/schema.json
# How this newsroom wants its drafts checked. \`copydesk print-config FILE\` shows what holds for a draft.

# The style book: ${Object.keys(presets).join(', ')}.
# extends: ap

# How loud each rule is: off, info, warning or error. \`copydesk explain RULE\` lists its kinds and options.
# rules:
${ids.map(({id, summary}) => `#   # ${summary}\n#   ${id}: warning`).join('\n')}

# Other rules for some drafts.
# overrides:
#   - section: Opinion
#     rules:
#       unattributed-quote: off
#   - files: [archive/]
#     rules:
#       inconsistent-naming: info

# What to check in a directory, and what never to check; patterns as in .gitignore.
# files: ['*.md', '*.txt']
# ignore: [drafts/templates/]

# Front matter keys of the house.
# frontMatter:
#   category: [ressort]
`
}
