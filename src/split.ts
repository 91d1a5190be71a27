import type { Skill } from './model/document.ts'
import type { Edit, Finding, Fix } from './model/finding.ts'
import { folderOf } from './model/path.ts'
import { Lines } from './model/place.ts'
import type { Project, SkillEntry } from './model/project.ts'
import type { GitPath } from './model/tree.ts'
import { workflowSteps } from './model/workflow-steps.ts'
import { partFiles } from './scaffold/part.ts'
import { partName } from './scaffold/part-name.ts'
import type { NewFile } from './scaffold/plan.ts'
import { expectedSteps, type Parts, workflowEdits } from './split/workflow.ts'

/** How some skills are split: as values, before anything is written. */
export interface SplitPlan {
  readonly created: readonly NewFile[]
  /** What changes in the files that exist: the skills, and the workflows that name them. */
  readonly edits: ReadonlyMap<GitPath, readonly Fix[]>
  /** By the path of each skill that is split, the ids of its parts in order; the last is its own. */
  readonly skills: ReadonlyMap<GitPath, readonly string[]>
  /** What comes before the skills that workflows can name. */
  readonly parts: Parts
}

/**
 * Plans the splits that findings suggest. The skill itself becomes the last of its parts and keeps its folder, context and
 * criteria, so whatever names it still means that all of it is done; the others are new skills beside it, which come before.
 */
export function planSplits(project: Project, findings: readonly Finding[]): SplitPlan {
  const created: NewFile[] = []
  const edits = new Map<GitPath, readonly Fix[]>()
  const skills = new Map<GitPath, readonly string[]>()
  const parts = new Map<string, readonly string[]>()
  const names = new Set([...project.skillAt.keys()].map((path) => project.skillAt.get(path)?.id ?? ''))
  for (const { path, fix } of findings) {
    const entry = project.skillAt.get(path)
    if (fix?.split === undefined || entry?.skill === undefined || skills.has(path)) continue
    const root = folderOf(entry.folder)
    const isTaken = (name: string) => names.has(name) || project.tree.has(`${root}/${name}`)
    const others = fix.split.slice(0, -1).map((objective) => {
      const id = partName(objective, entry.id, isTaken)
      names.add(id)
      return { id, objective, whole: entry.id, modeline: modelineOf(entry) }
    })
    const ids = others.map(({ id }) => id)
    created.push(...others.flatMap((part) => partFiles(root, part)))
    edits.set(path, [{ ...fix, edits: [lastPart(entry.skill, fix.split.at(-1) ?? '', ids)] }])
    skills.set(path, [...ids, entry.id])
    if (project.skills.get(entry.id)?.folder === entry.folder) parts.set(entry.id, ids)
  }
  for (const workflow of project.workflows) {
    const changes = workflowEdits(workflow, parts)
    if (changes.length > 0)
      edits.set(workflow.path, [{ safe: false, description: 'Add the parts', edits: changes }])
  }
  return { created, edits, skills, parts }
}

/** The skills whose split does not come to what was planned: a part that is not atomic, a workflow in another order. */
export function failedSplits(
  { skills, parts }: SplitPlan,
  before: Project,
  after: Project,
  findings: readonly Finding[],
): readonly GitPath[] {
  const severed = new Set(findings.filter(({ fix }) => fix?.split).map(({ path }) => path))
  const disordered = before.workflows.filter((workflow) => {
    const now = after.workflows.find(({ path }) => path === workflow.path)
    const steps = now && workflowSteps(now).map(({ skill, needs }) => ({ skill, needs }))
    return JSON.stringify(steps) !== JSON.stringify(expectedSteps(workflow, parts))
  })
  const misplaced = new Set(
    disordered.flatMap((workflow) => workflowSteps(workflow).map(({ skill }) => skill)),
  )
  return [...skills].flatMap(([path, ids]) => {
    const root = folderOf(folderOf(path))
    const isSound = ids.every((id) => {
      const file = `${root}/${id}/SKILL.md`
      return after.skillAt.get(file)?.skill !== undefined && !severed.has(file)
    })
    const whole = ids.at(-1) as string
    return isSound && !(parts.has(whole) && misplaced.has(whole)) ? [] : path
  })
}

/** The text by which a skill becomes the last of its parts; nothing that stands in it goes away. */
function lastPart(skill: Skill, objective: string, others: readonly string[]): Edit {
  const { source, markdown } = skill
  const lines = new Lines(source)
  const first = skill.objective === undefined ? 0 : lines.offset(skill.objective.locate(0, 1).start)
  const heading = markdown.headings.findLast(
    ({ text, range }) => text.trim().toLowerCase() === 'objective' && lines.offset(range.end) <= first,
  )
  const at = heading === undefined ? first : lines.offset(heading.range.end)
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const links = others.map((id) => `[${id}](../${id}/SKILL.md)`)
  const list = [links.slice(0, -1).join(', '), ...links.slice(-1)].filter((link) => link !== '').join(' and ')
  const come = links.length > 1 ? 'come' : 'comes'
  const blocks = [
    '',
    objective,
    `${'#'.repeat(Math.max(2, heading?.depth ?? 2))} Before the split`,
    `This skill was one with ${list}, which ${come} before it. Its objective was:`,
  ]
  // A paragraph right below the heading would go on with the sentence.
  const gap = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(source.slice(at)) ? '' : eol
  return { range: lines.range(at, at), text: blocks.join(eol + eol) + gap }
}

/** The first line of a skill's contract, where it names the schema: the parts lie at the same depth. */
function modelineOf({ criteria }: SkillEntry): string | undefined {
  return /^\ufeff?(# yaml-language-server: \$schema=\S+)[ \t]*(?:\r?\n|$)/.exec(criteria?.source ?? '')?.[1]
}
