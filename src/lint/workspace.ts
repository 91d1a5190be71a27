import type { BaselineEntry } from '../baseline.ts'
import type { Listed } from '../disk.ts'
import type { LintInput } from '../lint.ts'
import { lint } from '../lint.ts'
import { Refusal } from '../model/refusal.ts'
import type { Report } from '../model/report.ts'
import { isInShard, type Shard } from '../model/shard.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { nestedFolder, nestedNotes } from '../nested.ts'
import type { Texts } from '../shelf.ts'
import { today } from '../today.ts'
import { diskTree, type Files, gitPathOf, listConvention, readListed, readNamed } from '../workspace.ts'
import { rootNotes, rootOf } from './root.ts'

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
  readonly baseline?: readonly BaselineEntry[]
  /** Having nothing to check is fine. */
  readonly allowEmpty: boolean
  /** Report on this part of the files alone. */
  readonly shard?: Shard
  /** The version of ralph, where what earlier runs of it found may be taken from the cache. */
  readonly cacheFor?: string
  /** Report on these files alone, of those that are asked for. */
  readonly only?: ReadonlySet<GitPath>
}

/** A report, and the texts that its ranges speak of. */
export interface Linted {
  readonly report: Report
  readonly files: Texts
  /** The files that were reported on; all of the convention where it is not given. */
  readonly only?: ReadonlySet<GitPath>
}

/** So many files make it worth while to read them one by one, and to write down what was found; fewer are done sooner. */
const MANY = 100

/** Checks files of the working tree; refuses when there was nothing to check. */
export async function lintWorkspace(request: LintRequest): Promise<Linted> {
  const { names, unsaved, only } = request
  const root = rootOf(request)
  const listed = await listConvention(root)
  if (listed.size >= MANY && names.length === 0 && !unsaved && !only)
    return (await import('./many.ts')).lintMany(root, listed, request)
  const input = await inputOf(root, listed, request)
  const report = withPlaces(await lint(input), request, root, input)
  return { report, files: input.files, ...(input.only && { only: input.only }) }
}

/** Reads what was asked for. */
export async function readInput(request: LintRequest): Promise<{ root: string; input: LintInput }> {
  const root = rootOf(request)
  return { root, input: await inputOf(root, await listConvention(root), request) }
}

async function inputOf(root: string, listed: Listed, request: LintRequest): Promise<LintInput> {
  const { only: wanted } = request
  const given = await readGiven(root, request)
  const named = given && new Set(given.keys())
  const only = wanted && named ? new Set([...named].filter((path) => wanted.has(path))) : (wanted ?? named)
  return {
    files: new Map([...readListed(root, listed), ...(given ?? [])]),
    tree: diskTree(root),
    ...limitsOf(request),
    ...(only && { only }),
    ...(named && { named }),
  }
}

/** How what is found is to be counted. */
export function limitsOf({ strict, maxWarnings, baseline, shard }: LintRequest) {
  return {
    strict,
    today: today(),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline && { baseline }),
    ...(shard && { shard }),
  }
}

/** Refuses a report on nothing, unless that is fine; says of files that lie at an unusual place how they were read. */
export function withPlaces(
  report: Report,
  { allowEmpty, only, cwd, shard }: LintRequest,
  root: string,
  { files, named }: LintInput,
): Report {
  // A part may be empty while the whole is not.
  const isPart = shard !== undefined && files.size > 0
  if (report.summary.files === 0 && !allowEmpty && only === undefined && !isPart)
    throw nothingChecked(named !== undefined, nestedFolder(root, cwd))
  const judged = [...(named ?? [])].filter((path) => shard === undefined || isInShard(path, shard))
  const notes = [...nestedNotes(judged), ...rootNotes(root, cwd)]
  return notes.length === 0 ? report : { ...report, notes: [...(report.notes ?? []), ...notes] }
}

/** The files that were named; undefined when none were. */
async function readGiven(root: string, { cwd, names, unsaved }: LintRequest): Promise<Files | undefined> {
  if (unsaved) return new Map([[gitPathOf(root, cwd, unsaved.name), unsaved.text]])
  return names.length > 0 ? readNamed(root, cwd, names) : undefined
}

function nothingChecked(named: boolean, nested: GitPath | undefined): Refusal {
  if (named) {
    return new Refusal(
      'no-convention',
      'Nothing was checked: no file of that name belongs to the convention',
      'Name files below `.ralph/`, or SKILL.md and criteria.yaml files',
    )
  }
  return nested === undefined
    ? new Refusal(
        'no-convention',
        'Nothing was checked: there is no file of the convention in `.ralph/` here',
        'Run `ralph init` to begin, or pass `--allow-empty` where having nothing to check is fine',
      )
    : new Refusal(
        'no-convention',
        `Nothing was checked: \`${nested}\` is not at the top of the repository, and there is nothing in \`.ralph\` there`,
        'Move it to the top of the repository, where ralph looks for it',
      )
}
