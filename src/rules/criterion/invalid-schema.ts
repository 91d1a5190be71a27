import { schemasOf, schemaValue } from '../../model/contract.ts'
import type { Criteria } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { fromRoot } from '../../model/path.ts'
import type { DataPath } from '../../model/place.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { faultsOf } from './schema/faults.ts'

/** A schema that nothing can be compared with, or a path to none. */
export const invalidSchema = rule({
  id: 'criterion/invalid-schema',
  kind: 'criteria',
  level: 'error',
  summary: 'Every schema is a JSON Schema, and every path to one leads there',
  *check(criteria, project) {
    for (const { at, value } of schemasOf(criteria.data)) {
      if (typeof value === 'string') yield* faultsOfFile(criteria, at, value, project)
      else {
        for (const fault of faultsOf(value, criteria.badPatterns)) {
          yield {
            range: criteria.locate([...at, ...fault.at]),
            message: `Unexpected ${fault.words}`,
            help: HELP,
          }
        }
      }
    }
  },
})

const HELP = 'Correct the schema: what it does not say as JSON Schema has it, it does not ask for'

function* faultsOfFile(criteria: Criteria, at: DataPath, path: string, project: Project): Iterable<Problem> {
  const { tree } = project
  const range = criteria.locate(at)
  if (!tree.has(fromRoot(path))) {
    if (project.makersOf(path).size > 0) return
    const near = nearestPath(fromRoot(path), tree)
    const help =
      near === undefined ? 'Write the path of the schema from the root' : `Did you mean \`${near}\`?`
    yield { range, message: `Unexpected schema \`${path}\`, expected a file that exists`, help }
    return
  }
  const text = path.endsWith('.json') ? tree.text(fromRoot(path)) : undefined
  if (text === undefined) return
  const schema = schemaValue(path, tree)
  if (schema === undefined) {
    yield {
      range,
      message: `Unexpected schema \`${path}\` that is no JSON, expected a JSON Schema`,
      help: 'Correct the file',
    }
    return
  }
  for (const fault of faultsOf(schema, criteria.badPatterns)) {
    const where = fault.at.length === 0 ? '' : ` at \`/${fault.at.join('/')}\``
    yield { range, message: `Unexpected ${fault.words}, in \`${path}\`${where}`, help: HELP }
  }
}
