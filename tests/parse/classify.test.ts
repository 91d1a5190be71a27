import { expect, test } from 'vitest'
import { classify } from '../../src/parse/classify.ts'

const ROOTS = ['.ralph/skills', '.claude/skills']

test.each([
  ['.ralph/ralph.yaml', 'settings', 'ralph'],
  ['.ralph/workflows/auth.yaml', 'workflow', 'auth'],
  ['.ralph/skills/fetch-issues/SKILL.md', 'skill', 'fetch-issues'],
  ['.ralph/skills/fetch-issues/criteria.yaml', 'criteria', 'fetch-issues'],
  ['.claude/skills/review/SKILL.md', 'skill', 'review'],
  ['.claude/skills/review/criteria.yaml', 'criteria', 'review'],
  ['.ralph/handoffs/auth-module.yaml', 'handoff', 'auth-module'],
  ['.ralph/handoffs/Not Kebab.yaml', 'handoff', 'Not Kebab'],
  ['.ralph/archive/2026/2026-11-20-auth-1a2b3c4d.yaml', 'handoff', '2026-11-20-auth-1a2b3c4d'],
  ['.ralph/results/setup.yaml', 'results', 'setup'],
  ['.ralph/reviews/setup.yaml', 'reviews', 'setup'],
  ['.ralph/context/github-api.md', 'note', 'github-api'],
])('%s is a document: %s %s', (path, kind, id) => {
  expect(classify(path, ROOTS)).toEqual({ kind, id })
})

test.each([
  '.ralph/fix_plan.md',
  '.ralph/PROMPT.md',
  '.ralph/specs/auth.md',
  '.ralph/logs/ralph.yaml',
  '.ralph/agent/tasks.yaml',
  '.ralph/events-1.jsonl',
  '.ralph/queue.jsonc',
  '.ralph/tasks/a.yaml',
  '.ralph/handoffs/auth.yml',
  '.ralph/handoffs/auth.yaml.bak',
  '.ralph/handoffs/.auth.yaml.123.tmp',
  '.ralph/handoffs/.#auth.yaml',
  '.ralph/handoffs/deep/auth.yaml',
  '.ralph/archive/auth.yaml',
  '.ralph/archive/26/auth.yaml',
  '.ralph/skills/SKILL.md',
  '.ralph/skills/a/b/SKILL.md',
  '.ralph/skills/a/notes.md',
  '.ralph/context/deep/note.md',
  '.agents/skills/review/SKILL.md',
  'ralph.yaml',
  'docs/.ralph/ralph.yaml',
])('%s is no document', (path) => {
  expect(classify(path, ROOTS)).toBeUndefined()
})
