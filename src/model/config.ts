import type { DocumentKind } from './document.ts'
import type { Level } from './finding.ts'
import type { GitPath } from './tree.ts'

/** The settings as they hold, defaults included. Null where nothing is set and nothing is assumed. */
export interface Config {
  /** The files that they come from, weakest first. */
  readonly files: readonly GitPath[]
  readonly default_branch: string | null
  readonly skills: readonly GitPath[]
  readonly verify: { readonly ignore: readonly string[]; readonly unclaimed: Level }
  readonly handoff: { readonly threshold_tokens: number | null; readonly spec: string | null }
  readonly check: { readonly timeout: string; readonly allow_network: boolean }
  /** The file that the rules are told for, which need not exist; without one they are those of files that no override names. */
  readonly file?: { readonly path: GitPath; readonly kind: DocumentKind }
  /** By id. */
  readonly rules: readonly RuleConfig[]
}

/** How severe a rule is. */
export interface RuleConfig {
  readonly id: string
  readonly level: Level
  /** What it is unless settings say otherwise. */
  readonly byDefault: Level
  /** True where that holds only under `--strict`. */
  readonly strictOnly?: true
}
