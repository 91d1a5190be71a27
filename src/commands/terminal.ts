import { fstatSync, statSync } from 'node:fs'

/** The standard output and the standard error, by their numbers. */
export type Channel = 1 | 2

/** The stream of a channel. Node makes it when it is first looked at, and takes 2 to 4 ms: most runs do without. */
export function streamOf(channel: Channel): NodeJS.WriteStream {
  return channel === 1 ? process.stdout : process.stderr
}

/** Whether somebody looks at a channel. */
export function isTerminal(channel: Channel): boolean {
  return mayBeTerminal(channel) && streamOf(channel).isTTY === true
}

/** How many characters a line of a channel has; undefined where it is no terminal. */
export function columnsOf(channel: Channel): number | undefined {
  return isTerminal(channel) ? streamOf(channel).columns : undefined
}

/** Whether a channel shows colour: `--color` and `--no-color` win, then NO_COLOR, FORCE_COLOR, and what it leads to. */
export function hasColor(channel: Channel, argv: readonly string[]): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (argv.includes('--no-color')) return false
  if (argv.includes('--color')) return true
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return TERM !== 'dumb' && isTerminal(channel)
}

/** A file or a pipe is told by its kind, and what throws all away by its number. */
function mayBeTerminal(channel: Channel): boolean {
  try {
    const found = fstatSync(channel)
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null').rdev
  } catch {
    return true
  }
}
