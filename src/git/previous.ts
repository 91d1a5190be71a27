import type { Oid } from '../model/git.ts'
import { LARGEST } from '../model/size-limit.ts'
import type { HandoffPlace } from './as-of.ts'
import { readBlobs } from './blobs.ts'
import { walkBrought } from './brought.ts'
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
  const known: Oid[] = []
  await walkBrought(states.repository, tip, [place], ({ oid }) => known.push(oid) >= MOST_VERSIONS)
  // A partial clone has only the newest version.
  const texts = await readBlobs(states.repository, known, LARGEST)
  return known.flatMap((oid) => {
    const blob = texts.get(oid)
    const base =
      blob !== undefined && 'bytes' in blob ? recordedIn(Buffer.from(blob.bytes).toString('utf8')) : undefined
    return base === undefined ? [] : [base]
  })
}
