/** Debian's Chromium, where there is one. */
import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]

/** Its path; undefined where there is none, and then said so once. */
export const chromiumPath = places.find((path) => path && existsSync(path))
if (!chromiumPath)
  console.warn(
    'Chromium is missing: tests of the desk page are skipped (apt-get install chromium, or set CHROMIUM)'
  )

/** Starts it without a window and without asking the network for anything of its own. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath!,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
