import type { PartChange } from '../model/contract-change.ts'
import type { Criterion } from '../model/data.ts'
import type { SkillEntry } from '../model/project.ts'

/** A part of a contract. */
interface Part {
  /** What it is about: a part that says something else of the same is changed. */
  readonly subject: string
  readonly text: string
}

const SUBJECTS = ['run', 'file', 'exports', 'http', 'manual']

/** How what a skill must do differs between two states of it. */
export function compareParts(
  before: SkillEntry | undefined,
  after: SkillEntry | undefined,
): readonly PartChange[] {
  const now = partsOf(after)
  const gone = partsOf(before).filter(({ text }) => take(now, (part) => part.text === text) === undefined)
  const changed = gone.map(({ subject, text }): PartChange => {
    const found = take(now, (part) => part.subject === subject)
    return found ? { before: text, after: found.text } : { before: text }
  })
  return [...changed, ...now.map(({ text }) => ({ after: text }))]
}

/** Takes the first that fits out of a list. */
function take(parts: Part[], fits: (part: Part) => boolean): Part | undefined {
  const at = parts.findIndex(fits)
  return at === -1 ? undefined : parts.splice(at, 1)[0]
}

function partsOf(entry: SkillEntry | undefined): Part[] {
  const objective = entry?.skill?.objective?.text.trim()
  const { inputs = [], outputs = [], env = [], criteria = [] } = entry?.criteria?.data ?? {}
  return [
    ...(objective ? [{ subject: 'objective', text: `objective: ${objective}` }] : []),
    ...[...inputs].map((path) => plain('input', path)),
    ...[...outputs].map((path) => plain('output', path)),
    ...[...env].map((name) => plain('env', name)),
    ...criteria.map(ofCriterion),
  ]
}

function plain(kind: string, value: string): Part {
  return { subject: `${kind} ${value}`, text: `${kind}: ${value}` }
}

function ofCriterion(criterion: Criterion): Part {
  const words = Object.entries(criterion).map(([key, value]) => ({ key, text: `${key}: ${written(value)}` }))
  // The kind first, whatever the order in the file: that order says nothing.
  words.sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1))
  return { subject: words[0]?.text ?? '', text: words.map(({ text }) => text).join(', ') }
}

function rank(key: string): number {
  return SUBJECTS.includes(key) ? 0 : 1
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
