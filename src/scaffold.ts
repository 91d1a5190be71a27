import type { RefusalCode } from './model/refusal.ts'
import { Refusal } from './model/refusal.ts'
import type { Tree } from './model/tree.ts'
import { foreignNotes } from './scaffold/foreign.ts'
import { githubFile } from './scaffold/github.ts'
import type { GitMoment } from './scaffold/handoff.ts'
import { handoffFile } from './scaffold/handoff.ts'
import { modeline, type SchemaName, schemaCopy } from './scaffold/modeline.ts'
import { checkName } from './scaffold/name.ts'
import { noteFile } from './scaffold/note.ts'
import type { NewFile, Plan } from './scaffold/plan.ts'
import { preCommitFile, preCommitHooks } from './scaffold/pre-commit.ts'
import { settingsFile } from './scaffold/settings.ts'
import { skillFiles } from './scaffold/skill.ts'
import { existingSpec } from './scaffold/specification.ts'
import { workflowFile } from './scaffold/workflow.ts'

const FOREIGN_ROOTS = ['.claude/skills', '.agents/skills']
const SETTINGS = '.ralph/ralph.yaml'
const PRE_COMMIT = '.pre-commit-config.yaml'

/** What `ralph init` must know. */
export interface InitFacts {
  readonly tree: Tree
  /** Whether git ignores `.ralph/`. */
  readonly ignored: boolean
  /** The version of ralph that the integrations pin. */
  readonly version: string
  /** The text of a schema, for editors. */
  schema(name: SchemaName): string
  readonly preCommit?: boolean
  readonly github?: boolean
}

/** Plans `ralph init`: the settings and the integrations that were asked for. What exists is left alone and told. */
export function planInit(facts: InitFacts): Plan {
  const { tree, ignored, version, preCommit = false, github = false } = facts
  const roots = FOREIGN_ROOTS.filter((root) => tree.has(root))
  const wanted: readonly NewFile[] = [
    { path: SETTINGS, text: settingsFile(modeline('settings', SETTINGS, tree), roots) },
    ...(preCommit ? [{ path: PRE_COMMIT, text: preCommitFile(version) }] : []),
    ...(github ? [{ path: '.github/workflows/ralph.yml', text: githubFile(version) }] : []),
  ]
  const made = wanted.filter(({ path }) => !tree.has(path))
  const copy = tree.has(SETTINGS) ? [] : schemaCopy('settings', tree, facts.schema)
  const notes = [
    ...wanted.filter((file) => !made.includes(file)).map(({ path }) => `Left alone: \`${path}\` exists`),
    ...(preCommit && tree.has(PRE_COMMIT)
      ? [`Add to \`repos\` in \`${PRE_COMMIT}\`:`, ...preCommitHooks(version).trimEnd().split('\n')]
      : []),
    ...foreignNotes(tree.paths()),
    ...(ignored
      ? [
          'Git ignores `.ralph/`, so nobody else would see it: `git check-ignore -v .ralph` names the line to remove',
        ]
      : []),
  ]
  return { files: [...made, ...copy], notes: tree.has(SETTINGS) ? notes : [...notes, NEXT] }
}

/** Where to go from the settings, which hold nothing yet. */
const NEXT = 'Next: `ralph new skill NAME` begins a skill, and `ralph lint` checks all that is there'

/** What `ralph new` makes. */
export const NEW_KINDS = ['skill', 'workflow', 'handoff', 'note'] as const
export type NewKind = (typeof NEW_KINDS)[number]

/** Notes are Markdown, which the language server of YAML does not read. */
const SCHEMAS: Readonly<Record<NewKind, SchemaName | undefined>> = {
  skill: 'criteria',
  workflow: 'workflow',
  handoff: 'handoff',
  note: undefined,
}

/** What `ralph new` must know. */
export interface NewFacts {
  readonly tree: Tree
  /** The ids of the skills that exist, sorted. */
  readonly skills: readonly string[]
  /** The specification: given, or the setting `handoff.spec`. */
  readonly spec?: string
  /** Where a note's facts come from. */
  readonly source?: string
  /** Where a handoff's task stands in git's history. */
  readonly git?: GitMoment
  /** A date as `2026-11-20`. */
  readonly today: string
  /** The text of a schema, for editors. */
  schema(name: SchemaName): string
}

/** Plans `ralph new`; throws a refusal for a bad name, for what is missing, and where a file exists. */
export function planNew(kind: NewKind, name: string, facts: NewFacts): Plan {
  checkName(name)
  const files = newFiles(kind, name, facts)
  for (const { path } of files) {
    if (!facts.tree.has(path)) continue
    throw new Refusal(
      'already-exists',
      `Nothing was written: \`${path}\` exists`,
      'Edit it, or choose another name',
    )
  }
  const schema = SCHEMAS[kind]
  const copy = schema === undefined ? [] : schemaCopy(schema, facts.tree, facts.schema)
  return { files: [...files, ...copy], notes: [] }
}

function newFiles(kind: NewKind, name: string, facts: NewFacts): readonly NewFile[] {
  const { tree, skills, spec, source, git, today } = facts
  switch (kind) {
    case 'skill':
      return skillFiles(name, tree)
    case 'workflow':
      if (skills.length === 0) throw missing('not-ready', kind, 'skill', 'ralph new skill NAME')
      return [workflowFile(name, skills, spec && existingSpec(spec, tree), tree)]
    case 'handoff':
      if (spec === undefined)
        throw missing('bad-usage', kind, 'specification', `ralph new ${kind} ${name} --spec PATH`)
      return [handoffFile(name, existingSpec(spec, tree), git, tree)]
    case 'note':
      if (source === undefined)
        throw missing('bad-usage', kind, 'source', `ralph new ${kind} ${name} --source TEXT`)
      return [noteFile(name, source, today)]
  }
}

function missing(code: RefusalCode, kind: NewKind, what: string, command: string): Refusal {
  return new Refusal(
    code,
    `Nothing was written: a ${kind} names a ${what}, and there is none`,
    `Run \`${command}\``,
  )
}
