import type { WriteStream } from 'node:tty'

/** Whether a stream shows colour: `--color` and `--no-color` win, then NO_COLOR, FORCE_COLOR, and what the stream is. */
export function hasColor(stream: WriteStream, argv: readonly string[]): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (argv.includes('--no-color')) return false
  if (argv.includes('--color')) return true
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return Boolean(stream.isTTY) && TERM !== 'dumb'
}
