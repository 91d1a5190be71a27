import { REASONS } from './claims/reasons.ts'
import { levelsOf } from './levels.ts'
import type { Level } from './model/finding.ts'
import { nearest } from './model/nearest.ts'
import { Refusal } from './model/refusal.ts'
import type { FileText } from './model/stage.ts'
import { STAGE_RULES } from './model/stage-rules.ts'
import type { GitPath, Tree } from './model/tree.ts'
import { rulePage } from './package.ts'
import { RULES } from './rules/index.ts'
import { lintLayers, readSettings } from './settings.ts'
import { diskTree, findRoot, readConvention } from './workspace.ts'

/** What there is to say about a rule, or about a reason of `verify`. */
export interface Explanation {
  readonly id: string
  readonly summary: string
  /** The severity that ralph gives it. */
  readonly level: Level | 'confirmed' | 'inconclusive' | 'note'
  /** The severity that it has under the settings at hand, in files that no override speaks of. */
  readonly effective: Level | 'confirmed' | 'inconclusive' | 'note'
  /** Markdown. */
  readonly page: string
}

/** Explains a rule under the settings that hold in a folder, which need be no repository. */
export async function explainHere(id: string, cwd: string): Promise<Explanation> {
  const root = findRoot(cwd) ?? cwd
  return explain(id, { files: await readConvention(root), tree: diskTree(root) })
}

/** Explains a rule under the settings among some files; refuses an id that no rule has. */
export async function explain(
  id: string,
  { files, tree }: { readonly files: ReadonlyMap<GitPath, FileText>; readonly tree: Tree },
): Promise<Explanation> {
  const settings = await readSettings(files)
  const reason = REASONS.find((known) => known.id === id)
  if (reason) {
    const chosen = id === 'verify/unclaimed' ? settings?.data.verify?.unclaimed : undefined
    return { ...reason, effective: chosen ?? reason.level, page: rulePage(id) }
  }
  const rules = [...RULES, ...STAGE_RULES]
  const rule = rules.find((known) => known.id === id)
  if (!rule) throw unknownRule(id, [...rules, ...REASONS])
  const levels = levelsOf(await lintLayers(settings, tree), false)
  const { summary, level } = rule
  return { id, summary, level, effective: levels('')(rule), page: rulePage(id) }
}

function unknownRule(id: string, rules: readonly { readonly id: string }[]): Refusal {
  const ids = rules.map((rule) => rule.id)
  const near =
    nearest(id, ids) ??
    ids.find((known) => known.endsWith(`/${id}`)) ??
    ids.find((known) => known.includes(id))
  const help = near
    ? `Run \`ralph explain ${near}\``
    : 'Run `ralph config` to see all rules of `lint`; those of `verify` begin with `verify/`'
  return new Refusal('unknown-rule', `Unexpected rule \`${id}\`${near ? `, expected \`${near}\`` : ''}`, help)
}
