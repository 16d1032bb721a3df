// Makes the desk page: one file that needs nothing else, neither a server nor a network.
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'

const options = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none'
}
const bundle = async (entry, more = {}) => {
  const {outputFiles} = await build({...options, entryPoints: [entry], ...more})
  return outputFiles[0].text
}

// A thread has no document.
const worker = await bundle('src/page/worker.ts', {format: 'iife', conditions: ['worker']})
const script = await bundle('src/page/page.ts', {format: 'iife', define: {WORKER: JSON.stringify(worker)}})
const style = await bundle('src/page/page.css', {loader: {'.woff2': 'dataurl'}})
const hash = createHash('sha256').update(script).digest('base64')
const page = readFileSync('src/page/index.html', 'utf8')
  .replace('sha256-SCRIPT', () => `sha256-${hash}`)
  .replace('/* STYLE */', () => style)
  .replace('/* SCRIPT */', () => script)
mkdirSync('dist/page', {recursive: true})
writeFileSync('dist/page/index.html', page)
