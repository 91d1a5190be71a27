import type { Oid } from '../model/git.ts'
import { lines } from './ancestry.ts'
import type { HandoffPlace } from './as-of.ts'
import { entriesOf } from './entries.ts'
import { git } from './run.ts'
import type { States } from './state.ts'

/** How many earlier versions of a handoff are asked for a recorded base. */
const MOST_VERSIONS = 20

/** The bases that earlier versions of the same task's handoff recorded, newest version first. */
export async function previousBases(
  states: States,
  tip: Oid | null,
  { path, earlierPath }: HandoffPlace,
  recordedIn: (text: string) => string | undefined,
): Promise<readonly string[]> {
  const place = earlierPath ?? path
  if (tip === null) return []
  const args = ['rev-list', `--max-count=${MOST_VERSIONS}`, tip, '--', place]
  const commits = lines((await git(states.repository.place, args)).stdout)
  const bases = await Promise.all(
    commits.map(async (commit) => {
      const blob = (await entriesOf(states.repository, commit, [place])).get(place)
      if (blob === undefined) return undefined
      const { stdout } = await git(states.repository.place, ['cat-file', 'blob', blob.oid])
      return recordedIn(stdout.toString('utf8'))
    }),
  )
  return bases.filter((base) => base !== undefined)
}
