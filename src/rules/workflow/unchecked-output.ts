import type { Criteria } from '../../model/document.ts'
import { baseName, fromRoot } from '../../model/path.ts'
import { isProduced } from '../../model/produced.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

import { skillsBefore } from './before.ts'

/** What a later skill builds on, and nothing has looked at. */
export const uncheckedOutput = rule({
  id: 'workflow/unchecked-output',
  kind: 'criteria',
  level: 'error',
  summary: 'A criterion checks every output that a later skill starts from',
  *check(criteria, project) {
    const outputs = criteria.data.outputs ?? []
    if (outputs.length === 0 || criteria.data.criteria.some((_, index) => mayCheckAnything(criteria, index)))
      return
    for (const [index, output] of outputs.entries()) {
      if (isChecked(output, criteria)) continue
      const taker = takerOf(output, criteria.id, project)
      if (taker === undefined) continue
      yield {
        range: criteria.locate(['outputs', index]),
        message: `Unexpected output \`${output}\` that no criterion checks, expected a check of what \`${taker}\` starts from`,
        help: `Add \`- file: ${output}\` with what it must hold, or a \`run\` that tests it`,
      }
    }
  },
})

/** Programs that look at nothing but the files that they are given. */
const READERS =
  /^(?:\[|basename|cat|cmp|comm|cut|diff|dirname|echo|egrep|fgrep|file|grep|head|jq|ls|printf|rg|sed|set|sha256sum|sort|stat|tail|test|true|uniq|wc|yq)$/

/** Whether a criterion runs or asks something that may look at any file. */
function mayCheckAnything({ data, scripts }: Criteria, index: number): boolean {
  const criterion = data.criteria[index]
  if (criterion === undefined || 'manual' in criterion || 'http' in criterion) return true
  if (!('run' in criterion)) return false
  if (typeof criterion.run !== 'string') return !READERS.test(criterion.run[0] ?? '')
  const script = scripts.get(index)
  if (script?.tree === undefined) return true
  for (const node of script.nodes()) {
    if (node.type === 'Function') return true
    if (node.type === 'Command' && node.name && !READERS.test(node.name.value)) return true
  }
  return false
}

function isChecked(output: string, { data }: Criteria): boolean {
  const name = baseName(fromRoot(output))
  return data.criteria.some((criterion) => {
    if ('file' in criterion) return isProduced(criterion.file, [output])
    if ('exports' in criterion) return isProduced(criterion.exports, [output])
    // A command that names it, or that uses a pattern, may look at it.
    return (
      'run' in criterion && [criterion.run].flat().some((text) => text.includes(name) || /[*?]/.test(text))
    )
  })
}

/** A skill that takes the output as an input and comes after the skill that makes it. */
function takerOf(output: string, maker: string, project: Project): string | undefined {
  const takers = project.takersOf(output)
  for (const workflow of takers.size === 0 ? [] : project.workflows) {
    const before = skillsBefore(workflow)
    for (const taker of takers) if (taker !== maker && before.get(taker)?.has(maker)) return taker
  }
  return undefined
}
