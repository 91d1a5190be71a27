import { dirname, resolve, sep } from 'node:path'
import { realFolder } from '../whereabouts.ts'
import { findRoot } from '../workspace.ts'

/** What is to be checked: names as they were given, relative to the absolute path `cwd`. */
interface Asked {
  readonly cwd: string
  readonly names: readonly string[]
  readonly unsaved?: { readonly name: string }
  /** Files of the repository at hand, where only those are reported on. */
  readonly only?: ReadonlySet<string>
}

/**
 * The root that paths are counted from: a file is linted by its name wherever it lies, so one in another repository is looked at in
 * its own. Without a repository it is a folder above all of them, far enough up for the name of a skill's folder to count.
 */
export function rootOf({ cwd, names, unsaved, only }: Asked): string {
  const paths = (unsaved ? [unsaved.name] : names).map((name) => resolve(cwd, name))
  const [first] = paths
  const here = findRoot(cwd)
  if (first === undefined || only !== undefined || (here !== undefined && isWithin(here, first)))
    return here ?? cwd
  return findRoot(first) ?? (paths.every((path) => isWithin(cwd, path)) ? cwd : commonFolder(paths))
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  let folder = dirname(dirname(first))
  // Drives have no folder in common.
  while (folder !== dirname(folder) && !others.every((path) => isWithin(folder, dirname(dirname(path)))))
    folder = dirname(folder)
  return folder
}

/** A line that says from where paths count, where that is not the root around the folder at hand. */
export function rootNotes(root: string, cwd: string): readonly string[] {
  return realFolder(root) === realFolder(findRoot(cwd) ?? cwd) ? [] : [`Paths count from \`${root}\``]
}
