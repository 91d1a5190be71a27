import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { classifyNamed } from './classify.ts'
import { type Blocked, exists, isUnreadable, LINK, type Listed, lookUp, readText, walk } from './disk.ts'
import { byCodeUnit } from './model/order.ts'
import { folderOf } from './model/path.ts'
import { Refusal } from './model/refusal.ts'
import { LARGEST, sizeLimit } from './model/size-limit.ts'
import type { FileText, Unreadable } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'
import { classify } from './parse/classify.ts'
import { misnamed } from './parse/misnamed.ts'
import { OWN_SKILLS, readSettings, SETTINGS_PATH, skillRoots } from './settings.ts'
import type { Texts } from './shelf.ts'
import { misnamedOnDisk, type Strays } from './strays.ts'
import { realFolder } from './whereabouts.ts'

/** What was read, by path; files that could not be read stand there with the reason. */
export type Files = ReadonlyMap<GitPath, FileText>

/** The root around a folder: git's top level; outside of git the nearest folder upward that holds `.ralph/`. */
export function findRoot(cwd: string): string | undefined {
  let nearest: string | undefined
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (exists(join(folder, '.git'))) return folder
    const stats = lookUp(folder, '.ralph')
    if (!isUnreadable(stats) && stats.isDirectory()) nearest ??= folder
    if (folder === dirname(folder)) return nearest
  }
}

/** ralph's own folders below `.ralph/`, and how many folders deep their documents lie. */
const OWN_FOLDERS: readonly (readonly [GitPath, number])[] = [
  ['.ralph', 0],
  ['.ralph/workflows', 0],
  ['.ralph/handoffs', 0],
  ['.ralph/archive', 1],
  ['.ralph/results', 0],
  ['.ralph/reviews', 0],
  ['.ralph/context', 0],
  [OWN_SKILLS, 1],
]

/**
 * Reads every document of the convention below `root`, in the order of their paths. Nothing else is opened, and no symbolic
 * link is followed. What was meant for a document and has another name stands in the result with its right one. What stands in a document's place and could not be read, or a folder of documents that could not be
 * listed, is in the result with the reason.
 */
export async function readConvention(root: string): Promise<Files> {
  return readListed(root, await listConvention(root))
}

/** Reads files that were found. */
export function readListed(root: string, listed: Listed): Files {
  return new Map([...listed].map(([path, found]) => [path, readOne(root, path, found)]))
}

/** The same, but each is read when it is asked for. */
export function diskTexts(root: string, listed: Listed): Texts {
  return {
    has: (path) => listed.has(path),
    keys: () => listed.keys(),
    get(path) {
      const found = listed.get(path)
      return found === undefined ? undefined : readOne(root, path, found)
    },
  }
}

function readOne(root: string, path: GitPath, found: number | Unreadable): FileText {
  return typeof found === 'number' ? readText(root, path, found, true) : found
}

/** The same files, of which none is read but the settings. */
export async function listConvention(root: string): Promise<Listed> {
  const files = new Map<GitPath, number | Unreadable>()
  const strays: Strays = { files: [], folders: [] }
  const collect = (folder: GitPath, depth: number, roots: readonly GitPath[]) => {
    const blocked: Blocked = (path, why) => why.unreadable !== 'vanished' && files.set(path, why)
    const deeper = (path: GitPath) => {
      const found = classify(path, roots)
      if (found === undefined) strays.folders.push(path)
      else files.set(path, sizeLimit(found.kind))
    }
    for (const path of walk(root, folder, depth, blocked, deeper)) {
      const found = classify(path, roots)
      if (found !== undefined) files.set(path, sizeLimit(found.kind))
      else if (mayHide(path, root)) files.set(path, LINK)
      else strays.files.push(path)
    }
  }
  for (const [folder, depth] of OWN_FOLDERS) if (!files.has('.ralph')) collect(folder, depth, [OWN_SKILLS])
  const settings = readText(root, SETTINGS_PATH, sizeLimit('settings'))
  const roots = files.has(SETTINGS_PATH)
    ? skillRoots(await readSettings(new Map([[SETTINGS_PATH, settings]])))
    : []
  for (const folder of roots.slice(1)) collect(folder, 1, [folder])
  for (const [path, why] of misnamedOnDisk(root, strays, files)) files.set(path, why)
  return new Map([...files].sort(([a], [b]) => byCodeUnit(a, b)))
}

