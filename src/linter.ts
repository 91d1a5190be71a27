import { group } from './formats/group.ts'
import { judge, type LintInput } from './lint.ts'
import type { Finding } from './model/finding.ts'
import { byCodeUnit } from './model/order.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import { type GitPath, memoryTree, type Tree } from './model/tree.ts'
import { ParserMemory } from './parse/memory.ts'

/** What a linter judges by: all that `lint` takes but the files. The tree is what stands beside them; there is nothing without one. */
export type LinterOptions = Omit<LintInput, 'files' | 'tree'> & { readonly tree?: Tree }

/** A project that is linted again after each edit. */
export interface Linter {
  /**
   * Sets the text of files, takes away those that have none, and lints. Resolves with the findings of each file whose findings
   * are others than before, sorted by path: an empty list where there are none any more. Updates take place one after the
   * other, in the order in which they were asked for. Rejects where `lint` does, and goes on with the next update.
   */
  update(
    changes: Iterable<readonly [GitPath, FileText | undefined]>,
  ): Promise<ReadonlyMap<GitPath, readonly Finding[]>>
  /** The report after the last update; undefined before the first. */
  readonly report: Report | undefined
}

/** Makes a linter without files. It gives what `lint` gives of the same files, but parses only those that changed. */
export function createLinter({ tree = memoryTree(new Map()), ...options }: LinterOptions = {}): Linter {
  const files = new Map<GitPath, FileText>()
  const parsed = new ParserMemory()
  let report: Report | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function lintAgain(changes: readonly (readonly [GitPath, FileText | undefined])[]) {
    for (const [path, file] of changes) {
      if (file === undefined) files.delete(path)
      else files.set(path, file)
    }
    const before = report
    const judged = await judge(
      { ...options, files: new Map(files), tree: withFiles(tree, files) },
      { parsed },
    )
    report = judged.report
    return changed(before?.findings ?? [], report.findings)
  }

  return {
    update(changes) {
      const given = [...changes]
      const update = last.then(() => lintAgain(given))
      last = update.catch(() => undefined)
      return update
    },
    get report() {
      return report
    },
  }
}

/** The tree in which the files stand, as the linter has them. */
function withFiles(tree: Tree, files: ReadonlyMap<GitPath, FileText>): Tree {
  const texts = [...files].filter((file): file is [GitPath, string] => typeof file[1] === 'string')
  const own = memoryTree(new Map(texts), files.keys())
  return {
    has: (path) => own.has(path) || tree.has(path),
    text: (path) => (files.has(path) ? own.text(path) : tree.text(path)),
    paths: () => [...new Set([...own.paths(), ...tree.paths()])].sort(byCodeUnit),
  }
}

/** The findings of the files whose findings differ. */
function changed(
  before: readonly Finding[],
  after: readonly Finding[],
): ReadonlyMap<GitPath, readonly Finding[]> {
  const [old, now] = [group(before, pathOf), group(after, pathOf)]
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnit)
  const different = paths.filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(now.get(path)))
  return new Map(different.map((path) => [path, now.get(path) ?? []]))
}

function pathOf({ path }: Finding): GitPath {
  return path
}
