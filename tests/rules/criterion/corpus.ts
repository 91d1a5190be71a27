import { readFileSync } from 'node:fs'
import { contract, findingsIn } from './contracts.ts'

/** A command of the corpus; `lost` is the program whose failure a masked one loses. */
export interface Labelled {
  readonly id: string
  /** The tool that it is mostly about; the splits have no origin in common. */
  readonly origin: string
  readonly split: 'dev' | 'test'
  readonly label: 'can-fail' | 'cannot-fail' | 'masked'
  /** The label that somebody gave who read the command alone, and ran nothing. */
  readonly read?: Labelled['label']
  readonly lost?: string
  readonly run: string
  readonly exit?: number
}

const FILE = new URL('../../bench/rules/commands/commands.jsonl', import.meta.url)

export const CORPUS: readonly Labelled[] = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Those of some commands that a rule finds fault with. */
export async function faulty(rule: string, commands: readonly Labelled[]): Promise<ReadonlySet<Labelled>> {
  const contracts = commands.map(({ run, exit }) => contract(exit === undefined ? { run } : { run, exit }))
  const found = await findingsIn(rule, contracts)
  return new Set(commands.filter((_, index) => found[index]?.length))
}
