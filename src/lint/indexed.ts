import { classifyAll } from '../classify.ts'
import { readTexts } from '../git/snapshot.ts'
import { lint } from '../lint.ts'
import { meanwhile } from '../meanwhile.ts'
import { LARGEST } from '../model/size-limit.ts'
import type { FileText } from '../model/stage.ts'
import { type GitPath, memoryTree } from '../model/tree.ts'
import { loadParsers } from '../parse/parse.ts'
import { OWN_SKILLS } from '../settings.ts'
import { readEntries } from '../source.ts'
import { today } from '../today.ts'
import type { Index, StagedRequest } from './staged.ts'
import type { Linted } from './workspace.ts'

/** Checks the files of the convention that differ between the index and the commit that is checked out. */
export async function lintIndex(
  { repository, entries, changed }: Index,
  request: StagedRequest,
): Promise<Linted> {
  const { strict, maxWarnings, baseline } = request
  const files = [...changed.keys()].some(mayBeDocument)
    ? await whileLoading(changed.keys(), readEntries(repository, entries))
    : NONE
  const limits = {
    strict,
    today: today(),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline && { baseline }),
  }
  const texts = new Map<GitPath, FileText>(files)
  for (;;) {
    const tree = recordingTree(texts, entries.keys())
    const report = await lint({ files, tree, only: new Set(changed.keys()), ...limits })
    const missing = [...tree.asked].filter((path) => entries.has(path) && !texts.has(path))
    if (missing.length === 0) return { report, files }
    for (const [path, text] of await readTexts(repository, entries, missing, LARGEST)) texts.set(path, text)
  }
}

/** Loads the parsers that the changed files need while git reads them: both take about as long. */
async function whileLoading<T>(changed: Iterable<GitPath>, reading: Promise<T>): Promise<T> {
  const kinds = classifyAll(changed, new Set(), [OWN_SKILLS]).map(({ kind }) => kind)
  const [read] = await Promise.all([reading, meanwhile(() => loadParsers(kinds))])
  return read
}

const NONE: ReadonlyMap<GitPath, FileText> = new Map()

/** Most commits change no file of the convention: then none needs to be read. Skills may lie in other folders too. */
function mayBeDocument(path: GitPath): boolean {
  return /^\.ralph(?:\/|$)/.test(path) || /(?:^|\/)(?:SKILL\.md|criteria\.yaml)$/.test(path)
}

/** The index as a tree. Rules ask at once and git answers later, so what they asked for in vain is kept, to be read and asked for again. */
function recordingTree(texts: ReadonlyMap<GitPath, FileText>, paths: Iterable<GitPath>) {
  const asked = new Set<GitPath>()
  const text = (path: GitPath) => {
    asked.add(path)
    const known = texts.get(path)
    return typeof known === 'string' ? known : undefined
  }
  return { ...memoryTree(new Map(), paths), text, asked }
}
