import { availableParallelism } from 'node:os'
import { folderOf } from '../model/path.ts'
import type { GitPath } from '../model/tree.ts'

/** More threads than this take more memory than their time is worth: each has parsers of its own, some 80 MB. */
const MOST = 2

/** Fewer files than this are judged sooner than one more thread has started. */
const FEWEST_FILES = 500

/** How many threads so many files are worth; fewer than two are not. */
export function threadsFor(files: number): number {
  return Math.min(availableParallelism(), MOST, Math.floor(files / FEWEST_FILES))
}

/** Shares out paths, which are sorted. The two files of a skill stay together: the rules of each look at both. */
export function sharesOf(paths: readonly GitPath[], threads: number): readonly ReadonlySet<GitPath>[] {
  const shares = Array.from({ length: threads }, () => new Set<GitPath>())
  let [turn, last] = [0, '']
  for (const path of paths) {
    const folder = folderOf(path)
    if (folder !== last || !/\/(?:SKILL\.md|criteria\.yaml)$/.test(path)) turn = (turn + 1) % threads
    shares[turn]?.add(path)
    last = folder
  }
  return shares
}
