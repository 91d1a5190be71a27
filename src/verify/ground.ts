import { findDefaultBranch } from '../git/default-branch.ts'
import { allEntries } from '../git/entries.ts'
import type { Repository } from '../git/repository.ts'
import { findTrusted } from '../git/trusted.ts'
import type { Settings } from '../model/document.ts'
import type { BaseTrouble } from '../model/facts.ts'
import type { AsOf, Oid } from '../model/git.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { readSettings } from '../settings.ts'
import { readSource, settingsAt } from '../source.ts'
import { type CiFound, type Start, startOf } from './ci-base.ts'

/** What work is judged on beside its handoffs. Where its author is not trusted, none of it is of the author's making. */
export interface Ground extends Start {
  readonly settings: Settings | undefined
  readonly untrusted?: boolean
  /** Why nothing can be judged. */
  readonly unprovable?: BaseTrouble
}

interface GroundQuestion {
  /** What `--base` named. */
  readonly given: Oid | undefined
  readonly ci: CiFound | undefined
  readonly defaultBranch?: string
  readonly untrusted?: boolean
  readonly allowEmpty?: boolean
}

/** Reads the convention's files at head, and finds the settings and the default branch that count. */
export async function readGround(
  repository: Repository,
  head: AsOf,
  question: GroundQuestion,
): Promise<Ground & { readonly files: ReadonlyMap<GitPath, FileText> }> {
  const { untrusted, allowEmpty, given, ci } = question
  if (untrusted === true) return untrustedGround(repository, head, question)
  const files = await readSource(repository, head, allowEmpty === true)
  const settings = await readSettings(files)
  const named = settings?.data.default_branch
  const branch = await findDefaultBranch(repository, question.defaultBranch, named)
  return { files, settings, ...startOf(question.defaultBranch, given, branch, ci) }
}

async function untrustedGround(repository: Repository, head: AsOf, question: GroundQuestion) {
  const start = startOf(question.defaultBranch, question.given, undefined, question.ci)
  const trusted = await findTrusted(repository, head, {
    asked: question.defaultBranch,
    landing: start.defaultBranch,
    flag: start.flag,
  })
  if ('reason' in trusted) {
    const files = await readSource(repository, head, question.allowEmpty === true)
    return { files, settings: undefined, ...start, untrusted: true, unprovable: trusted }
  }
  const { defaultBranch, revision } = trusted
  // Whoever takes `.ralph/` away altogether is not to be met with "there is nothing here".
  const had = [...(await allEntries(repository, revision)).keys()].some((path) => path.startsWith('.ralph/'))
  const files = await readSource(repository, head, had || question.allowEmpty === true)
  const settings = await settingsAt(repository, revision)
  return { files, settings, ...start, defaultBranch, untrusted: true }
}
