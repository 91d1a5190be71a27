import type { AsOf } from '../model/git.ts'
import { byCodeUnit } from '../model/order.ts'
import type { GitPath } from '../model/tree.ts'
import type { States } from './state.ts'

/** How many paths a note names. */
const MOST_NAMES = 5

/** What git does not look at in the working tree, and a reader should know of. */
export async function notesOf(
  states: States,
  judged: readonly AsOf[],
  claimed: ReadonlySet<GitPath>,
): Promise<readonly string[]> {
  if (!judged.some(({ kind }) => kind === 'worktree')) return []
  const [hidden, { dirtySubmodules }] = await Promise.all([states.hiddenByFlag(), states.status()])
  return [
    // A claimed one has a verdict that says so.
    ...note(
      [...hidden.keys()].filter((path) => !claimed.has(path)),
      'marked in the index so that git does not look at the working file',
    ),
    ...note(dirtySubmodules, 'a submodule with changes of its own, which only its own commits record'),
  ]
}

function note(paths: readonly GitPath[], what: string): readonly string[] {
  if (paths.length === 0) return []
  const named = paths
    .toSorted(byCodeUnit)
    .slice(0, MOST_NAMES)
    .map((path) => `\`${path}\``)
  const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : ''
  return [`${what}: ${named.join(', ')}${more}`]
}
