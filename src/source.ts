import { isUnreadable, LINK, lookUp } from './disk.ts'
import { type Entries, entriesOf } from './git/entries.ts'
import type { Repository } from './git/repository.ts'
import { readTexts, snapshotEntries } from './git/snapshot.ts'
import type { Settings } from './model/document.ts'
import type { AsOf, Oid } from './model/git.ts'
import { Refusal } from './model/refusal.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { classify } from './parse/classify.ts'
import { misnamed } from './parse/misnamed.ts'
import { OWN_SKILLS, readSettings, SETTINGS_PATH, skillRoots } from './settings.ts'
import { isPlaceOfDocuments, readConvention } from './workspace.ts'

/** The largest document of all: a handoff, in bytes. */
const LARGEST = 1024 * 1024

/** The convention's files as one state of the repository has them; refuses where there is no `.ralph/` at all. */
export async function readSource(
  repository: Repository,
  state: AsOf,
  allowEmpty: boolean,
): Promise<ReadonlyMap<GitPath, FileText>> {
  if (state.kind === 'worktree') {
    const root = repository.top as string
    if (!allowEmpty && !isThere(lookUp(root, '.ralph'))) throw noConvention()
    return readSettled(root)
  }
  const entries = await snapshotEntries(repository, state)
  const own = [...entries.keys()].filter((path) => path.startsWith('.ralph/'))
  // Most commits change no handoff, and what is staged may well be the first commit of a repository.
  if (own.length === 0 && !allowEmpty && state.kind !== 'index') throw noConvention()
  return readEntries(repository, entries)
}

/** The settings that a commit holds; undefined when it has none that are valid. No link is followed. */
export async function settingsAt(repository: Repository, commit: Oid): Promise<Settings | undefined> {
  const entries = await entriesOf(repository, commit, [SETTINGS_PATH])
  return readSettings(await readTexts(repository, entries, [SETTINGS_PATH], LARGEST))
}

/** The convention's files among the entries of a commit or of the index. */
export async function readEntries(
  repository: Repository,
  entries: Entries,
): Promise<ReadonlyMap<GitPath, FileText>> {
  const among = (roots: readonly GitPath[]) => [...entries.keys()].filter((path) => classify(path, roots))
  const strays = [...entries.keys()].filter(
    (path) => path.startsWith('.ralph/') && !classify(path, [OWN_SKILLS]),
  )
  const own = new Map<GitPath, FileText>([
    ...(await readTexts(repository, entries, among([OWN_SKILLS]), LARGEST)),
    ...misnamed(strays, (path) => entries.has(path)),
    ...hidden(entries),
  ])
  const roots = skillRoots(await readSettings(own))
  if (roots.length === 1) return own
  const others = among(roots).filter((path) => !own.has(path))
  return new Map([...own, ...(await readTexts(repository, entries, others, LARGEST))])
}

/** The links among some entries where folders of documents are looked for: what they lead to is not checked. */
function hidden(entries: Entries): readonly (readonly [GitPath, FileText])[] {
  return [...entries].flatMap(([path, { mode }]) =>
    mode === '120000' && isPlaceOfDocuments(path) ? [[path, LINK] as const] : [],
  )
}

/** Whether `.ralph` is a folder, or something that may hide one. */
function isThere(found: ReturnType<typeof lookUp>): boolean {
  if (isUnreadable(found)) return found.unreadable !== 'vanished'
  return found.isDirectory() || found.isSymbolicLink()
}

/**
 * The convention's files on the disk. One that went away between the listing and the reading was moved by another process, mostly
 * to the archive, which was listed before it came there: then all is listed once more.
 */
async function readSettled(root: string, turns = 3): Promise<ReadonlyMap<GitPath, FileText>> {
  const files = await readConvention(root)
  const there = [...files].filter(([, file]) => typeof file === 'string' || file.unreadable !== 'vanished')
  return there.length === files.size || turns === 1 ? new Map(there) : readSettled(root, turns - 1)
}

/** Nothing here follows the convention, and nothing was named. */
function noConvention(): Refusal {
  return new Refusal(
    'no-convention',
    'There is no `.ralph/` folder here, so nothing was checked',
    'Run `ralph init` to begin, or pass `--allow-empty` where that is fine',
  )
}
