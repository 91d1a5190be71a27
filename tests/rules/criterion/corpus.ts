import { readFileSync } from 'node:fs'
import type { SPLITS } from '../../bench/rules/labelled.ts'
import { contract, findingsIn } from './contracts.ts'

export const CANNOT_FAIL = 'criterion/cannot-fail'
export const MASKED = 'criterion/masked-exit-code'

/** A command of the corpus; `lost` is the program whose exit code is lost otherwise than by a fallback, or that others hide. */
export interface Labelled {
  readonly id: string
  /** The tool that it is mostly about; the splits have no origin in common. */
  readonly origin: string
  readonly split: (typeof SPLITS)[number]
  readonly label: 'can-fail' | 'cannot-fail' | 'masked'
  /** The label that somebody gave who read the command alone, and ran nothing. */
  readonly read?: Labelled['label']
  /** The rule that speaks of it, where its label does not tell: the command cannot fail, and no fallback is why. */
  readonly rule?: typeof MASKED
  readonly lost?: string
  readonly run: string
  readonly exit?: number
}

const FILE = new URL('../../bench/rules/commands/commands.jsonl', import.meta.url)

export const CORPUS: readonly Labelled[] = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** The rule that should speak of a command; undefined for one that can fail by each of its programs. */
export function ruleFor({ label, rule }: Labelled): string | undefined {
  if (label === 'can-fail') return undefined
  return rule ?? (label === 'masked' ? MASKED : CANNOT_FAIL)
}

/** Those of some commands that a rule finds fault with. */
export async function faulty(rule: string, commands: readonly Labelled[]): Promise<ReadonlySet<Labelled>> {
  const contracts = commands.map(({ run, exit }) => contract(exit === undefined ? { run } : { run, exit }))
  const found = await findingsIn(rule, contracts)
  return new Set(commands.filter((_, index) => found[index]?.length))
}
