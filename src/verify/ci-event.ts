import { basename, dirname } from 'node:path'
import { readText } from '../disk.ts'

/** More than the 25 MB that GitHub lets an event have is no event. */
const LARGEST = 26 * 1024 * 1024

/** The text of the file in which GitHub describes the event of a run; undefined where there is none that can be read. */
export function readCiEvent(path: string | undefined): string | undefined {
  if (!path) return undefined
  try {
    const text = readText(dirname(path), basename(path), LARGEST)
    return typeof text === 'string' ? text : undefined
  } catch {
    // What lies outside of the repository is an aid, and never a reason to stop.
    return undefined
  }
}
