// The library: pure functions over values. Nothing here reads a disk, starts git or ends the process.

export type { BaselineEntry } from './baseline.ts'
export { type Fixed, fix } from './fix.ts'
export { type LintInput, lint } from './lint.ts'
export { createLinter, type Linter, type LinterOptions } from './linter.ts'
export type { Claim, ClaimKind, ClaimReason, Judgement, ReasonCode, Verdict } from './model/claim.ts'
export type {
  BaseTrouble,
  Completeness,
  GitFacts,
  HandoffFacts,
  Hint,
  SpecFacts,
} from './model/facts.ts'
export { decodeText } from './model/file-text.ts'
export type { Edit, Finding, Fix, Level, Severity } from './model/finding.ts'
export type { AsOf, Base, BaseSource, FileChange, Oid, TreeEntry } from './model/git.ts'
export { decodeGitPath, encodeGitPath } from './model/git-path.ts'
export type { Position, Range } from './model/place.ts'
export { Refusal, type RefusalCode } from './model/refusal.ts'
export type { Evidence, HandoffBase, Outcome, Report, Silenced, Summary, Unclaimed } from './model/report.ts'
export type { FileText, Unreadable } from './model/stage.ts'
export { type GitPath, memoryTree, type Tree } from './model/tree.ts'
export { type VerifyInput, type VerifyOptions, verify } from './verify.ts'
