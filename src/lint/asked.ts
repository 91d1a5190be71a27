import type { FixRequest } from '../fix/workspace.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import type { Linted, LintRequest } from './workspace.ts'

/** Everything that one run of `ralph lint` can be asked for. */
export interface LintQuestion extends LintRequest {
  /** Check what is staged. */
  readonly staged: boolean
  /** Check what changed since the work left this revision. */
  readonly since?: string
  readonly fix?: FixRequest
  /** The file that lists accepted findings, and whether it is to be made anew. */
  readonly accepted?: { readonly file: string; readonly update: boolean }
}

/** What came of it; `before` holds the texts that fixes changed. */
export interface Answered extends Linted {
  readonly before?: ReadonlyMap<GitPath, string | undefined>
}

/** Does what was asked for. Only what is needed of the code is loaded. */
export async function answer(question: LintQuestion): Promise<Answered> {
  const { cwd, since } = question
  if (since === undefined) return accept(question, question)
  const { workSince, withContract, nothingKnown } = await import('./since.ts')
  const work = await workSince(cwd, since)
  if (work === undefined) return { report: nothingKnown(since), files: new Map() }
  const answered = await accept(question, { ...question, only: work.paths })
  return { ...answered, report: await withContract(answered.report, work, textsOf(answered)) }
}

/** The same, less what the baseline accepts. */
async function accept(question: LintQuestion, asked: LintRequest): Promise<Answered> {
  const { cwd, accepted } = question
  if (accepted === undefined) return lintAs(question, asked)
  const { readBaseline, updateBaseline, withStaleNote } = await import('../baseline/file.ts')
  const { file, update } = accepted
  const request = { ...asked, baseline: readBaseline(cwd, file, update) }
  const answered = await lintAs(question, request)
  const report = update ? updateBaseline(answered, request, file) : withStaleNote(answered.report, file)
  return { ...answered, report }
}

async function lintAs({ staged, fix }: LintQuestion, request: LintRequest): Promise<Answered> {
  if (staged) return (await import('./staged.ts')).lintStaged(request)
  if (fix) return (await import('../fix/workspace.ts')).fixWorkspace(request, fix)
  return (await import('./workspace.ts')).lintWorkspace(request)
}

function textsOf({ files }: Answered): ReadonlyMap<GitPath, FileText> {
  return new Map(
    [...files.keys()].flatMap((path) => {
      const text = files.get(path)
      return text === undefined ? [] : [[path, text]]
    }),
  )
}
