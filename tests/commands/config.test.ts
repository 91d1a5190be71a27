import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const SETTINGS = `default_branch: origin/main
skills: [.claude/skills]
verify: {ignore: [dist/**]}
lint:
  extends: [house.yaml]
  rules: {handoff/complete: error}
  overrides: [{paths: [".ralph/handoffs/a*"], rules: {handoff/complete: off}}]
`
const FILES = {
  '.ralph/ralph.yaml': SETTINGS,
  'house.yaml': 'lint: {rules: {handoff/complete: off, workflow/cycle: warning}}\n',
}

const config = (cwd: string, ...args: string[]) => ralph(['config', ...args], { cwd })
const json = (cwd: string, ...args: string[]) => JSON.parse(config(cwd, ...args, '--json').stdout)

test('without settings the defaults hold', () => {
  const { files, default_branch, skills, verify, check, rules } = json(folderWith())
  expect({ files, default_branch, skills, verify, check }).toEqual({
    files: [],
    default_branch: null,
    skills: ['.ralph/skills'],
    verify: { ignore: [], unclaimed: 'error' },
    check: { timeout: '120s', allow_network: false },
  })
  for (const { level, byDefault, strictOnly } of rules) expect(level).toBe(strictOnly ? 'off' : byDefault)
})

test('settings, and those that they extend, are shown as they hold', () => {
  const folder = folderWith(FILES)
  const shown = json(folder)
  expect(shown).toMatchObject({
    version: 1,
    command: 'config',
    files: ['house.yaml', '.ralph/ralph.yaml'],
    skills: ['.ralph/skills', '.claude/skills'],
    verify: { ignore: ['dist/**'] },
  })
  expect(shown.rules).toContainEqual({ id: 'handoff/complete', level: 'error', byDefault: 'warning' })
  expect(shown.rules).toContainEqual({ id: 'workflow/cycle', level: 'warning', byDefault: 'error' })
  expect(config(folder).stdout).toContain('\n  warning  workflow/cycle (by default error)\n')
  expect(config(folder).stdout).toContain('\n  off      handoff/no-base (by default warning with --strict)\n')
})

test('for a file its overrides count, and only the rules of its kind are shown', () => {
  const folder = folderWith(FILES)
  const levelIn = (file: string) =>
    json(folder, file).rules.find(({ id }: { id: string }) => id === 'handoff/complete')?.level
  expect(levelIn('.ralph/handoffs/auth.yaml')).toBe('off')
  expect(levelIn('.ralph/handoffs/b.yaml')).toBe('error')
  expect(levelIn('.claude/skills/x/SKILL.md')).toBeUndefined()
  expect(config(folder, '.claude/skills/x/SKILL.md').stdout).toContain(
    'Rules for .claude/skills/x/SKILL.md (skill):',
  )
})

test('settings that do not hold are not shown as if they did', () => {
  const folder = folderWith({ '.ralph/ralph.yaml': 'lint: [\n' })
  const { code, stdout, stderr } = config(folder)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('Run `ralph lint .ralph/ralph.yaml` to see why')
  expect(config(folderWith(FILES), 'README.md')).toMatchObject({ code: 2, stdout: '' })
  expect(config(folderWith(FILES), '../x').code).toBe(2)
})

test('hostile settings are escaped', () => {
  const folder = folderWith({ '.ralph/ralph.yaml': 'default_branch: "a\\u001b[31m\\n::error::b"\n' })
  expect(config(folder).stdout).toContain('default_branch: a\\u{1b}[31m\\n::error::b\n')
  expect(json(folder).default_branch).toBe('a\u001b[31m\n::error::b')
})
