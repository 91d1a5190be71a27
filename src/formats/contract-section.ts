import type { ContractChange, PartChange, SkillChange, WorkflowChange } from '../model/contract-change.ts'
import { code, cut } from './markdown-text.ts'
import { mermaid } from './mermaid.ts'

/** A graph of more lines than this is no picture any more. */
const MOST_GRAPHED = 300

/** What a branch changes in contracts, in Markdown: skills with the parts that differ, then workflows, each with its graph. */
export function* contractSection({ base, skills, workflows }: ContractChange): Generator<string> {
  yield* ['', '#### What changes in the contract', '', `Since ${code(base.slice(0, 12))}:`, '']
  for (const change of skills) yield* skillLines(change)
  for (const change of workflows) yield* workflowLines(change)
}

const WORDS: Readonly<Record<SkillChange['change'], string>> = {
  added: 'is new',
  removed: 'is gone',
  changed: 'changes',
  unknown: 'cannot be read, now or then',
}

function* skillLines({ skill, change, parts }: SkillChange): Generator<string> {
  yield `- Skill ${short(skill)} ${WORDS[change]}`
  yield* parts.map((part) => `  - ${partWords(part)}`)
}

function partWords({ before, after }: PartChange): string {
  if (before === undefined) return `added: ${short(after)}`
  return after === undefined ? `removed: ${short(before)}` : `changed: ${short(before)} → ${short(after)}`
}

function* workflowLines({ workflow, change, steps, removed }: WorkflowChange): Generator<string> {
  const left = removed.length === 0 ? '' : `, without ${removed.map(short).join(', ')}`
  yield `- Workflow ${short(workflow)} ${WORDS[change]}${left}`
  const graph = mermaid(steps)
  if (steps.length > 0 && graph.length <= MOST_GRAPHED)
    yield ['', '```mermaid', ...graph, '```', ''].join('\n')
}

function short(text = ''): string {
  return code(cut(text))
}
