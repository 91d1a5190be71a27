import * as fs from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { isOwn } from './folder.ts'

/** What was kept, and when by the disk's own clock, in milliseconds. */
export interface Kept {
  readonly value: unknown
  readonly written: number
}

/** The most that is kept of one tree, in bytes. */
const LARGEST = 256 * 1024 * 1024

/** Reads what `keep` wrote; undefined where there is nothing, or it is damaged, or not this user's. */
export function recall(folder: string, name: string): Kept | undefined {
  let file: number | undefined
  try {
    file = fs.openSync(join(folder, name), fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
    const stats = fs.fstatSync(file)
    if (!stats.isFile() || !isOwn(stats) || stats.size > LARGEST) return undefined
    const bytes = fs.readFileSync(file)
    const text = bytes.subarray(4)
    return crc32(text) === bytes.readUInt32LE(0)
      ? { value: JSON.parse(text.toString('utf8')), written: stats.mtimeMs }
      : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) fs.closeSync(file)
  }
}

/** Keeps a value for later runs, whole or not at all. Where that cannot be done, nothing is lost. */
export function keep(folder: string, name: string, value: unknown): void {
  const draft = join(folder, `${name}.${process.pid}.tmp`)
  try {
    const text = Buffer.from(JSON.stringify(value))
    const bytes = Buffer.alloc(text.length + 4)
    bytes.writeUInt32LE(crc32(text))
    text.copy(bytes, 4)
    if (bytes.length > LARGEST) return
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    removeOldDrafts(folder)
    fs.writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' })
    fs.renameSync(draft, join(folder, name))
  } catch {
    // Without room or permission the next run takes as long as this one.
    remove(draft)
  }
}

const HOUR = 3_600_000

/** What killed runs left behind. */
function removeOldDrafts(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!name.endsWith('.tmp')) continue
    const draft = join(folder, name)
    if (fs.lstatSync(draft).mtimeMs < Date.now() - HOUR) remove(draft)
  }
}

function remove(draft: string): void {
  try {
    fs.unlinkSync(draft)
  } catch {
    // It was never there, or it goes with a later run.
  }
}
