import { parseChange } from '../../model/change.ts'
import { rule } from '../../model/rule.ts'

/** A claim about a file that git cannot know. */
export const pathOutsideRepository = rule({
  id: 'handoff/path-outside-repository',
  kind: 'handoff',
  level: 'error',
  summary: 'Every claimed path lies in the repository',
  *check(handoff, { tree }) {
    for (const [index, item] of handoff.data.files_changed.entries()) {
      const range = handoff.locate(['files_changed', index])
      const parsed = parseChange(item)
      if ('problem' in parsed) {
        const { kind, message, help } = parsed.problem
        if (kind === 'outside-repository') yield { range, message, help }
      } else if (parsed.machineUnless !== undefined && !tree.has(parsed.machineUnless)) {
        yield {
          range,
          message: `Unexpected path \`${parsed.claim.path}\` of one machine, expected a path from the root of the repository`,
          help: 'Write the path as git prints it; what lies outside of the repository cannot be handed over',
        }
      }
    }
  },
})
