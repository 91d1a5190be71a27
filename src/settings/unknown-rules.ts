import { KNOWN_RULES } from '../known-rules.ts'
import type { Settings } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import type { DataPath } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'

/** The rules in the settings that ralph does not have: a level for one of them changes nothing. */
export function unknownRules(settings: Settings | undefined): readonly StageProblem[] {
  if (settings === undefined) return []
  return namedRules(settings)
    .filter(({ id }) => !KNOWN_RULES.has(id))
    .map(({ id, at }) => {
      const near = nearest(id, KNOWN_RULES.keys())
      return {
        rule: 'schema/unknown-key',
        range: settings.locate(at, 'key'),
        message: `Unexpected rule \`${id}\`, expected one that exists`,
        help: near === undefined ? 'Run `ralph config` to see all rules' : `Did you mean \`${near}\`?`,
      }
    })
}

function namedRules({ data }: Settings): readonly { readonly id: string; readonly at: DataPath }[] {
  const everywhere = Object.keys(data.lint?.rules ?? {}).map((id) => ({ id, at: ['lint', 'rules', id] }))
  const overrides = (data.lint?.overrides ?? []).flatMap(({ rules }, index) =>
    Object.keys(rules).map((id) => ({ id, at: ['lint', 'overrides', index, 'rules', id] })),
  )
  return [...everywhere, ...overrides]
}
