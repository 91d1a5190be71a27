import { type BaselineEntry, compare } from './baseline.ts'
import { type Reading, readDocuments } from './documents.ts'
import { findingsOf } from './findings.ts'
import { levelsOf } from './levels.ts'
import { reportOf } from './lint-report.ts'
import type { Project } from './model/project.ts'
import type { Report } from './model/report.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'
import type { ParserMemory } from './parse/memory.ts'
import { withBadPatterns } from './patterns.ts'
import { buildProject } from './project.ts'
import { maskFiles, withoutMaskedFix } from './secrets.ts'
import { lintLayers, readSettings, skillRoots } from './settings.ts'
import { suppress } from './suppress.ts'
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
  /** Findings that are accepted: they are counted and not reported. */
  readonly baseline?: readonly BaselineEntry[]
  /** The day that counts as today, as `2026-11-20`: notes expire by it. Nothing expires without one. */
  readonly today?: string
}

/**
 * Checks the files alone. Reads no disk and starts no process. Settings that are not valid are findings of their file, and
 * the defaults hold; throws a `Refusal` only when `lint.extends` leads nowhere or in a circle.
 */
export async function lint(input: LintInput): Promise<Report> {
  return (await judge(input)).report
}

/** A report, what it is about, and the files that are no documents: what else stands in them is not known. */
export interface Judged {
  readonly report: Report
  readonly project: Project
  readonly unread: ReadonlySet<GitPath>
}

/** The same as `lint`: parse → rules → suppressions → baseline → order. A memory spares the parsing of what it knows. */
export async function judge(input: LintInput, memory?: ParserMemory): Promise<Judged> {
  const { tree, only, named = new Set(), strict = false, baseline } = input
  const { files, problems: secrets } = await maskFiles(input.files)
  const settings = await readSettings(files)
  const unknown = unknownRules(settings)
  const levels = levelsOf(await lintLayers(settings, tree), strict)
  const read = await withBadPatterns(await readDocuments(files, named, skillRoots(settings), memory), tree)
  const project = buildProject(read, tree, named, input.today)

  const isJudged = (path: GitPath) => only?.has(path) ?? true
  const judged = read.readings.filter(({ path }) => isJudged(path))
  const heard = judged.map((reading) => {
    const file = files.get(reading.path)
    const hidden = secrets.get(reading.path) ?? []
    const more = reading.path === settings?.path ? unknown.problems : []
    const source = typeof file === 'string' ? file : ''
    const here = levels(reading.path)
    const found = findingsOf(withProblems(reading, [...hidden, ...more]), source, project, here)
    const { findings, silenced } = suppress(found, reading, source, here)
    return { findings: findings.map((finding) => withoutMaskedFix(finding, hidden)), silenced }
  })
  const findings = heard.flatMap((file) => file.findings)
  const compared = baseline && compare(findings, baseline, isJudged)
  const silenced = [...heard.flatMap((file) => file.silenced), ...(compared?.silenced ?? [])]
  const left = { findings, ...compared, silenced }
  const report = reportOf(left, judged.length, unknown.notes, input)
  return { report, project, unread: new Set(project.unread) }
}

function withProblems(reading: Reading, more: Reading['problems']): Reading {
  return more.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...more] }
}
