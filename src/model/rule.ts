import type { DocumentKind, DocumentOf } from './document.ts'
import type { Level, Problem } from './finding.ts'
import type { Project } from './project.ts'

/** A named check of documents of one kind, or of a few: a pure generator from a document to problems. */
export interface Rule<Kind extends DocumentKind = DocumentKind> {
  /** `area/name`: also the file below `src/rules/` and the page below `docs/rules/`. The name says the bad pattern. */
  readonly id: string
  readonly kind: Kind | readonly Kind[]
  /** The severity unless settings say otherwise. */
  readonly level: Level
  /** True when the rule runs only under `--strict`, unless settings name it. */
  readonly strictOnly?: true
  /** One sentence, in the imperative or present, without a full stop. */
  readonly summary: string
  // A method, not a property: so a rule for one kind fits a list of rules without a cast.
  check(document: DocumentOf<Kind>, project: Project): Iterable<Problem>
}

/** Keeps a rule's literal types. */
export function rule<Kind extends DocumentKind>(definition: Rule<Kind>): Rule<Kind> {
  return definition
}
