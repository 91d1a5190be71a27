import { cacheFolder } from '../cache/folder.ts'
import { LintMemory } from '../cache/memory.ts'
import type { Listed } from '../disk.ts'
import { judge } from '../lint.ts'
import type { GitPath } from '../model/tree.ts'
import { diskTexts, diskTree } from '../workspace.ts'
import { type Linted, type LintRequest, limitsOf } from './workspace.ts'

/** Checks a whole convention that is large: not all of its texts are held at once, and what earlier runs found is made use of. */
export async function lintMany(root: string, listed: Listed, request: LintRequest): Promise<Linted> {
  const { cacheFor, shard } = request
  const folder = cacheFor === undefined || shard !== undefined ? undefined : cacheFolder(root)
  if (cacheFor !== undefined && folder !== undefined)
    return lintRemembering(root, listed, cacheFor, folder, request)
  const files = diskTexts(root, listed)
  const { report } = await judge({ files, tree: diskTree(root), ...limitsOf(request) })
  return { report, files }
}

/** The same with what earlier runs left in a folder. `version`: that of ralph. */
export async function lintRemembering(
  root: string,
  listed: Listed,
  version: string,
  folder: string,
  request: LintRequest,
): Promise<Linted> {
  const whole = JSON.stringify([version, process.version, process.platform, root])
  const memory = new LintMemory(root, listed, folder, request.strict ? 'lint-strict' : 'lint', whole)
  const { ledger } = memory
  const disk = diskTree(root)
  const tree = {
    // What is listed was just seen.
    has: (path: GitPath) => ledger.has(path) || disk.has(path),
    text: (path: GitPath) => ledger.text(path),
    paths: () => disk.paths(),
  }
  const { report } = await judge({ files: ledger, tree, ...limitsOf(request) }, { memory })
  return { report, files: ledger }
}
