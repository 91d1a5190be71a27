import { readBlobs } from '../git/blobs.ts'
import { commitsTouching } from '../git/history.ts'
import { presentAmong } from '../git/present.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { type HandoffReading, openPath, readHandoffs } from '../handoffs.ts'
import { type HistoryInput, history } from '../history.ts'
import type { Oid } from '../model/git.ts'
import type { History } from '../model/history.ts'
import { LARGEST } from '../model/size-limit.ts'
import { type Here, named } from '../named.ts'
import { loadParsers } from '../parse/parse.ts'
import { readSource } from '../source.ts'
import { type Passage, passagesOf } from './passages.ts'

/** What `ralph history` was asked for. */
export interface HistoryRequest {
  /** Absolute path of a folder in the repository. */
  readonly cwd: string
  /** Tasks or paths of handoffs; all of them when empty. */
  readonly names: readonly string[]
  readonly allowEmpty: boolean
}

const FOLDERS = ['.ralph/handoffs', '.ralph/archive']

/** Looks back on the tasks of a repository. Writes nothing and runs nothing of the repository. */
export async function historyHere({ cwd, names, allowEmpty }: HistoryRequest): Promise<History> {
  const repository = await openRepository(cwd)
  const { top, head } = repository
  const [files, commits] = await Promise.all([
    readSource(
      repository,
      top === null && head !== null ? { kind: 'commit', oid: head } : { kind: 'worktree' },
      allowEmpty,
    ),
    commitsTouching(repository, FOLDERS),
  ])
  const readings = select(await readHandoffs(files), names, { top, cwd })
  const passages = passagesOf(commits)
  const found = await blockersIn(repository, [...passages.values()])
  return history({ readings, passages, ...found, shallow: repository.shallow })
}

function select(
  readings: readonly HandoffReading[],
  names: readonly string[],
  here: Here,
): readonly HandoffReading[] {
  if (names.length === 0) return readings
  const wanted = new Set(names.map((name) => named(readings, name, here).task))
  return readings.filter(({ task }) => wanted.has(task))
}

/** The blockers of every version, by its blob; a version that is missing or no valid handoff has no entry. */
async function blockersIn(
  repository: Repository,
  passages: readonly Passage[],
): Promise<Pick<HistoryInput, 'blockers' | 'lacking'>> {
  const blobs = passages.flatMap(({ versions }) => versions.map(({ blob }) => blob))
  const [parsers, read] = await Promise.all([
    loadParsers(['handoff']),
    presentAmong(repository, blobs).then((there) => readBlobs(repository, there, LARGEST)),
  ])
  const blockers = new Map<Oid, readonly string[]>()
  for (const [oid, blob] of read) {
    if (blob === undefined || !('bytes' in blob)) continue
    const text = Buffer.from(blob.bytes).toString('utf8')
    const { document } = parsers.parse('handoff', openPath('version'), 'version', text)
    if (document?.kind === 'handoff') blockers.set(oid, document.data.blockers ?? [])
  }
  return { blockers, lacking: new Set(blobs).size - read.size }
}
