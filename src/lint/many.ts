import { cacheFolder } from '../cache/folder.ts'
import { LintMemory } from '../cache/memory.ts'
import type { Recording } from '../cache/recorder.ts'
import type { Listed } from '../disk.ts'
import { type Crew, judge } from '../lint.ts'
import type { GitPath } from '../model/tree.ts'
import { diskTexts, diskTree } from '../workspace.ts'
import type { Share } from './share.ts'
import { sharesOf, threadsFor } from './shares.ts'
import { type Linted, type LintRequest, limitsOf } from './workspace.ts'

/** Checks a whole convention that is large: not all of its texts are held at once, and what earlier runs found is made use of. */
export async function lintMany(root: string, listed: Listed, request: LintRequest): Promise<Linted> {
  const { cacheFor, shard } = request
  const folder = cacheFor === undefined || shard !== undefined ? undefined : cacheFolder(root)
  if (cacheFor !== undefined && folder !== undefined)
    return lintRemembering(root, listed, cacheFor, folder, request)
  const files = diskTexts(root, listed)
  const limits = limitsOf(request)
  const crew = crewOf({ root, listed, ...limits, remembers: false }, inThreads)
  const { report } = await judge({ files, tree: diskTree(root), ...limits }, { crew })
  return { report, files }
}

/** The same with what earlier runs left in a folder. `version`: that of ralph. */
export async function lintRemembering(
  root: string,
  listed: Listed,
  version: string,
  folder: string,
  request: LintRequest,
  elsewhere: Elsewhere = inThreads,
): Promise<Linted> {
  const whole = JSON.stringify([version, process.version, process.platform, root])
  const memory = new LintMemory(root, listed, folder, request.strict ? 'lint-strict' : 'lint', whole)
  const { ledger } = memory
  const tree = ledger.treeOver(diskTree(root))
  const limits = limitsOf(request)
  const crew = crewOf({ root, listed, ...limits, remembers: true }, elsewhere, (found) => memory.adopt(found))
  const { report } = await judge({ files: ledger, tree, ...limits }, { memory, crew })
  return { report, files: ledger }
}

/** Judges paths somewhere else, or none of them. */
type Elsewhere = (paths: readonly GitPath[], share: Omit<Share, 'paths'>) => Promise<readonly Recording[]>

/** In threads, where there are enough of them. */
async function inThreads(
  paths: readonly GitPath[],
  share: Omit<Share, 'paths'>,
): Promise<readonly Recording[]> {
  const threads = threadsFor(paths.length)
  if (threads < 2) return []
  const { judgeInThreads } = await import('./crew.ts')
  return judgeInThreads(sharesOf(paths, threads).map((paths) => ({ ...share, paths })))
}

function crewOf(
  { root, listed, strict, today, remembers }: Omit<Share, 'paths'>,
  elsewhere: Elsewhere,
  adopt: (recording: Recording) => void = () => {},
): Crew {
  return async (paths, law) => {
    const recordings = await elsewhere(paths, { root, listed, strict, today, remembers })
    // Settings that were changed meanwhile are another law.
    if (recordings.some((recording) => recording.law !== law)) return []
    recordings.forEach(adopt)
    return recordings.flatMap(({ verdicts }) => verdicts)
  }
}
