import { type BaselineEntry, compare } from './baseline.ts'
import { type Reading, shelveDocuments } from './documents.ts'
import { hear, type Verdict } from './hear.ts'
import { levelsOf } from './levels.ts'
import { reportOf } from './lint/report.ts'
import type { Project } from './model/project.ts'
import type { Report } from './model/report.ts'
import { isInShard, type Shard } from './model/shard.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'
import type { ParserMemory } from './parse/memory.ts'
import { buildProject } from './project.ts'
import { unknownRules } from './settings/unknown-rules.ts'
import { lintLayers, maskedSettings, skillRoots } from './settings.ts'
import { Shelf, type Texts, withWanted } from './shelf.ts'

/** What `lint` judges: files as they were read, and the tree that they stand in. */
export interface LintInput {
  /** Every file of the convention by its path; other files are passed over. */
  readonly files: ReadonlyMap<GitPath, FileText>
  readonly tree: Tree
  /** Report on these files alone; all files still take part in the project. */
  readonly only?: ReadonlySet<GitPath>
  /** Paths given by hand: linted by their name wherever they lie. */
  readonly named?: ReadonlySet<GitPath>
  /** Report on the files of this part alone. The reports of all parts are together that of the whole. */
  readonly shard?: Shard
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

/** A report, what it is about, and the files that are no documents: what else stands in them is not known. @internal */
export interface Judged {
  readonly report: Report
  /** Its documents are looked at with `withWanted`. */
  readonly project: Project
  readonly unread: ReadonlySet<GitPath>
}

/** What earlier runs found, and what this one leaves to later ones. @internal */
export interface Memory {
  /** `law`: whatever the settings and flags say of how files are judged. */
  begin(project: Project, law: string): Session
}

/** A run that remembers. @internal */
export interface Session {
  /** The project as it is given to the rules, so that what they ask is noted. */
  readonly project: Project
  /** What was found in a file, where that holds still. */
  recall(path: GitPath): Verdict | undefined
  keep(path: GitPath, verdict: Verdict): void
  /** Leaves what there is to remember to later runs. */
  close(): void
}

/** What is judged: the files of `lint`, but their texts may lie elsewhere. @internal */
export interface Judgeable extends Omit<LintInput, 'files'> {
  readonly files: Texts
}

/** Judges files elsewhere, by the same law; those that it does not answer for are left to this thread. @internal */
export type Crew = (
  paths: readonly GitPath[],
  law: string,
) => Promise<Iterable<readonly [GitPath, Verdict, ...unknown[]]>>

/** What spares work: verdicts of earlier runs, documents that an earlier run of this process has parsed, and other threads. @internal */
export interface Spared {
  readonly memory?: Memory
  readonly parsed?: ParserMemory
  readonly crew?: Crew
}

/** The same as `lint`, of files whose texts may lie elsewhere: parse → rules → suppressions → baseline → order. @internal */
export async function judge(input: Judgeable, { memory, parsed, crew }: Spared = {}): Promise<Judged> {
  const { files, tree, only, shard = WHOLE, named = new Set(), strict = false, baseline } = input
  const settings = await maskedSettings(files)
  const unknown = unknownRules(settings)
  const layers = await lintLayers(settings, tree)
  const levels = levelsOf(layers, strict)
  const shelf = new Shelf(files, parsed)
  const roots = skillRoots(settings)
  const read = await shelveDocuments(shelf, files, named, roots)
  const project = buildProject(read, tree, named, input.today)

  const isJudged = (path: GitPath) => (only?.has(path) ?? true) && isInShard(path, shard)
  const judged = read.readings.filter(({ path }) => isJudged(path))
  const wording = JSON.stringify([layers, strict, roots])
  const session = memory?.begin(project, wording)
  const verdicts = await recalled(judged, session)
  const isFresh = ({ path }: Reading) => verdicts.get(path) === undefined
  const shared = judged.filter(isFresh).map(({ path }) => path)
  for (const [path, verdict] of (await crew?.(shared, wording)) ?? []) verdicts.set(path, verdict)
  const fresh = judged.filter(isFresh)
  await shelf.prepare(fresh.flatMap(({ kind }) => kind ?? []))
  const known = (path: GitPath) => (path === settings?.path ? unknown : [])
  const law = { shelf, project: session?.project ?? project, levels, known }
  for (const reading of fresh) {
    const verdict = await hear(reading, law)
    session?.keep(reading.path, verdict)
    verdicts.set(reading.path, verdict)
  }
  if (session) await withWanted(() => session.close())

  const findings = [...verdicts.values()].flatMap((verdict) => verdict?.findings ?? [])
  const compared = baseline && compare(findings, baseline, isJudged)
  const suppressed = [...verdicts.values()].flatMap((verdict) => verdict?.silenced ?? [])
  const left = { findings, ...compared, silenced: [...suppressed, ...(compared?.silenced ?? [])] }
  const unread = [...verdicts].flatMap(([path, verdict]) => (verdict?.isDocument ? [] : path))
  const report = reportOf(left, judged.length, [], input)
  return { report, project, unread: new Set(unread) }
}

/** What is remembered of each file. Where a look needs a parser, the next begins with the same file. */
async function recalled(judged: readonly Reading[], session: Session | undefined) {
  const verdicts = new Map<GitPath, Verdict | undefined>()
  await withWanted(() => {
    for (const { path } of judged.slice(verdicts.size)) verdicts.set(path, session?.recall(path))
  })
  return verdicts
}

const WHOLE: Shard = { part: 1, parts: 1 }
