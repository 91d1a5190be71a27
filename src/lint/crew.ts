import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Recording } from '../cache/recorder.ts'
import type { Share } from './share.ts'

const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'thread.ts' : 'thread.js')

/** V8 would let the youngest objects of each thread take 48 MB; they die as soon in 8. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

/** Judges each share in a thread of its own. Rejects where one of them fails. */
export async function judgeInThreads(shares: readonly Share[]): Promise<readonly Recording[]> {
  const putBack = frugally(shares[0]?.listed.size ?? 0)
  const workers = shares.map((share) => new Worker(PROGRAM, { workerData: share, resourceLimits }))
  try {
    return await Promise.all(workers.map(answerOf))
  } finally {
    for (const worker of workers) void worker.terminate()
    putBack()
  }
}

/** With more files than this, memory counts for more than time: 100,000 took 630 MB, a quarter of it garbage. */
const A_LOT = 30_000

/**
 * Sets V8's flags for threads that judge so many files, and returns what puts them back. Its last compiler, Turbofan, takes a tenth
 * of the processor time of 10,000 files to make code that is hardly faster than that of the one before it, which Node has since 22.
 */
function frugally(files: number): () => void {
  const [major] = process.versions.node.split('.')
  const hasMaglev = Number(major) >= 22 && ['x64', 'arm64'].includes(process.arch)
  const flags = [
    ...(hasMaglev ? [['--no-turbofan', '--turbofan'] as const] : []),
    ...(files > A_LOT ? [['--heap-growing-percent=50', '--heap-growing-percent=0'] as const] : []),
  ]
  for (const [flag] of flags) setFlagsFromString(flag)
  return () => {
    for (const [, usual] of flags) setFlagsFromString(usual)
  }
}

function answerOf(worker: Worker): Promise<Recording> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it answered`)))
  })
}
