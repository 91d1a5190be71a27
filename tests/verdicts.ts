import { fit, pathsOf } from '../src/claims/fit.ts'
import { judge } from '../src/claims/judge.ts'
import { findDefaultBranch } from '../src/git/default-branch.ts'
import { gather } from '../src/git/gather.ts'
import { openRepository, resolveCommit } from '../src/git/repository.ts'
import { parseChange } from '../src/model/change.ts'
import type { ChangeObject } from '../src/model/data.ts'
import type { HandoffFacts } from '../src/model/facts.ts'
import { FILE_START } from '../src/model/place.ts'

/** Where the handoff of these tests stands. */
export const HANDOFF = '.ralph/handoffs/task.yaml'

export interface Asked {
  readonly recorded?: string
  readonly base?: string
  readonly head?: string
  readonly staged?: boolean
  readonly defaultBranch?: string
  readonly spec?: string
  readonly path?: string
  readonly earlierPath?: string
}

/** Facts about claims in a real repository, and the verdict of each as `reason` or `reason → what git says`. */
export async function verdicts(folder: string, items: readonly (string | ChangeObject)[], asked: Asked = {}) {
  const repository = await openRepository(folder)
  const claims = items.map((item) => {
    const parsed = parseChange(item)
    if ('problem' in parsed) throw new Error(parsed.problem.message)
    const { machineUnless } = parsed
    return { ...parsed.claim, ...(machineUnless !== undefined && { machineUnless }), range: FILE_START }
  })
  const branch = await findDefaultBranch(repository, asked.defaultBranch, undefined)
  const path = asked.path ?? HANDOFF
  const question = {
    path,
    claims,
    spec: asked.spec,
    open: asked.earlierPath === undefined,
    ...(asked.recorded !== undefined && { recorded: asked.recorded }),
    ...(asked.earlierPath !== undefined && { earlierPath: asked.earlierPath }),
  }
  const facts = await gather(repository, [question], {
    head:
      asked.head !== undefined
        ? { kind: 'commit', oid: await resolveCommit(repository, asked.head, '--head') }
        : { kind: asked.staged === true ? 'index' : 'worktree' },
    ...(asked.base !== undefined && { flag: await resolveCommit(repository, asked.base, '--base') }),
    ...(branch && { defaultBranch: branch }),
    recordedIn: (text) => /^base: (.*)$/m.exec(text)?.[1],
    unfit: (all, before, after) => all.filter((claim) => !fit(claim, before, after).fits).flatMap(pathsOf),
  })
  const found = facts.handoffs.get(path) as HandoffFacts
  const judged = judge(path, claims, found)
  return { facts: found, judged, reasons: judged.map(({ reason }) => reason), notes: facts.notes }
}
