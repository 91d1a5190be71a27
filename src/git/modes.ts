import type { TreeEntry } from '../model/git.ts'
import type { GitPath } from '../model/tree.ts'
import { workingEntries } from './hash.ts'
import { git } from './run.ts'
import type { States } from './state.ts'

/** Regular files whose mode on the disk is another one than git says, where git is told to overlook modes. */
export async function unseenModes(
  states: States,
  paths: readonly GitPath[],
  entries: ReadonlyMap<GitPath, TreeEntry>,
): Promise<ReadonlySet<GitPath>> {
  const files = paths.filter((path) => entries.get(path)?.mode.startsWith('100'))
  if (files.length === 0) return new Set()
  const args = ['config', '--type=bool', '--get', 'core.fileMode']
  const { stdout } = await git(states.repository.place, args, { expected: [0, 1] })
  if (stdout.toString('latin1').trim() !== 'false') return new Set()
  const onDisk = await workingEntries(
    states.repository,
    files.map((path) => ({ path })),
  )
  return new Set(files.filter((path, i) => onDisk[i]?.mode !== entries.get(path)?.mode))
}
