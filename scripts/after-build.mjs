// Makes the command executable and puts what is read but not compiled beside the compiled rules.
import {chmodSync, cpSync, existsSync, readdirSync} from 'node:fs'

chmodSync('dist/src/cli/bin.js', 0o755)
for (const rule of readdirSync('rules')) {
  const readme = `rules/${rule}/README.md`
  if (existsSync(readme)) cpSync(readme, `dist/${readme}`)
}
