// Bundles the extension, and beside it the whole command line: it is the language server and what the tasks run.
import {copyFile, rm} from 'node:fs/promises'
import {build} from 'esbuild'

const usual = {bundle: true, platform: 'node', target: 'node20', minify: true, logLevel: 'warning'}

await rm('dist', {recursive: true, force: true})
await build({
  ...usual,
  entryPoints: {extension: 'src/extension.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  format: 'cjs',
  external: ['vscode']
})
await build({
  ...usual,
  // A check of many files starts `worker` beside itself.
  entryPoints: {copydesk: '../../src/cli/bin.ts', worker: '../../src/threads/worker.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.mjs'},
  format: 'esm',
  // What a command does not need, such as the weights of a rule that is off, is not read.
  splitting: true,
  // `copydesk serve` is no business of an editor: its database stays outside.
  external: ['node-sqlite3-wasm'],
  banner: {
    js: "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);"
  }
})
await copyFile('../../LICENSE', 'LICENSE')
