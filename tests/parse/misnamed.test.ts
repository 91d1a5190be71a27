import { expect, test } from 'vitest'
import { misnamed } from '../../src/parse/misnamed.ts'

function slip(path: string, ...others: string[]) {
  const paths = new Set([path, ...others])
  return misnamed([path], (wanted) => paths.has(wanted)).get(path)
}

test.each([
  ['.ralph/ralph.yml', '.ralph/ralph.yaml'],
  ['.ralph/Ralph.yaml', '.ralph/ralph.yaml'],
  ['.ralph/handoffs/auth.yml', '.ralph/handoffs/auth.yaml'],
  ['.ralph/handoffs/My Task.YAML', '.ralph/handoffs/my-task.yaml'],
  ['.ralph/handoffs/auth.json', '.ralph/handoffs/auth.yaml'],
  ['.ralph/handoffs/deep/auth.yaml', '.ralph/handoffs/auth.yaml'],
  ['.ralph/workflows/a.yml', '.ralph/workflows/a.yaml'],
  ['.ralph/skills/a/Skill.md', '.ralph/skills/a/SKILL.md'],
  ['.ralph/skills/a/SKILL.MD', '.ralph/skills/a/SKILL.md'],
  ['.ralph/skills/a/b/SKILL.md', '.ralph/skills/b/SKILL.md'],
  ['.ralph/skills/a/criteria.yml', '.ralph/skills/a/criteria.yaml'],
  ['.ralph/skills/a/Criteria.json', '.ralph/skills/a/criteria.yaml'],
  ['.ralph/skills/fetch_issues.md', '.ralph/skills/fetch-issues/SKILL.md'],
  ['.ralph/skills/SKILL.md', '.ralph/skills/<skill>/SKILL.md'],
  ['.ralph/context/api.markdown', '.ralph/context/api.md'],
])('%s was meant for %s', (path, expected) => {
  expect(slip(path)).toEqual({ unreadable: 'misnamed', what: 'file', path, expected })
})

test.each(['.ralph/handoffs/auth.md', '.ralph/workflows/auth.txt'])('%s is to be written as YAML', (path) => {
  expect(slip(path)).toMatchObject({ what: 'prose', path, expected: path.replace(/\w+$/, 'yaml') })
})

test.each([
  ['.ralph/skill/a/SKILL.md', 'skills'],
  ['.ralph/SKILLS/a/SKILL.md', 'skills'],
  ['.ralph/Workflows/a.yaml', 'workflows'],
  ['.ralph/hand_offs/a.yaml', 'handoffs'],
  ['.ralph/archives/2026/2026-11-20-a-0123abcd.yaml', 'archive'],
])('the folder of %s was meant for %s', (path, own) => {
  expect(slip(path)).toMatchObject({ what: 'folder', expected: `.ralph/${own}` })
})

test.each([
  ['.ralph/SKILLS/a/skill.md', 'file', '.ralph/skills/a/SKILL.md'],
  ['.ralph/handoff/Task 1.md', 'prose', '.ralph/handoffs/task-1.yaml'],
])('both names of %s are told at once', (path, what, expected) => {
  expect(slip(path)).toEqual({ unreadable: 'misnamed', what, path, expected })
})

test('a folder with a wrong name is told once', () => {
  const paths = ['.ralph/skill/a/SKILL.md', '.ralph/skill/a/criteria.yaml', '.ralph/skill/b/SKILL.md']
  expect([...misnamed(paths, () => false).keys()]).toEqual(['.ralph/skill/a/SKILL.md'])
})

test.each([
  '.ralph/fix_plan.md',
  '.ralph/PROMPT.md',
  '.ralph/handoff.md',
  '.ralph/config.yaml',
  '.ralph/specs/auth.md',
  '.ralph/logs/ralph.yml',
  '.ralph/agent/handoff.md',
  '.ralph/tasks/a.yml',
  '.ralph/notes/today.md',
  '.ralph/skill/README.md',
  '.ralph/handoffs/README.md',
  '.ralph/handoffs/AGENTS.md',
  '.ralph/handoffs/auth.yaml.bak',
  '.ralph/handoffs/.auth.yaml.123.tmp',
  '.ralph/handoffs/.old/auth.yml',
  '.ralph/handoffs/auth.png',
  '.ralph/skills/README.md',
  '.ralph/skills/a/notes.md',
  '.ralph/skills/a/scripts/run.sh',
  '.ralph/context/deep/note.md',
  '.ralph/context/data.yaml',
  'docs/skill/a/SKILL.md',
])('%s is none of ralph’s business', (path) => {
  expect(slip(path)).toBeUndefined()
})

test('what stands beside the right file is its companion, unless a reader could take it for the file', () => {
  expect(slip('.ralph/handoffs/a.md', '.ralph/handoffs/a.yaml')).toBeUndefined()
  expect(slip('.ralph/handoffs/a.yml', '.ralph/handoffs/a.yaml')).toBeDefined()
  expect(slip('.ralph/ralph.yml', '.ralph/ralph.yaml')).toBeUndefined()
  expect(slip('.ralph/skills/a/assets/SKILL.md', '.ralph/skills/a/SKILL.md')).toBeUndefined()
})
