import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { Script } from 'node:vm'
import { compiledFolder } from './compiled-folder.ts'

// Node's compile cache keeps a file as it is before it runs: without its functions, which are then compiled at every start. Here
// it is kept as it is at the end of a run: 30 of the 95 ms of `ralph lint` with one skill, and 80 of 140 with Node 20.

const folder = compiledFolder()

/** Each command uses other functions of the same files, and those that it does not use would be read at each start. */
const command = /^[a-z]{1,16}$/.exec(process.argv[2] ?? '')?.[0] ?? ''

/** What was compiled, and the file that it is kept in; `length`: of what was there already, in bytes. */
interface Compiled {
  readonly script: Script
  readonly kept: string
  readonly length: number
}

const compiled: Compiled[] = []

/** Compiles a file of the build. Its first line names what follows. */
export function compile(source: string, name: string, filename: string): Script {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
  if (folder === undefined) return new Script(wrapped, { filename })
  const kept = `${folder}/ralph-${command}-${name.slice('./'.length)}-${source.slice(2, 18)}`
  const cachedData = read(kept)
  // V8 refuses what another version of itself has made.
  const script = new Script(wrapped, { filename, ...(cachedData && { cachedData }) })
  const length = script.cachedDataRejected === false ? (cachedData?.length ?? 0) : 0
  compiled.push({ script, kept, length })
  return script
}

/** One after the other is read into the same memory: to come by more takes longer than to read. */
const room = Buffer.allocUnsafeSlow(1 << 20)

/**
 * What was kept, unless it is damaged: V8 looks at no more than its length, and would crash. It is kept twice, and compared: to load
 * what makes a checksum would take 2 ms.
 */
function read(file: string): Buffer | undefined {
  try {
    const bytes = readInto(room, file)
    const [first, second] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)]
    return first.length > 0 && first.equals(second) ? first : undefined
  } catch {
    return
  }
}

function readInto(room: Buffer, file: string): Buffer {
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, room, 0, room.length, null)
    return length < room.length ? room.subarray(0, length) : readFileSync(file)
  } finally {
    closeSync(handle)
  }
}

process.once('exit', () => {
  try {
    // What was refused may be no command at all.
    if (compiled.length > 0 && process.exitCode !== 2) lookOver(marker())
  } catch {
    // Without room or permission the next start takes as long as this one.
  }
})

/** A file for each set of files that were loaded together, with a byte for each run: another set comes with inputs of another kind. */
function marker(): string {
  const set = compiled.reduce((all, { kept }) => all ^ Number.parseInt(kept.slice(-8), 16), 0)
  return `${folder}/ralph-${command}-seen-${(set >>> 0).toString(16)}`
}

/**
 * Keeps more where something is new. Other inputs of the same kind take other functions too, so all is looked over again after 1, 2,
 * 4, 8 … runs, and after every 32 of them.
 */
function lookOver(marker: string): void {
  appendFileSync(marker, '.')
  const runs = statSync(marker).size
  const isDue = runs % 32 === 0 || Number.isInteger(Math.log2(runs))
  if (isDue || compiled.some(({ length }) => length === 0)) compiled.forEach(keep)
}

/** What was there stays in it, and what this run used is added. Other processes never see half of a file. */
function keep({ script, kept, length }: Compiled): void {
  const data = script.createCachedData()
  // A few bytes more are no function.
  if (data.length < length * 1.01) return
  const draft = `${kept}-${process.pid}`
  writeFileSync(draft, Buffer.concat([data, data]))
  renameSync(draft, kept)
}
