import type { CriteriaData } from '../model/data.ts'
import type { FileChange } from '../model/git.ts'
import { byCodeUnit } from '../model/order.ts'
import { fromRoot } from '../model/path.ts'
import type { GitPath } from '../model/tree.ts'

/** The changes of a range that touch what proves a contract: tests, and files that its commands name and it does not produce. */
export function testsChanged(contract: CriteriaData, changes: Iterable<FileChange>): readonly FileChange[] {
  const commands = contract.criteria.flatMap((criterion) => ('run' in criterion ? [criterion.run] : []))
  if (commands.length === 0) return []
  const outputs = new Set((contract.outputs ?? []).map(fromRoot))
  const named = new Set(commands.flatMap(wordsOf).filter((word) => !outputs.has(word)))
  return [...changes]
    .filter(({ path }) => named.has(path) || isTest(path))
    .sort((a, b) => byCodeUnit(a.path, b.path))
}

/** Whether a file is a test by the names that test runners look for. */
function isTest(path: GitPath): boolean {
  const segments = path.split('/')
  const name = segments.pop() ?? ''
  return segments.some((segment) => FOLDERS.has(segment)) || NAMES.some((pattern) => pattern.test(name))
}

const FOLDERS = new Set(['test', 'tests', '__tests__', 'spec', 'testdata', 'e2e'])
const NAMES = [/\.(?:test|spec)\.[^.]+$/, /_(?:test|spec)\.[^.]+$/, /^test_[^.]*\.py$/, /Tests?\.[^.]+$/]

/** What stands between spaces and quotes in a command, as a path from the root. */
function wordsOf(run: string | readonly string[]): readonly GitPath[] {
  const words = typeof run === 'string' ? run.split(/[\s'"=;|&()<>]+/) : run
  return words.map((word) => word.replace(/^\.\//, ''))
}
