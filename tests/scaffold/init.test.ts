import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { memoryTree } from '../../src/model/tree.ts'
import { planInit } from '../../src/scaffold.ts'

const facts = { ignored: false, version: '1.2.3', schema: (name: string) => `{"title": "${name}"}\n` }
const NEXT = 'Next: `ralph new skill NAME` begins a skill, and `ralph lint` checks all that is there'
const tree = (...paths: string[]) => memoryTree(new Map(), paths)
const paths = (plan: ReturnType<typeof planInit>) => plan.files.map(({ path }) => path)

test('in an empty folder it makes the settings', () => {
  const plan = planInit({ ...facts, tree: tree() })
  expect(paths(plan)).toEqual(['.ralph/ralph.yaml', '.ralph/schema/settings.schema.json'])
  expect(plan.notes).toEqual([NEXT])
  expect(parse(plan.files[0]?.text ?? '')).toEqual({ version: 1 })
})

test('its commented settings are settings', () => {
  const text = planInit({ ...facts, tree: tree() }).files[0]?.text ?? ''
  const live = text.replace(/^# ((?: {2,}(?:#|\S)|[a-z_]+:).*)$/gm, '$1')
  expect(parse(live)).toEqual({
    version: 1,
    default_branch: 'origin/main',
    skills: ['.ralph/skills', '.claude/skills'],
    lint: {
      rules: { 'objective/multiple-verbs': 'warning' },
      overrides: [{ paths: ['.ralph/skills/research-*/**'], rules: { 'criterion/existence-only': 'off' } }],
    },
    verify: { ignore: ['package-lock.json', 'dist/**'], unclaimed: 'error' },
  })
})

test('folders of skills that exist are listed', () => {
  const plan = planInit({ ...facts, tree: tree('.agents/skills/a/SKILL.md') })
  expect(parse(plan.files[0]?.text ?? '')).toEqual({
    version: 1,
    skills: ['.ralph/skills', '.agents/skills'],
  })
})

test('what exists is left alone, and told', () => {
  const all = tree('.ralph/ralph.yaml', '.pre-commit-config.yaml', '.github/workflows/ralph.yml')
  const plan = planInit({ ...facts, tree: all, preCommit: true, github: true })
  expect(plan.files).toEqual([])
  expect(plan.notes.slice(0, 5)).toEqual([
    'Left alone: `.ralph/ralph.yaml` exists',
    'Left alone: `.pre-commit-config.yaml` exists',
    'Left alone: `.github/workflows/ralph.yml` exists',
    'Add to `repos` in `.pre-commit-config.yaml`:',
    '  - repo: local',
  ])
  expect(plan.notes.at(-1)).toBe('        pass_filenames: false')
})

test('a folder that git ignores is told', () => {
  const plan = planInit({ ...facts, tree: tree(), ignored: true })
  expect(plan.notes).toEqual([
    'Git ignores `.ralph/`, so nobody else would see it: `git check-ignore -v .ralph` names the line to remove',
    NEXT,
  ])
})

describe('the files of another tool are left alone, and told', () => {
  test.each([
    ['frankbria/ralph-claude-code', ['.ralph/PROMPT.md', '.ralph/fix_plan.md', '.ralph/specs/a.md']],
    ['ralph-orchestrator', ['.ralph/agent/memories.md', '.ralph/events-20261120.jsonl', '.ralph/tasks/a']],
    ['fitchmultz/ralph', ['.ralph/done.jsonc', '.ralph/queue.jsonc']],
  ])('%s', (tool, found) => {
    const plan = planInit({
      ...facts,
      tree: tree(...found, '.ralph/mine.md', 'queue.jsonc', 'docs/PROMPT.md', 'x/agent/a'),
    })
    const names = found.map((path) => `\`${path.split('/').slice(0, 2).join('/')}\``)
    expect(plan.notes).toEqual([`Left alone, files of ${tool}: ${names.join(', ')}`, NEXT])
    expect(paths(plan)).toEqual(['.ralph/ralph.yaml', '.ralph/schema/settings.schema.json'])
  })
})

test('the hooks for pre-commit come from the package of this version', () => {
  const plan = planInit({ ...facts, tree: tree(), preCommit: true })
  expect(plan.notes).toEqual([NEXT])
  const { repos } = parse(plan.files[1]?.text ?? '')
  expect(repos).toHaveLength(1)
  expect(repos[0].hooks.map((hook: { entry: string }) => hook.entry)).toEqual([
    'ralph lint --staged',
    'ralph verify --staged',
  ])
  expect(repos[0].hooks[0].additional_dependencies).toEqual(['dotralph@1.2.3'])
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  expect(repos[0].hooks.map((hook: { files: string }) => hook.files)).toEqual(
    hooks.map((hook: { files: string }) => hook.files),
  )
})

test('the workflow pins its actions by commit and has all history', () => {
  const plan = planInit({ ...facts, tree: tree(), github: true })
  const { on, permissions, jobs } = parse(plan.files[1]?.text ?? '')
  expect(on).toEqual({ pull_request: null })
  expect(permissions).toEqual({})
  expect(jobs.ralph.permissions).toEqual({ contents: 'read' })
  const steps: { uses?: string; run?: string; with?: object }[] = jobs.ralph.steps
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/)
  expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0 })
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npx --yes dotralph@1.2.3 lint --cwd "$GITHUB_WORKSPACE" --format github',
    'npx --yes dotralph@1.2.3 verify $UNTRUSTED --cwd "$GITHUB_WORKSPACE" --format github',
  ])
})
