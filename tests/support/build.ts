/** Builds the command line once before all tests, where the sources are newer than what is built. */
import {entry} from '../../scripts/entry.ts'

export default function setup(): void {
  entry()
}
