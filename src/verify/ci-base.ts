import { ciRun } from '../ci/index.ts'
import type { Variables } from '../ci/variables.ts'
import { isBuilt, proveCiBase, remoteBranch } from '../git/ci-base.ts'
import type { DefaultBranch } from '../git/default-branch.ts'
import type { GatherOptions } from '../git/gather.ts'
import type { Repository } from '../git/repository.ts'
import type { GitFacts } from '../model/facts.ts'
import type { AsOf, Oid } from '../model/git.ts'
import type { Report } from '../model/report.ts'
import { readCiEvent } from './ci-event.ts'

/** What the CI service around this process adds to a verification. */
export interface CiFound {
  readonly service: string
  /** The commit that the pull request lands on. */
  readonly base?: Oid
  /** The branch that it lands on: without a base, where the work left it is assumed. */
  readonly landing?: DefaultBranch
  /** The branch that work lands on by default, where the run is for no pull request. */
  readonly usual?: DefaultBranch
  /** Where the base comes from, or why there is none. */
  readonly note?: string
  /** What to do where a base is lacking. */
  readonly advice?: string
}

/**
 * Takes from the variables of a CI service what git can prove. Undefined outside of CI, where a base is given, and where what is
 * judged is not what the service builds.
 */
export async function findInCi(
  repository: Repository,
  head: AsOf,
  { base, variables }: { readonly base?: string; readonly variables?: Variables },
): Promise<CiFound | undefined> {
  if (base !== undefined || variables === undefined || head.kind === 'index') return undefined
  const run = ciRun(variables, readCiEvent(variables.GITHUB_EVENT_PATH))
  const tip = head.kind === 'commit' ? head.oid : repository.head
  if (run === undefined || tip === null || !(await isBuilt(repository, tip, run))) return undefined
  const { service, change, advice } = run
  const name = change === undefined ? run.defaultBranch : change.branch
  const branch = name === undefined ? undefined : await remoteBranch(repository, name)
  if (change === undefined)
    return { service, ...(branch && { usual: branch }), ...(repository.shallow && { advice }) }
  const found = { service, ...(branch && { landing: branch }) }
  const proof = await proveCiBase(repository, tip, run, change)
  if ('base' in proof) {
    const note = `Base from ${service}: ${change.name} lands on \`${proof.base.slice(0, 12)}\`, ${proof.evidence}`
    return { ...found, base: proof.base, note }
  }
  const instead = branch === undefined ? advice : `where the work left \`${branch.name}\` is assumed`
  return { ...found, note: `No base from ${service} for ${change.name}: ${proof.lack}; ${instead}`, advice }
}

/** Where the work began and where it lands, as far as that is said. */
export type Start = Pick<GatherOptions, 'flag' | 'flagOfChange' | 'defaultBranch'>

/** What flags say, else what the CI service says, else what settings and git say: `named` is the branch of a flag, a setting or git. */
export function startOf(
  asked: string | undefined,
  given: Oid | undefined,
  named: DefaultBranch | undefined,
  ci: CiFound | undefined,
): Start {
  const flag = given ?? ci?.base
  const defaultBranch = (asked === undefined ? ci?.landing : named) ?? named ?? ci?.usual
  return {
    ...(flag !== undefined && { flag }),
    flagOfChange: given === undefined,
    ...(defaultBranch && { defaultBranch }),
  }
}

/** The facts with the service's own remedy where a base is lacking. */
export function advised(facts: GitFacts, found: CiFound | undefined): GitFacts {
  const remedy = found?.advice
  if (remedy === undefined) return facts
  const handoffs = [...facts.handoffs].map(
    ([path, one]) => [path, one.base.oid === null || one.base.assumed ? { ...one, remedy } : one] as const,
  )
  return { ...facts, handoffs: new Map(handoffs) }
}

/** The report with the service that gave its base. */
export function attributed(report: Report, found: CiFound | undefined): Report {
  if (found === undefined || !report.bases?.length) return report
  const { service, note, base } = found
  const bases = report.bases.map((one) =>
    one.source === 'flag' && base !== undefined ? { ...one, service } : one,
  )
  return { ...report, bases, notes: [...(note === undefined ? [] : [note]), ...(report.notes ?? [])] }
}
