import { parentPort, workerData } from 'node:worker_threads'
import { judgeShare, type Share } from './share.ts'

// One of the threads that a large convention is shared out to: it gets its share once, and answers once. Where it fails, the
// thread that started it is told so.
void judgeShare(workerData as Share).then((recording) => parentPort?.postMessage(recording))
