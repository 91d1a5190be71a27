import { isTerminal } from './terminal.ts'

/** Work that takes no longer than this is shown nothing of, in milliseconds. */
const PATIENCE = 700

/** Shows on a terminal's standard error that work goes on, and for how long; the function that it returns takes that away. */
export function showProgress(
  what: string,
  stream: NodeJS.WriteStream | undefined = isTerminal(2) ? process.stderr : undefined,
): () => void {
  if (!stream?.isTTY || process.env.TERM === 'dumb') return () => {}
  const start = Date.now()
  let isShown = false
  const timer = setInterval(() => {
    isShown = true
    const seconds = Math.round((Date.now() - start) / 1000)
    stream.write(`\r${what} … ${seconds} s`)
  }, PATIENCE)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (isShown) stream.write('\r\u001b[K')
  }
}
