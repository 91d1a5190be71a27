import { type Lists, listsOf, type Reading, type Readings } from './documents.ts'
import type { Document } from './model/document.ts'
import { type Listers, listersOf } from './model/listers.ts'
import type { Markdown } from './model/markdown.ts'
import { folderOf } from './model/path.ts'
import type { Project, SkillEntry } from './model/project.ts'
import type { GitPath, Tree } from './model/tree.ts'

/** Puts documents together into the project that rules and claims see. None of them is read for that. */
export function buildProject(
  { readings, skillRoots, parsers }: Readings,
  tree: Tree,
  named: ReadonlySet<GitPath>,
  today?: string,
): Project & { readonly skills: ReadonlyMap<string, SkillEntry> } {
  const entries = skillEntries(readings)
  const usual = entries.filter(({ folder }) => skillRoots.includes(folderOf(folder)))
  const workflows = readings.filter(({ kind }) => kind === 'workflow')
  const handoffs = readings.filter(({ kind }) => kind === 'handoff')
  const skills = new Map([...usual].reverse().map((entry) => [entry.id, entry]))
  let read: Project['workflows'] | undefined
  return {
    skills,
    skillAt: new Map(entries.flatMap((entry) => pathsOf(entry).map((path) => [path, entry]))),
    makersOf: listing(skills, 'outputs'),
    takersOf: listing(skills, 'inputs'),
    get workflows() {
      read ??= [...ofKind(workflows, 'workflow')]
      return read
    },
    get hasUnreadWorkflows() {
      return this.workflows.length < workflows.length
    },
    handoffs: { [Symbol.iterator]: () => ofKind(handoffs, 'handoff') },
    skillRoots,
    named,
    tree,
    today,
    outline: outlines(readings, tree, parsers.outline.bind(parsers)),
  }
}

function* ofKind<Kind extends Document['kind']>(readings: readonly Reading[], kind: Kind) {
  for (const { document } of readings) {
    if (document?.kind === kind) yield document as Extract<Document, { kind: Kind }>
  }
}

/** Made when it is first asked: most projects have all their inputs at hand. */
function listing(skills: ReadonlyMap<string, SkillEntry>, key: 'inputs' | 'outputs'): Listers {
  let listers: Listers | undefined
  return (path) => {
    listers ??= listersOf([...skills.values()].map((skill) => [skill.id, skill[key]]))
    return listers(path)
  }
}

/** One entry a folder, in the order of the readings, which is by path. */
function skillEntries(readings: readonly Reading[]): readonly SkillEntry[] {
  const byFolder = new Map<GitPath, Entry>()
  for (const reading of readings) {
    const { path, kind, id } = reading
    if (kind !== 'skill' && kind !== 'criteria') continue
    const folder = folderOf(path)
    const entry = byFolder.get(folder) ?? new Entry(id, folder)
    entry.readings[kind] = reading
    byFolder.set(folder, entry)
  }
  return [...byFolder.values()]
}

/** A skill whose files are read when they are looked at. */
class Entry implements SkillEntry {
  readonly id: string
  readonly folder: GitPath
  readonly readings: { skill?: Reading; criteria?: Reading } = {}
  #lists: Lists | undefined

  constructor(id: string, folder: GitPath) {
    this.id = id
    this.folder = folder
  }

  get files() {
    const { skill, criteria } = this.readings
    return { ...(skill && { skill: skill.path }), ...(criteria && { criteria: criteria.path }) }
  }

  get skill() {
    const document = this.readings.skill?.document
    return document?.kind === 'skill' ? document : undefined
  }

  get criteria() {
    const document = this.readings.criteria?.document
    return document?.kind === 'criteria' ? document : undefined
  }

  get inputs() {
    return this.#listed().inputs
  }

  get outputs() {
    return this.#listed().outputs
  }

  get hasUnreadCriteria() {
    return this.readings.criteria !== undefined && !this.#listed().isKnown
  }

  /** Kept: who makes what is asked of all skills at once, and more often than all of them are at hand. */
  #listed(): Lists {
    this.#lists ??= this.readings.criteria?.lists ?? listsOf(this.criteria)
    return this.#lists
  }
}

function pathsOf({ folder, files }: SkillEntry): readonly GitPath[] {
  return [folder, files.skill, files.criteria].filter((path) => path !== undefined)
}

/** Outlines are made when a rule first asks for them: few files are linked with an anchor. */
function outlines(
  readings: readonly Reading[],
  tree: Tree,
  outline: (text: string) => Markdown | undefined,
): (path: GitPath) => Markdown | undefined {
  let own: ReadonlyMap<GitPath, Reading> | undefined
  const known = new Map<GitPath, Markdown | undefined>()
  return (path) => {
    own ??= new Map(readings.map((reading) => [reading.path, reading]))
    const document = own.get(path)?.document
    if (document !== undefined && 'markdown' in document) return document.markdown
    if (!known.has(path)) {
      const text = tree.text(path)
      known.set(path, text === undefined ? undefined : outline(text))
    }
    return known.get(path)
  }
}
