import { sha256 } from '../digest.ts'
import type { Project, SkillEntry } from '../model/project.ts'
import type { GitPath, Tree } from '../model/tree.ts'
import type { Ledger } from './ledger.ts'
import { watchedSkills } from './watched-skills.ts'

/** What a rule asks of the project, in words: `has src/a.ts`. */
export type Question = string

/**
 * A project that notes what it is asked, so that a verdict can be kept with everything it rests on. The answer to a question is
 * the same text as long as a rule that asks it would find the same.
 */
export class Watch {
  readonly #project: Project
  readonly #ledger: Ledger
  /** Answers of the disk, which may change under way. */
  readonly #seen = new Map<Question, string>()
  #asked = new Set<Question>()
  /** The project for rules to ask. */
  readonly project: Project

  constructor(project: Project, ledger: Ledger) {
    this.#project = project
    this.#ledger = ledger
    this.project = this.#watched()
  }

  /** What was asked since this was last called. */
  take(): readonly Question[] {
    const asked = [...this.#asked]
    this.#asked = new Set()
    return asked
  }

  /** What the disk was found to be. */
  get seen(): ReadonlyMap<Question, string> {
    return this.#seen
  }

  /** Takes over what another thread saw; where two saw different things, no later run will see the same. */
  adopt(seen: ReadonlyMap<Question, string>): void {
    for (const [question, answer] of seen) {
      const before = this.#seen.get(question) ?? answer
      this.#seen.set(question, before === answer ? answer : UNSETTLED)
    }
  }

  /** What a question comes to. */
  answer(question: Question): string {
    return this.#seen.get(question) ?? this.#find(question)
  }

  #find(question: Question): string {
    const { tree, skills, skillAt, today = '', makersOf, takersOf } = this.#project
    const cut = question.indexOf(' ')
    const about = question.slice(cut + 1)
    switch (question.slice(0, cut)) {
      case 'has':
        return tree.has(about) ? YES : 'no'
      case 'text':
        return this.#ledger.digestOf(about)
      case 'paths':
        return digest(tree.paths())
      case 'today':
        return today
      case 'ids':
        return digest(skills.keys())
      case 'skill':
        return shapeOf(skills.get(about))
      case 'at':
        return shapeOf(skillAt.get(about))
      case 'makers':
        return JSON.stringify([...makersOf(about)])
      case 'takers':
        return JSON.stringify([...takersOf(about)])
      default:
        return this.#every(about.split(' '))
    }
  }

  /** Everything that the documents of some folders say. */
  #every(folders: readonly GitPath[]): string {
    const paths = [...this.#ledger.keys()].filter((path) => folders.some((folder) => path.startsWith(folder)))
    return digest(paths.flatMap((path) => [path, this.#ledger.digestOf(path)]))
  }

  /** Asks the disk at once: what a verdict rests on is the answer that the rule got. */
  #see(question: Question): string {
    this.#asked.add(question)
    const answer = this.answer(question)
    this.#seen.set(question, answer)
    return answer
  }

  #watched(): Project {
    const project = this.#project
    const ask = (question: Question) => this.#asked.add(question)
    const entry = (found: SkillEntry) => this.#entry(found)
    return {
      skills: watchedSkills(project.skills, 'skill', ask, entry),
      skillAt: watchedSkills(project.skillAt, 'at', ask, entry),
      skillRoots: project.skillRoots,
      named: project.named,
      tree: this.#tree(project.tree),
      makersOf(path) {
        ask(`makers ${path}`)
        return project.makersOf(path)
      },
      takersOf(path) {
        ask(`takers ${path}`)
        return project.takersOf(path)
      },
      get workflows() {
        ask('every .ralph/workflows/')
        return project.workflows
      },
      get hasUnreadWorkflows() {
        ask('every .ralph/workflows/')
        return project.hasUnreadWorkflows
      },
      get handoffs() {
        ask('every .ralph/archive/ .ralph/handoffs/')
        return project.handoffs
      },
      get today() {
        ask('today ')
        return project.today
      },
      outline(path) {
        ask(`text ${path}`)
        return project.outline(path)
      },
    }
  }

  #tree(tree: Tree): Tree {
    return {
      has: (path) => this.#see(`has ${path}`) === YES,
      text: (path) => {
        this.#asked.add(`text ${path}`)
        return tree.text(path)
      },
      paths: () => {
        this.#see('paths ')
        return tree.paths()
      },
    }
  }

  #entry(found: SkillEntry): SkillEntry {
    const { files } = found
    const read = (path: GitPath | undefined) => path !== undefined && this.#asked.add(`text ${path}`)
    return {
      id: found.id,
      folder: found.folder,
      files,
      get skill() {
        read(files.skill)
        return found.skill
      },
      get criteria() {
        read(files.criteria)
        return found.criteria
      },
      get inputs() {
        read(files.criteria)
        return found.inputs
      },
      get outputs() {
        read(files.criteria)
        return found.outputs
      },
      get hasUnreadCriteria() {
        read(files.criteria)
        return found.hasUnreadCriteria
      },
    }
  }
}

const YES = 'yes'

/** An answer that no question has. */
const UNSETTLED = '?'

/** Where a skill stands and which of its files are there, whatever they say. */
function shapeOf(entry: SkillEntry | undefined): string {
  if (entry === undefined) return ''
  const { folder, files } = entry
  return `${folder} ${files.skill ? 'S' : '-'}${files.criteria ? 'C' : '-'}`
}

function digest(parts: Iterable<string>): string {
  return sha256(JSON.stringify([...parts]), 'base64url')
}
