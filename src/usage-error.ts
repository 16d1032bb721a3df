/** What the person at the keyboard can put right: exit code 2 and a message, no stack. */
export class UsageError extends Error {}
