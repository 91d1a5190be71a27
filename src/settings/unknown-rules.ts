import { KNOWN_RULES } from '../known-rules.ts'
import type { Settings } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import type { DataPath } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { rename } from '../parse/rewrite.ts'

/** The rules in the settings that ralph does not have: a level for one of them changes nothing. */
export function unknownRules(settings: Settings | undefined): readonly StageProblem[] {
  if (settings === undefined) return []
  return namedRules(settings)
    .filter(({ id }) => !KNOWN_RULES.has(id))
    .map(({ id, at }) => {
      const near = nearest(id, KNOWN_RULES.keys())
      const range = settings.locate(at, 'key')
      const message = `Unexpected rule \`${id}\`, expected one that exists`
      const found = { rule: 'schema/unknown-key', range, message }
      return near === undefined
        ? { ...found, help: 'Run `ralph config` to see all rules' }
        : { ...found, ...rename(range, near, false) }
    })
}

function namedRules({ data }: Settings): readonly { readonly id: string; readonly at: DataPath }[] {
  const everywhere = Object.keys(data.lint?.rules ?? {}).map((id) => ({ id, at: ['lint', 'rules', id] }))
  const overrides = (data.lint?.overrides ?? []).flatMap(({ rules }, index) =>
    Object.keys(rules).map((id) => ({ id, at: ['lint', 'overrides', index, 'rules', id] })),
  )
  return [...everywhere, ...overrides]
}
