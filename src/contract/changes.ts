import { type Reading, readDocuments } from '../documents.ts'
import type {
  ContractChange,
  ContractChangeKind,
  SkillChange,
  WorkflowChange,
} from '../model/contract-change.ts'
import type { Workflow } from '../model/document.ts'
import { byCodeUnit } from '../model/order.ts'
import type { SkillEntry } from '../model/project.ts'
import type { FileText } from '../model/stage.ts'
import { type GitPath, memoryTree } from '../model/tree.ts'
import { workflowSteps } from '../model/workflow-steps.ts'
import { buildProject } from '../project.ts'
import { maskFiles } from '../secrets.ts'
import { readSettings, skillRoots } from '../settings.ts'
import { compareParts } from './parts.ts'

type Files = ReadonlyMap<GitPath, FileText>

/** The contracts of one state of the convention; undefined stands for what is there and cannot be read. */
interface Contracts {
  readonly skills: ReadonlyMap<string, SkillEntry | undefined>
  readonly workflows: ReadonlyMap<string, Workflow | undefined>
}

/** How the contracts of two states of the convention differ. */
export async function contractChanges(before: Files, after: Files): Promise<Omit<ContractChange, 'base'>> {
  const [then, now] = await Promise.all([contractsOf(before), contractsOf(after)])
  return {
    skills: compare(then.skills, now.skills, skillChange),
    workflows: compare(then.workflows, now.workflows, workflowChange),
  }
}

async function contractsOf(given: Files): Promise<Contracts> {
  const files = await maskFiles(given)
  const read = await readDocuments(files, new Set(), skillRoots(await readSettings(files)))
  const project = buildProject(read, memoryTree(new Map()), new Set())
  const skills = [...project.skills].map(([id, entry]) => [id, isRead(entry) ? entry : undefined] as const)
  const workflows = read.readings.filter(({ kind }) => kind === 'workflow').map(ofWorkflow)
  return { skills: new Map(skills), workflows: new Map(workflows) }
}

function isRead({ skill, criteria, files }: SkillEntry): boolean {
  return (
    (skill !== undefined) === (files.skill !== undefined) &&
    (criteria !== undefined) === (files.criteria !== undefined)
  )
}

function ofWorkflow({ id, document }: Reading): readonly [string, Workflow | undefined] {
  return [id, document?.kind === 'workflow' ? document : undefined]
}

/** What one thing came to: undefined where it is the same. */
type Compare<Item, Change> = (
  name: string,
  kind: ContractChangeKind,
  before?: Item,
  after?: Item,
) => Change | undefined

function compare<Item, Change>(
  before: ReadonlyMap<string, Item | undefined>,
  after: ReadonlyMap<string, Item | undefined>,
  change: Compare<Item, Change>,
): readonly Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit)
  return names.flatMap((name) => {
    const [then, now] = [before.get(name), after.get(name)]
    const isUnknown = (before.has(name) && !then) || (after.has(name) && !now)
    const kind = isUnknown ? 'unknown' : !then ? 'added' : !now ? 'removed' : 'changed'
    return change(name, kind, then, now) ?? []
  })
}

function skillChange(
  skill: string,
  change: ContractChangeKind,
  before?: SkillEntry,
  after?: SkillEntry,
): SkillChange | undefined {
  const parts = change === 'unknown' ? [] : compareParts(before, after)
  return change === 'changed' && parts.length === 0 ? undefined : { skill, change, parts }
}

function workflowChange(
  workflow: string,
  change: ContractChangeKind,
  before?: Workflow,
  after?: Workflow,
): WorkflowChange | undefined {
  if (change === 'unknown') return { workflow, change, steps: [], removed: [] }
  const [then, now] = [before, after].map((one) => (one ? workflowSteps(one) : []))
  const had = new Set(then?.map(({ skill }) => skill))
  const has = new Set(now?.map(({ skill }) => skill))
  const steps = (now ?? []).map(({ skill, needs }) => ({ skill, needs, isNew: !had.has(skill) }))
  const removed = [...had].filter((skill) => !has.has(skill))
  const isSame = (then ?? []).map(order).join() === steps.map(order).join()
  return change === 'changed' && isSame ? undefined : { workflow, change, steps, removed }
}

function order({ skill, needs }: { readonly skill: string; readonly needs: readonly string[] }): string {
  return JSON.stringify([skill, needs])
}
