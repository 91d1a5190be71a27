import { schemasOf } from '../../model/contract.ts'
import type { Criteria } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { type DataPath, Lines, type Range } from '../../model/place.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { Tree } from '../../model/tree.ts'
import { machinePathsIn } from './machine-paths.ts'

/** A path that exists on one machine. */
export const machinePath = rule({
  id: 'criterion/machine-path',
  kind: 'criteria',
  level: 'error',
  summary: 'No criterion names a path of one machine',
  *check(criteria, project) {
    for (const { at, text } of plainPaths(criteria)) {
      const found = WHOLE.exec(text)?.[0]
      // One leading `/` of a path is dropped, and a repository may have a folder of that name.
      if (found === undefined || (text.startsWith('/') && project.tree.has(text.split('/')[1] ?? '')))
        continue
      yield problem(text, criteria.locate(at), criteria, project)
    }
    for (const script of criteria.scripts.values()) {
      for (const { start, end } of machinePathsIn(script)) {
        yield problem(script.text.slice(start, end), script.locate(start, end), criteria, project)
      }
    }
  },
})

const WHOLE = /^(?:\/(?:home|Users)\/[\w.-]|~\/|[A-Za-z]:[\\/])/

function* plainPaths({ data }: Criteria): Iterable<{ readonly at: DataPath; readonly text: string }> {
  for (const key of ['inputs', 'outputs'] as const) {
    for (const [index, text] of (data[key] ?? []).entries()) yield { at: [key, index], text }
  }
  for (const [index, criterion] of data.criteria.entries()) {
    if ('file' in criterion) yield { at: ['criteria', index, 'file'], text: criterion.file }
    if ('exports' in criterion) yield { at: ['criteria', index, 'exports'], text: criterion.exports }
    if (!('run' in criterion) || typeof criterion.run === 'string') continue
    for (const [word, text] of criterion.run.entries()) yield { at: ['criteria', index, 'run', word], text }
  }
  for (const { at, value } of schemasOf(data)) if (typeof value === 'string') yield { at, text: value }
}

function problem(path: string, range: Range, criteria: Criteria, { tree }: Project): Problem {
  const own = ownPath(path, tree)
  const lines = new Lines(criteria.source)
  const isWritten = criteria.source.slice(lines.offset(range.start), lines.offset(range.end)) === path
  return {
    range,
    message: `Unexpected path \`${path}\` of one machine, expected a path from the root of the repository`,
    help:
      own === undefined
        ? 'Write the path from the root of the repository: criteria start there'
        : `Did you mean \`${own}\`?`,
    ...(own !== undefined &&
      isWritten && { fix: { safe: false, description: `Write \`${own}\``, edits: [{ range, text: own }] } }),
  }
}

/** Nobody's checkout lies deeper, and no path in it. */
const DEEPEST = 64

/** The end of a path that is there in the repository: the longest, where somebody's checkout may lie above it. */
function ownPath(path: string, tree: Tree): string | undefined {
  const segments = path
    .split(/[\\/]+/)
    .filter((segment) => segment !== '')
    .slice(0, DEEPEST)
  for (let from = 2; from < segments.length; from++) {
    const end = segments.slice(from).join('/')
    if (tree.has(end)) return end
  }
  return undefined
}
