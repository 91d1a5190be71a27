import type { Oid } from '../model/git.ts'
import type { Tree } from '../model/tree.ts'
import { modeline } from './modeline.ts'
import type { NewFile } from './plan.ts'
import { scalar } from './scalar.ts'

/** What git says when a handoff is drafted. */
export interface GitMoment {
  /** The commit that the task began from. */
  readonly base: Oid
  readonly head: Oid
  /** The blob of the specification at `head`. */
  readonly spec?: Oid
}

/** A handoff in which nothing is said yet but where its task began. */
export function handoffFile(id: string, spec: string, git: GitMoment | undefined, tree: Tree): NewFile {
  const path = `.ralph/handoffs/${id}.yaml`
  const text = `${modeline('handoff', path, tree)}
# The facts of one unfinished task. What to do next is not among them: the next session derives it from the specification.

spec_ref: ${scalar(spec)}

# Each item is one line: - Login endpoint /api/login — integration tests passing
status:
  # What is done.
  completed:
  # What is half done: say which part is there and which is not.
  in_progress:
  # What the specification asks for and nobody has begun.
  pending:

# Choices that the code already embodies, each with its reason: - {what: Chose RS256, why: Other services verify tokens}
decisions:

# Obstacles that were met and still stand.
blockers:

# Every file that the task has changed since it began, each with one of
#   - path — created      - path — modified      - path — deleted      - old → new — renamed
files_changed: []
${git === undefined ? '' : gitFacts(git)}`
  return { path, text }
}

function gitFacts({ base, head, spec }: GitMoment): string {
  return `
git:
  # The commit that the task began from. Correct it if the task is older.
  base: ${base}
  # HEAD when this was written.
  head: ${head}
${spec === undefined ? '' : `  # The specification as it was then.\n  spec: ${spec}\n`}`
}
