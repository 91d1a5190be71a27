import type { CriteriaData, ResultsData } from '../model/data.ts'
import type { EvidenceFacts } from '../model/facts.ts'
import type { AsOf } from '../model/git.ts'
import { fromRoot, resultsPath } from '../model/path.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { objectIds } from './object-ids.ts'
import { readTexts } from './snapshot.ts'
import type { States } from './state.ts'

/** How the documents that evidence rests on are found and read. */
export interface EvidenceReader {
  /** The folders that hold skills. */
  readonly skillRoots: readonly GitPath[]
  /** The documents of head, where that is the index or the working tree. */
  readonly files: ReadonlyMap<GitPath, FileText>
  /** Undefined for a file that is no valid contract, or no valid results. */
  readonly contractOf: (text: FileText) => CriteriaData | undefined
  readonly resultsOf: (text: FileText) => ResultsData | undefined
}

/** More than any contract or results may have, in bytes. */
const LARGEST = 128 * 1024

/** What a state holds of the skills that a handoff names as evidence. Nothing is run. */
export async function findEvidence(
  states: States,
  skills: readonly string[],
  asOf: AsOf,
  reader: EvidenceReader,
): Promise<ReadonlyMap<string, EvidenceFacts>> {
  const unique = [...new Set(skills)]
  const facts = await Promise.all(
    unique.map(async (skill) => [skill, await factsOf(states, skill, asOf, reader)] as const),
  )
  return new Map(facts)
}

async function factsOf(
  states: States,
  skill: string,
  asOf: AsOf,
  { skillRoots, files, contractOf, resultsOf }: EvidenceReader,
): Promise<EvidenceFacts> {
  const contracts = skillRoots.map((root) => `${root}/${skill}/criteria.yaml`)
  const place = resultsPath(skill)
  const entries = await states.entries(asOf, [...contracts, place])
  const texts =
    asOf.kind === 'commit' ? await readTexts(states.repository, entries, [...entries.keys()], LARGEST) : files
  const path = contracts.find((contract) => entries.has(contract))
  const contract = path === undefined ? undefined : contractOf(textAt(texts, path))
  const results = entries.has(place) ? (resultsOf(textAt(texts, place)) ?? 'invalid') : 'missing'
  const told = typeof results === 'string' ? [] : [...results.inputs, ...results.outputs]
  const wanted = [...told.map((file) => fromRoot(file.path)), ...(path === undefined ? [] : [path])]
  const oids = await objectIds(states, asOf, [...new Set(wanted)])
  return {
    ...(path !== undefined && {
      contract: { path, oid: oids.get(path) ?? null, ...(contract && { data: contract }) },
    }),
    results,
    oids,
  }
}

function textAt(texts: ReadonlyMap<GitPath, FileText>, path: GitPath): FileText {
  return texts.get(path) ?? { unreadable: 'vanished' }
}
