import type {
  CriteriaData,
  HandoffData,
  NoteData,
  ResultsData,
  ReviewsData,
  SettingsData,
  SkillData,
  WorkflowData,
} from './data.ts'
import type { Markdown, Prose } from './markdown.ts'
import type { DataPath, Range } from './place.ts'
import type { ShellScript } from './shell.ts'
import type { GitPath } from './tree.ts'

/** A parsed, schema-valid file of the convention. `locate` finds any of its data's places in the text. */
export interface BaseDocument<Kind extends string, Data> {
  readonly kind: Kind
  readonly path: GitPath
  /** The entity's id: the file's stem, or the folder's name for a skill's two files. */
  readonly id: string
  /** The whole text of the file. */
  readonly source: string
  readonly data: Data
  /** The range of the value at a data path (of its key with `'key'`); the nearest present ancestor's when there is none. */
  locate(path: DataPath, part?: 'key' | 'value'): Range
}

/** A Markdown document with front matter. */
export interface MarkdownDocument<Kind extends string, Data> extends BaseDocument<Kind, Data> {
  readonly markdown: Markdown
}

/** SKILL.md. `objective` is all prose from the heading *Objective* to the next heading. */
export interface Skill extends MarkdownDocument<'skill', SkillData> {
  readonly objective?: Prose
}

/**
 * criteria.yaml. `scripts` holds the shell's parse tree of each `run` that is a string, by index in `criteria`;
 * `badPatterns` the patterns of its criteria and schemas that are none of RE2's, each with what RE2 says of it.
 */
export interface Criteria extends BaseDocument<'criteria', CriteriaData> {
  readonly scripts: ReadonlyMap<number, ShellScript>
  readonly badPatterns: ReadonlyMap<string, string>
}

export interface Workflow extends BaseDocument<'workflow', WorkflowData> {
  readonly objective: Prose
}

export interface Handoff extends BaseDocument<'handoff', HandoffData> {
  /** True for a file under `.ralph/archive/`. */
  readonly archived: boolean
}

export type Note = MarkdownDocument<'note', NoteData>
export type Settings = BaseDocument<'settings', SettingsData>
export type Results = BaseDocument<'results', ResultsData>
export type Reviews = BaseDocument<'reviews', ReviewsData>

export type Document = Workflow | Skill | Criteria | Handoff | Note | Settings | Results | Reviews
export type DocumentKind = Document['kind']

/** The document type of a kind. */
export type DocumentOf<Kind extends DocumentKind> = DocumentsByKind[Kind]

// A plain lookup: through a conditional type, a rule for one kind would not fit a list of rules.
type DocumentsByKind = { readonly [Kind in DocumentKind]: Extract<Document, { kind: Kind }> }
