import type { Range } from './place.ts'

export type Severity = 'error' | 'warning'

/** The severity of a rule as settings may set it. */
export type Level = Severity | 'off'

/** Replaces the text of a range of the document that a finding stands in. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** A change that would end a finding. A fix that is not `safe` is a suggestion: it wants a look. */
export interface Fix {
  readonly safe: boolean
  readonly description: string
  readonly edits: readonly Edit[]
  /** The objectives, as Markdown and in order, of the skills that the skill is to be split into: more than edits of one text. */
  readonly split?: readonly string[]
}

/** What a rule reports: everything of a finding that the rule itself knows. */
export interface Problem {
  readonly range: Range
  /** *Unexpected X, expected Y*, bad values in backticks, no full stop. Repository text stands raw here; formats escape it. */
  readonly message: string
  /** One line that says what to do. */
  readonly help?: string
  readonly fix?: Fix
}

/** One thing that a rule found, at one place, as plain data. */
export interface Finding extends Problem {
  /** `area/name`. */
  readonly rule: string
  readonly severity: Severity
  /** Git path of the document. */
  readonly path: string
  /** Stable over moved lines: made of the rule, the path and the text of the place, never of line numbers. */
  readonly fingerprint: string
}
