import type { SettingsData } from './model/data.ts'
import type { Level } from './model/finding.ts'
import { matchesGlob } from './model/glob.ts'
import type { GitPath } from './model/tree.ts'

/** What the level of a rule is made of before the settings speak. */
export interface Leveled {
  readonly id: string
  readonly level: Level
  readonly strictOnly?: true
}

/** The level of a rule in one file. */
export type Levels = (rule: Leveled) => Level

type Layer = NonNullable<SettingsData['lint']>

/**
 * The levels in force for each path. Later layers win key by key; within all of them an override that fits the path wins
 * over `rules`, and a later override over an earlier one.
 */
export function levelsOf(layers: readonly Layer[], strict: boolean): (path: GitPath) => Levels {
  const everywhere = new Map(layers.flatMap((layer) => Object.entries(layer.rules ?? {})))
  const overrides = layers.flatMap((layer) => layer.overrides ?? [])
  return (path) => {
    const fitting = overrides.filter(({ paths }) => paths.some((pattern) => matchesGlob(pattern, path)))
    const here = new Map([...everywhere, ...fitting.flatMap(({ rules }) => Object.entries(rules))])
    return (rule) => here.get(rule.id) ?? (rule.strictOnly && !strict ? 'off' : rule.level)
  }
}
