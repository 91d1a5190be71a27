import type { LintInput } from './lint.ts'
import { lint } from './lint.ts'
import { Refusal } from './model/refusal.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { diskTree, type Files, findRoot, gitPathOf, readConvention, readNamed } from './workspace.ts'

/** What `ralph lint` was asked for. */
export interface LintRequest {
  /** Absolute path of the folder to work in. */
  readonly cwd: string
  /** Files and folders to check, as they were given; the whole convention when empty. */
  readonly names: readonly string[]
  /** A text that stands in the place of a file, which need not exist. */
  readonly unsaved?: { readonly name: string; readonly text: FileText }
  readonly strict: boolean
  readonly maxWarnings?: number
  /** Having nothing to check is fine. */
  readonly allowEmpty: boolean
}

/** A report, and the texts that its ranges speak of. */
export interface Linted {
  readonly report: Report
  readonly files: ReadonlyMap<GitPath, FileText>
}

/** Checks files of the working tree; refuses when there was nothing to check. */
export async function lintWorkspace(request: LintRequest): Promise<Linted> {
  const { cwd, names, strict, maxWarnings, allowEmpty } = request
  const root = findRoot(cwd) ?? cwd
  const convention = await readConvention(root)
  const given = await readGiven(root, request)
  const files = new Map([...convention, ...(given ?? [])])
  const only = given && { only: new Set(given.keys()), named: new Set(given.keys()) }
  const input: LintInput = {
    files,
    tree: diskTree(root),
    strict,
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...only,
  }
  const report = await lint(input)
  if (report.summary.files === 0 && !allowEmpty) throw nothingChecked(names.length > 0 || given !== undefined)
  return { report, files }
}

/** The files that were named; undefined when none were. */
async function readGiven(root: string, { cwd, names, unsaved }: LintRequest): Promise<Files | undefined> {
  if (unsaved) return new Map([[gitPathOf(root, cwd, unsaved.name), unsaved.text]])
  return names.length > 0 ? readNamed(root, cwd, names) : undefined
}

function nothingChecked(named: boolean): Refusal {
  const help = 'Run `ralph init` to begin, or pass `--allow-empty` where having nothing to check is fine'
  return named
    ? new Refusal(
        'no-convention',
        'Nothing was checked: no file of that name belongs to the convention',
        'Name files below `.ralph/`, or SKILL.md and criteria.yaml files',
      )
    : new Refusal(
        'no-convention',
        'Nothing was checked: there is no file of the convention in `.ralph/` here',
        help,
      )
}
