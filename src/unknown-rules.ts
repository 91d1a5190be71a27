import { KNOWN_RULES } from './known-rules.ts'
import type { Settings } from './model/document.ts'
import { nearest } from './model/nearest.ts'
import type { DataPath } from './model/place.ts'
import type { StageProblem } from './model/stage.ts'

/** What the settings say of rules that there are not: a likely slip is a problem, any other name a note. */
export interface UnknownRules {
  readonly problems: readonly StageProblem[]
  readonly notes: readonly string[]
}

/** Looks for rules in the settings that ralph does not have: a level for one of them changes nothing. */
export function unknownRules(settings: Settings | undefined): UnknownRules {
  const problems: StageProblem[] = []
  const notes: string[] = []
  for (const { id, at } of settings === undefined ? [] : namedRules(settings)) {
    const near = KNOWN_RULES.has(id) ? undefined : nearest(id, KNOWN_RULES.keys())
    if (near !== undefined) {
      const message = `Unexpected rule \`${id}\`, expected one that exists`
      const range = (settings as Settings).locate(at, 'key')
      problems.push({ rule: 'schema/unknown-key', range, message, help: `Did you mean \`${near}\`?` })
    } else if (!KNOWN_RULES.has(id))
      notes.push(`The settings name \`${id}\`, which is no rule of this version: passed over`)
  }
  return { problems, notes }
}

function namedRules({ data }: Settings): readonly { readonly id: string; readonly at: DataPath }[] {
  const everywhere = Object.keys(data.lint?.rules ?? {}).map((id) => ({ id, at: ['lint', 'rules', id] }))
  const overrides = (data.lint?.overrides ?? []).flatMap(({ rules }, index) =>
    Object.keys(rules).map((id) => ({ id, at: ['lint', 'overrides', index, 'rules', id] })),
  )
  return [...everywhere, ...overrides]
}
