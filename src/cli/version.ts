/** What this copy of Copydesk calls itself. */
import {createRequire} from 'node:module'

const own = createRequire(import.meta.url)('copydesk/package.json') as {version: string; description: string}

export const {version, description} = own
