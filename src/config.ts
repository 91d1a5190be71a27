import { classifyNamed } from './classify.ts'
import { levelsOf } from './levels.ts'
import type { Config, RuleConfig } from './model/config.ts'
import type { SettingsData } from './model/data.ts'
import type { DocumentKind, Settings } from './model/document.ts'
import { byCodeUnit } from './model/order.ts'
import { Refusal } from './model/refusal.ts'
import type { Rule } from './model/rule.ts'
import { STAGE_RULES } from './model/stage-rules.ts'
import type { GitPath } from './model/tree.ts'
import { RULES } from './rules/index.ts'
import { readSettings, SETTINGS_PATH, settingsInForce, skillRoots } from './settings.ts'
import { diskTree, findRoot, gitPathOf, readConvention } from './workspace.ts'

/** What holds in a folder, and for one of its files if it is named. Refuses where the settings are not valid. */
export async function configHere(cwd: string, name: string | undefined): Promise<Config> {
  const root = findRoot(cwd) ?? cwd
  const files = await readConvention(root)
  const settings = await readSettings(files)
  if (settings === undefined && (files.has(SETTINGS_PATH) || files.has('.ralph'))) throw invalidSettings()
  const chain = await settingsInForce(settings, diskTree(root))
  const file = name === undefined ? undefined : documentAt(gitPathOf(root, cwd, name), settings)
  return {
    files: chain.map(({ path }) => path),
    ...withDefaults(settings?.data ?? {}),
    skills: skillRoots(settings),
    ...(file && { file }),
    rules: rulesOf(chain, file),
  }
}

function withDefaults({ default_branch, verify, handoff, check }: SettingsData) {
  return {
    default_branch: default_branch ?? null,
    verify: { ignore: verify?.ignore ?? [], unclaimed: verify?.unclaimed ?? 'error' },
    handoff: { threshold_tokens: handoff?.threshold_tokens ?? null, spec: handoff?.spec ?? null },
    check: { timeout: check?.timeout ?? '120s', allow_network: check?.allow_network ?? false },
  } as const
}

function rulesOf(chain: readonly Settings[], file: Config['file']): readonly RuleConfig[] {
  const layers = chain.map(({ data }) => data.lint ?? {})
  const levels = levelsOf(layers, false)(file?.path ?? '')
  const fitting = RULES.filter((rule) => file === undefined || kindsOf(rule).includes(file.kind))
  return [...fitting, ...STAGE_RULES]
    .map((rule) => ({
      id: rule.id,
      level: levels(rule),
      byDefault: rule.level,
      ...('strictOnly' in rule && { strictOnly: true as const }),
    }))
    .sort((a, b) => byCodeUnit(a.id, b.id))
}

function kindsOf({ kind }: Rule): readonly DocumentKind[] {
  return typeof kind === 'string' ? [kind] : kind
}

function documentAt(path: GitPath, settings: Settings | undefined): NonNullable<Config['file']> {
  const found = classifyNamed(path, skillRoots(settings))
  if (found !== undefined) return { path, kind: found.kind }
  throw new Refusal(
    'no-convention',
    `\`${path}\` is no file of the convention, so no rule judges it`,
    'Name a file below `.ralph/`, or a SKILL.md or criteria.yaml',
  )
}

function invalidSettings(): Refusal {
  return new Refusal(
    'invalid-settings',
    `\`${SETTINGS_PATH}\` is not valid, so its settings do not hold`,
    `Run \`ralph lint ${SETTINGS_PATH}\` to see why`,
  )
}
