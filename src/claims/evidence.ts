import type { CriteriaData, ResultsData } from '../model/data.ts'
import type { EvidenceFacts } from '../model/facts.ts'
import type { Oid } from '../model/git.ts'
import { fromRoot } from '../model/path.ts'
import type { GitPath } from '../model/tree.ts'

/** What a skill that is named as evidence is worth, and why. */
export interface EvidenceVerdict {
  readonly reason: 'passed' | 'evidence-failed' | 'evidence-stale'
  /** In words that follow "evidence `skill`". */
  readonly message: string
}

/**
 * Judges the evidence of a completed item by what the last run of the skill's criteria recorded. A PASS counts for the tree
 * that it was given for alone; a FAIL stands until a later run. `believed` is false where the author of the change wrote the
 * results within it and is not trusted.
 */
export function judgeEvidence(facts: EvidenceFacts | undefined, believed: boolean): EvidenceVerdict {
  if (facts === undefined) return stale('git could not tell what it rests on')
  const { contract, results, oids } = facts
  if (contract === undefined) return stale('there is no skill of this name with a contract')
  if (results === 'missing') return stale('no results of its criteria are recorded')
  if (results === 'invalid') return stale('the recorded results are no valid results')
  const failure = failureOf(results)
  if (failure !== undefined) return { reason: 'evidence-failed', message: failure }
  const open = results.criteria.find(({ state }) => state !== 'PASS')
  if (open !== undefined)
    return stale(`a criterion of the kind \`${open.kind}\` has not passed: ${open.state}`)
  const doubt = driftOf(contract, results, oids)
  if (doubt !== undefined) return stale(doubt)
  if (!believed) return stale('the results were written by the change that they are to prove')
  return { reason: 'passed', message: 'its criteria passed at this tree, as recorded' }
}

function stale(message: string): EvidenceVerdict {
  return { reason: 'evidence-stale', message }
}

/** What failed in the last run; an output that was not there fails the skill too. */
function failureOf({ criteria, outputs }: ResultsData): string | undefined {
  const failed = criteria.find(({ state }) => state === 'FAIL')
  if (failed !== undefined)
    return `the last run of its criteria failed${failed.message === undefined ? '' : `: ${failed.message}`}`
  if (criteria.some(({ state }) => state !== 'PASS')) return undefined
  const missing = outputs.find(({ oid }) => oid === null)
  return missing && `the last run of its criteria left no \`${missing.path}\``
}

/** The first way in which the run was not one of this contract over these files. */
function driftOf(
  contract: NonNullable<EvidenceFacts['contract']>,
  results: ResultsData,
  oids: ReadonlyMap<GitPath, Oid | null>,
): string | undefined {
  if (contract.oid !== results.contract) return `\`${contract.path}\` changed since its criteria passed`
  if (contract.data === undefined) return `\`${contract.path}\` is no valid contract`
  const gap = gapOf(contract.data, results)
  if (gap !== undefined) return gap
  const drifted = [...results.inputs, ...results.outputs].find(
    ({ path, oid }) => (oids.get(fromRoot(path)) ?? null) !== oid,
  )
  if (drifted === undefined) return undefined
  const now = oids.get(fromRoot(drifted.path)) ?? null
  return now === null
    ? `\`${drifted.path}\` is not in the tree that the handoff describes`
    : `\`${drifted.path}\` changed since its criteria passed`
}

/** What the contract asks for and the results do not speak of. */
function gapOf(contract: CriteriaData, results: ResultsData): string | undefined {
  const lists = [
    [contract.inputs ?? [], results.inputs],
    [contract.outputs ?? [], results.outputs],
  ] as const
  for (const [asked, told] of lists) {
    const known = new Set(told.map(({ path }) => fromRoot(path)))
    const missing = asked.find((path) => !known.has(fromRoot(path)))
    if (missing !== undefined) return `the recorded results do not speak of \`${missing}\``
  }
  const kinds = contract.criteria.map((criterion) => KINDS.find((kind) => kind in criterion))
  const same =
    kinds.length === results.criteria.length && results.criteria.every(({ kind }, i) => kind === kinds[i])
  return same ? undefined : 'the recorded results are those of other criteria'
}

const KINDS = ['run', 'file', 'exports', 'http', 'manual'] as const