/** Whether a path is a link where a folder of documents is looked for: what it leads to is not checked. */
function mayHide(path: GitPath, root: string): boolean {
  const stats = isPlaceOfDocuments(path) && lookUp(root, path)
  return stats && !isUnreadable(stats) && stats.isSymbolicLink()
}

/** Whether documents of the convention are looked for in a folder, by its name. */
export function isPlaceOfDocuments(path: GitPath): boolean {
  return OWN_FOLDERS.some(([folder, depth]) => folder === path || (depth > 0 && folder === folderOf(path)))
}

/**
 * Reads what was given by hand, relative to `cwd`: a file by its name wherever it lies, and everything beneath a folder whose
 * name says that it is a document. Throws a `Refusal` for what is not there or lies outside of `root`.
 */
export async function readNamed(root: string, cwd: string, names: readonly string[]): Promise<Files> {
  const files = new Map<GitPath, FileText>()
  const settings = readText(root, SETTINGS_PATH, sizeLimit('settings'))
  const roots = skillRoots(await readSettings(new Map([[SETTINGS_PATH, settings]])))
  const strays: GitPath[] = []
  for (const name of names) {
    // An empty word is a variable of a script that was never set, not the folder at hand.
    if (name === '') throw refuse(name, { unreadable: 'vanished' })
    const path = gitPathOf(root, cwd, name)
    const stats = lookUp(root, path)
    if (isUnreadable(stats)) throw refuse(name, stats)
    const isFolder = stats.isDirectory() && classifyNamed(path, roots) === undefined
    for (const file of isFolder ? walk(root, path, Number.POSITIVE_INFINITY) : [path]) {
      const found = classifyNamed(file, roots)
      if (found !== undefined) files.set(file, readText(root, file, sizeLimit(found.kind)))
      else if (file.startsWith('.ralph/')) strays.push(file)
    }
  }
  for (const [path, why] of misnamed(strays, diskTree(root).has)) files.set(path, why)
  return new Map([...files].sort(([a], [b]) => byCodeUnit(a, b)))
}

/**
 * The git path of a file or folder given relative to `cwd`, which need not exist. Folders are taken for what they are,
 * whatever links lead to them; throws a `Refusal` when the path lies outside of `root`.
 */
export function gitPathOf(root: string, cwd: string, name: string): GitPath {
  const given = resolve(cwd, name)
  const path = relative(realFolder(root), join(realFolder(dirname(given)), basename(given)))
  if (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)) return path.split(sep).join('/')
  throw new Refusal(
    'outside-repository',
    `Nothing was checked: \`${name}\` lies outside of the repository`,
    'Run ralph in the repository of that file, or give its folder with `--cwd`',
  )
}

/**
 * Whether a path given relative to `cwd` lies in the repository and leads through a symbolic link of it: a stranger's commit may
 * have put that there, and chosen where it ends. What the user names elsewhere is the user's.
 */
export function leadsThroughLink(cwd: string, name: string): boolean {
  const root = findRoot(cwd) ?? cwd
  const path = relative(root, resolve(cwd, name))
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return false
  const stats = lookUp(root, path.split(sep).join('/'))
  return isUnreadable(stats) ? stats === LINK : stats.isSymbolicLink()
}

function refuse(name: string, { unreadable }: Unreadable): Refusal {
  return unreadable === 'no-permission'
    ? new Refusal(
        'no-permission',
        `Nothing was checked: \`${name}\` may not be read`,
        'Allow yourself to read it',
      )
    : new Refusal(
        'no-such-file',
        `Nothing was checked: there is no \`${name}\``,
        'Name a file or a folder that exists',
      )
}

/** The working tree. Symbolic links stand in it as git has them: a path that leads through one is not there. */
export function diskTree(root: string): Tree {
  let all: readonly GitPath[] | undefined
  return {
    has: (path) => !isUnreadable(lookUp(root, path)),
    text: (path) => {
      const text = readText(root, path, LARGEST)
      return typeof text === 'string' ? text : undefined
    },
    paths: () => {
      all ??= [...walk(root, '', Number.POSITIVE_INFINITY)].sort(byCodeUnit)
      return all
    },
  }
}
