/** Checkstyle XML. */
import type {Reporter} from './index.ts'
import {xml} from './xml.ts'

const checkstyle: Reporter = (files) => {
  const parts = files.map(({path, findings}) => {
    const errors = findings.map(
      ({line, column, severity, rule, message}) =>
        `    <error line="${line}" column="${column}" severity="${severity}" message="${xml(message)}" source="copydesk.${xml(rule)}"/>\n`
    )
    return `  <file name="${xml(path)}">\n${errors.join('')}  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${parts.join('')}</checkstyle>\n`
}

export default checkstyle
