import { writeSync } from 'node:fs'
import { type Channel, isTerminal, streamOf } from './terminal.ts'

/** Writes to the standard output or the standard error. A reader that has seen enough (`ralph lint | head`) is no failure. */
export function print(channel: Channel, text: string): void {
  const bytes = Buffer.from(text)
  const written = inStreams.has(channel) || isTerminal(channel) ? 0 : writeNow(channel, bytes)
  if (written < bytes.length) flowingOf(channel).write(bytes.subarray(written))
}

/** The channels whose rest flows away by and by; whatever follows has to come after it. */
const inStreams = new Set<Channel>()

/** Returns how many bytes were written before the channel would have had to be waited for. */
function writeNow(channel: Channel, bytes: Buffer): number {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(channel, bytes, written)
  } catch (error) {
    throwUnless(error as NodeJS.ErrnoException, 'EPIPE', 'EAGAIN')
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return bytes.length
  }
  return written
}

function flowingOf(channel: Channel): NodeJS.WriteStream {
  const stream = streamOf(channel)
  if (!inStreams.has(channel)) stream.on('error', (error) => throwUnless(error, 'EPIPE'))
  inStreams.add(channel)
  return stream
}

function throwUnless(error: NodeJS.ErrnoException, ...codes: readonly string[]): void {
  if (!codes.includes(error.code ?? '')) throw error
}
