/** One JSON object a line and finding, for pipes. */
import type {Reporter} from './index.ts'

const ndjson: Reporter = (files) =>
  files
    .flatMap(({path, findings}) => findings.map((finding) => `${JSON.stringify({path, ...finding})}\n`))
    .join('')

export default ndjson
