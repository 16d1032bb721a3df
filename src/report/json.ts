/** Everything, for programs. */
import type {Reporter} from './index.ts'

const json: Reporter = (files) =>
  `${JSON.stringify({version: 1, files: files.map(({path, findings}) => ({path, findings}))}, null, 2)}\n`

export default json
