import { type HandoffReading, isHandoffPath } from './handoffs.ts'
import { nearest } from './model/nearest.ts'
import { Refusal } from './model/refusal.ts'
import type { GitPath } from './model/tree.ts'
import { gitPathOf } from './workspace.ts'

/** Where names are given: the top level of the working tree, null in a bare repository, and the folder of the user. */
export interface Here {
  readonly top: string | null
  readonly cwd: string
}

/**
 * The handoff that a task's name means, or a path: from the root of the repository, from the folder of the user, or absolute. An
 * open one comes before an archived one. Throws a `Refusal` where there is none.
 */
export function named(all: readonly HandoffReading[], name: string, here: Here): HandoffReading {
  const readings = all.filter((reading) => isHandoffPath(reading.path))
  const found =
    readings.find(({ path }) => path === name) ??
    readings.find(({ task, archived }) => task === name && !archived) ??
    readings.find(({ task }) => task === name) ??
    atPath(readings, name, here)
  if (found !== undefined) return found
  const tasks = readings.map(({ task }) => task)
  const near = nearest(name, tasks)
  const known =
    tasks.length === 0
      ? 'there is no handoff here'
      : `known are ${tasks.map((task) => `\`${task}\``).join(', ')}`
  throw new Refusal(
    'unknown-task',
    `No handoff is called \`${name}\`, so nothing was checked`,
    near === undefined ? `Name a task or the path of its handoff; ${known}` : `Did you mean \`${near}\`?`,
  )
}

/** The handoff at a path as a shell, an editor or a hook gives it. */
function atPath<Reading extends { readonly path: GitPath }>(
  readings: readonly Reading[],
  name: string,
  { top, cwd }: Here,
): Reading | undefined {
  if (top === null || name === '') return undefined
  const given = gitPathOf(top, cwd, name)
  return readings.find(({ path }) => path === given)
}
