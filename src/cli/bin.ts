#!/usr/bin/env node
/** The `copydesk` command: reads the arguments, loads the one command they name, leaves its exit code. */
import {program} from './program.ts'

// The reader of a pipe may go when it has seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await program.parseAsync()
