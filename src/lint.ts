import { type Reading, readDocuments } from './documents.ts'
import { findingsOf } from './findings.ts'
import { levelsOf } from './levels.ts'
import type { Finding } from './model/finding.ts'
import { byPlace } from './model/order.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'
import { buildProject } from './project.ts'
import { lintLayers, readSettings, skillRoots } from './settings.ts'
import { unknownRules } from './unknown-rules.ts'

/** What `lint` judges: files as they were read, and the tree that they stand in. */
export interface LintInput {
  /** Every file of the convention by its path; other files are passed over. */
  readonly files: ReadonlyMap<GitPath, FileText>
  readonly tree: Tree
  /** Report on these files alone; all files still take part in the project. */
  readonly only?: ReadonlySet<GitPath>
  /** Paths given by hand: linted by their name wherever they lie. */
  readonly named?: ReadonlySet<GitPath>
  /** Warnings fail the run, and rules that are only for strict runs take part. */
  readonly strict?: boolean
  /** More warnings than this fail the run. */
  readonly maxWarnings?: number
}

/**
 * Checks the files alone. Reads no disk and starts no process. Settings that are not valid are findings of their file, and
 * the defaults hold; throws a `Refusal` only when `lint.extends` leads nowhere or in a circle.
 */
export async function lint(input: LintInput): Promise<Report> {
  const { files, tree, only, named = new Set(), strict = false } = input
  const settings = await readSettings(files)
  const unknown = unknownRules(settings)
  const levels = levelsOf(await lintLayers(settings, tree), strict)
  const read = await readDocuments(files, named, skillRoots(settings))
  const project = buildProject(read, tree, named)

  const judged = read.readings.filter(({ path }) => only?.has(path) ?? true)
  const findings = judged.flatMap((reading) => {
    const file = files.get(reading.path)
    const more = reading.path === settings?.path ? unknown.problems : []
    return findingsOf(
      withProblems(reading, more),
      typeof file === 'string' ? file : '',
      project,
      levels(reading.path),
    )
  })
  return reportOf(findings.sort(byPlace), judged.length, unknown.notes, input)
}

function withProblems(reading: Reading, more: Reading['problems']): Reading {
  return more.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...more] }
}

function reportOf(
  findings: readonly Finding[],
  files: number,
  notes: readonly string[],
  { strict, maxWarnings }: LintInput,
): Report {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const fails = errors > 0 || warnings > (strict ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY))
  return {
    version: 1,
    command: 'lint',
    outcome: fails ? 'findings' : 'clean',
    summary: { files, errors, warnings },
    findings,
    ...(notes.length > 0 && { notes }),
  }
}
