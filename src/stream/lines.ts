/** Lines of bytes from a stream, of which none can fill the memory. */

/** A line without its line feed, or the length of one that was too long to keep. */
export type Line = {readonly bytes: Uint8Array} | {readonly tooLong: number}

const lineFeed = 0x0a

/**
 * Splits bytes at line feeds. `node:readline` has no limit and lets invalid UTF-8 pass.
 *
 * @param input chunks of bytes.
 * @param longest bytes of the longest line that is kept; longer ones are counted and let go as they come in.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length > longest) parts = []
    else if (bytes.length > 0) parts.push(bytes)
  }
  const finish = (): Line => {
    const line: Line = length > longest ? {tooLong: length} : {bytes: Buffer.concat(parts)}
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    let at = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, at)) {
      take(chunk.subarray(at, end))
      yield finish()
      at = end + 1
    }
    take(chunk.subarray(at))
  }
  if (length > 0) yield finish()
}
