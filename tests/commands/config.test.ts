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

test('a file that several extend has its last place, and is shown once', () => {
  const layer = (name: string, level: string) =>
    `lint: {extends: [${name}], rules: {workflow/cycle: ${level}}}\n`
  const folder = folderWith({
    '.ralph/ralph.yaml': 'lint: {extends: [a.yaml, b.yaml, a.yaml, c.yaml]}\n',
    'a.yaml': layer('base.yaml', 'warning'),
    'b.yaml': layer('base.yaml', 'off'),
    'c.yaml': 'lint: {rules: {handoff/complete: off}}\n',
    'base.yaml': 'lint: {rules: {workflow/cycle: error}}\n',
  })
  const { files, rules } = json(folder)
  expect(files).toEqual(['b.yaml', 'base.yaml', 'a.yaml', 'c.yaml', '.ralph/ralph.yaml'])
  expect(rules).toContainEqual({ id: 'workflow/cycle', level: 'warning', byDefault: 'error' })
})

test.each([
  [5, 0],
  [6, 2],
])('files that extend each other many times over are gone through once, %i deep', (depth, code) => {
  const files: Record<string, string> = { '.ralph/handoffs/a.yaml': '' }
  for (let level = 0; level <= depth; level++) {
    const below = Array.from({ length: 150 }, (_, nth) => `l${level + 1}-${nth % 3}.yaml`)
    const text =
      level < depth ? `lint: {extends: [${below.join(', ')}]}\n` : 'lint: {rules: {workflow/cycle: off}}\n'
    if (level === 0) files['.ralph/ralph.yaml'] = text
    else for (const nth of [0, 1, 2]) files[`l${level}-${nth}.yaml`] = text
  }
  expect(config(folderWith(files)).code).toBe(code)
})

test('a way round through files that were gone through already is found', () => {
  const folder = folderWith({
    '.ralph/ralph.yaml': 'lint: {extends: [a.yaml, b.yaml]}\n',
    'a.yaml': 'lint: {extends: [b.yaml]}\n',
    'b.yaml': 'lint: {extends: [c.yaml]}\n',
    'c.yaml': 'lint: {extends: [a.yaml]}\n',
  })
  expect(config(folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`lint.extends` comes back to'),
  })
})
