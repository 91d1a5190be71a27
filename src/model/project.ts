import type { Criteria, Handoff, Skill, Workflow } from './document.ts'
import type { Listers } from './listers.ts'
import type { Markdown } from './markdown.ts'
import type { Tree } from './tree.ts'

/** A skill as rules see it: its two files, whichever of them is there and valid. */
export interface SkillEntry {
  readonly id: string
  /** Git path of the skill's folder. */
  readonly folder: string
  readonly skill: Skill | undefined
  readonly criteria: Criteria | undefined
  /** What `criteria` lists; nothing where that is not there or not valid. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** True where the file of `criteria` is there and not valid: what it lists is not known. */
  readonly hasUnreadCriteria: boolean
  /** Paths of the skill's files that exist, valid or not: a broken file is not a missing one. */
  readonly files: { readonly skill?: string; readonly criteria?: string }
}

/** Skills by some key. */
export interface Skills {
  get(key: string): SkillEntry | undefined
  has(key: string): boolean
  keys(): Iterable<string>
}

/** Everything of the convention, and the tree that it stands in. Its documents may be read only when they are looked at. */
export interface Project {
  /** By id, of those beneath a root of skills; where an id is taken twice, the first by path. */
  readonly skills: Skills
  /** By the path of each of the skill's files and of its folder. */
  readonly skillAt: Skills
  /** Those of `skills` that list a path, what holds it, or what lies within it, among their outputs or inputs. */
  readonly makersOf: Listers
  readonly takersOf: Listers
  readonly workflows: readonly Workflow[]
  /** True where there are more, that are not valid: what they say is not known. */
  readonly hasUnreadWorkflows: boolean
  readonly handoffs: Iterable<Handoff>
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
