import type { Criteria, Document, Handoff, Settings, Skill, Workflow } from './document.ts'
import type { Markdown } from './markdown.ts'
import type { Tree } from './tree.ts'

/** A skill as rules see it: its two files, whichever of them is there and valid. */
export interface SkillEntry {
  readonly id: string
  /** Git path of the skill's folder. */
  readonly folder: string
  readonly skill?: Skill
  readonly criteria?: Criteria
  /** Paths of the skill's files that exist, valid or not: a broken file is not a missing one. */
  readonly files: { readonly skill?: string; readonly criteria?: string }
}

/** Everything of the convention that was read, and the tree that it stands in. */
export interface Project {
  readonly documents: readonly Document[]
  /** By id, of those beneath a root of skills; where an id is taken twice, the first by path. */
  readonly skills: ReadonlyMap<string, SkillEntry>
  /** By the path of each of the skill's files and of its folder. */
  readonly skillAt: ReadonlyMap<string, SkillEntry>
  readonly workflows: readonly Workflow[]
  readonly handoffs: readonly Handoff[]
  readonly settings: Settings | undefined
  /** Every path that was classified as a document of the convention, valid or not. */
  readonly present: ReadonlySet<string>
  /** Those of them that are no documents: what they say is not known. */
  readonly unread: readonly string[]
  /** The folders that hold skills: `.ralph/skills`, then those of the settings. */
  readonly skillRoots: readonly string[]
  /** Paths that were given by hand: linted by their name wherever they lie. */
  readonly named: ReadonlySet<string>
  readonly tree: Tree
  /** The day that counts as today, as `2026-11-20`; undefined where nobody said. */
  readonly today: string | undefined
  /** Headings and links of a Markdown file of the tree; undefined when it has no text. */
  outline(path: string): Markdown | undefined
}
