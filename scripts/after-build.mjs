// Makes the command executable, puts what is read but not compiled beside the compiled rules, writes the
// JSON Schema of configurations, and names the build.
import {createHash} from 'node:crypto'
import {chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'

chmodSync('dist/src/cli/bin.js', 0o755)
for (const rule of readdirSync('rules')) {
  const readme = `rules/${rule}/README.md`
  if (existsSync(readme)) cpSync(readme, `dist/${readme}`)
}

const {configJsonSchema} = await import('../dist/src/config/json-schema.js')
writeFileSync('dist/schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`)

// A cache holds only for the build that made it.
const hash = createHash('sha256')
for (const name of readdirSync('dist', {recursive: true}).sort()) {
  const file = `dist/${name}`
  if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file))
}
writeFileSync('dist/build-id', hash.digest('hex'))
