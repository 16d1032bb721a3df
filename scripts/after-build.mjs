// Makes the command executable and puts data files that are not compiled beside the compiled rules.
import {chmodSync, existsSync} from 'node:fs'

const bin = 'dist/src/cli/bin.js'
if (existsSync(bin)) chmodSync(bin, 0o755)
