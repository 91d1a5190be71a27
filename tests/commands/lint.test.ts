import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const SKILL = `---
name: parse-config
description: Parses the configuration file. Use when settings are read.
---
# Parse the configuration

## Objective

Parse the configuration file.

## Context

See [the format](../../../docs/format.md#keys).

## Done when

[criteria.yaml](criteria.yaml) passes.
`
const GOOD = {
  '.ralph/skills/parse-config/SKILL.md': SKILL,
  '.ralph/skills/parse-config/criteria.yaml':
    'outputs: [config.js]\ncriteria:\n  - run: node --test config.test.js\n',
  'docs/format.md': '# Format\n\n## Keys\n\nEach key is a word.\n',
}
const HANDOFF = '.ralph/handoffs/auth.yaml'
const UNFINISHED = `spec_ref: spec.md
status: {in_progress: [Login — half done]}
files_changed: []
`
const BASED = `${UNFINISHED}git: {base: 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567}\n`
const PLANNED = `${BASED}next_steps: [Do more]\n`
const WITH_SPEC = { 'spec.md': '# Login\n' }

const lint = (cwd: string, ...args: string[]) => ralph(['lint', ...args], { cwd })

describe('nothing to check', () => {
  test.each([
    ['no .ralph/', {}],
    ['a .ralph/ of another tool', { '.ralph/PROMPT.md': 'Go on.\n', '.ralph/fix_plan.md': '- fix\n' }],
  ])('%s is refused, unless that is said to be fine', (_, files) => {
    const folder = folderWith(files)
    const refused = lint(folder)
    expect(refused.code).toBe(2)
    expect(refused.stdout).toBe('')
    expect(refused.stderr).toMatch(/Nothing was checked/)
    expect(refused.stderr).toMatch(/ralph init/)
    expect(lint(folder, '--allow-empty')).toEqual({ code: 0, stdout: '0 files checked\n', stderr: '' })
  })

  test('a name that is no document of the convention is refused', () => {
    const folder = folderWith({ ...GOOD, 'README.md': '# Hello\n' })
    expect(lint(folder, 'README.md').code).toBe(2)
    expect(lint(folder, 'nowhere.md').code).toBe(2)
  })
})

describe('findings', () => {
  test('a clean tree says how much was checked', () => {
    expect(lint(folderWith(GOOD))).toEqual({
      code: 0,
      stdout: '2 files checked: 0 errors, 0 warnings\n',
      stderr: '',
    })
  })

  test('an error is exit code 1 in every format', () => {
    const folder = folderWith({ ...WITH_SPEC, [HANDOFF]: PLANNED })
    for (const format of ['concise', 'pretty', 'github', 'json']) {
      const { code, stdout } = lint(folder, '--format', format)
      expect(code).toBe(1)
      expect(stdout).toContain('handoff/next-steps')
    }
    const { outcome, summary, findings } = JSON.parse(lint(folder, '--json').stdout)
    expect({ outcome, errors: summary.errors, line: findings[0].range.start.line }).toEqual({
      outcome: 'findings',
      errors: 1,
      line: 5,
    })
  })

  test('warnings fail only the runs that say so, and --quiet hides them without changing the exit code', () => {
    const folder = folderWith({
      ...GOOD,
      '.ralph/skills/parse-config/criteria.yaml': 'criteria:\n  - file: config.js\n',
    })
    expect(lint(folder).code).toBe(0)
    expect(lint(folder).stdout).toContain('warning criterion/existence-only')
    expect(lint(folder, '--max-warnings', '1').code).toBe(0)
    expect(lint(folder, '--max-warnings', '0').code).toBe(1)
    expect(lint(folder, '--strict').code).toBe(1)
    expect(lint(folder, '--quiet')).toEqual({
      code: 0,
      stdout: '2 files checked: 0 errors, 1 warning\n',
      stderr: '',
    })
    expect(lint(folder, '--quiet', '--strict').code).toBe(1)
  })
})

describe('what is checked', () => {
  test('a named file is, wherever it lies, and nothing else', () => {
    const folder = folderWith({
      ...GOOD,
      ...WITH_SPEC,
      [HANDOFF]: PLANNED,
      'x/.ralph/handoffs/b.yaml': BASED,
    })
    expect(lint(folder, '.ralph/skills').stdout).toBe('2 files checked: 0 errors, 0 warnings\n')
    expect(lint(folder, HANDOFF).code).toBe(1)
    expect(lint(folder, 'x/.ralph/handoffs/b.yaml').stdout).toMatch(/^1 file checked|\n1 file checked/)
  })

  test('a file of another repository is looked at in its own, whatever the folder at hand', () => {
    const there = repositoryWith({ ...GOOD, ...WITH_SPEC, [HANDOFF]: PLANNED })
    const clean = `note: Paths count from \`${there}\`\n2 files checked: 0 errors, 0 warnings\n`
    const found = expect.stringMatching(/^\.ralph\/handoffs\/auth\.yaml:5:1 error handoff\/next-steps/)
    for (const here of [folderWith(), repositoryWith(GOOD)]) {
      expect(lint(here, join(there, '.ralph/skills'))).toEqual({ code: 0, stdout: clean, stderr: '' })
      expect(lint(here, join('..', basename(there), HANDOFF))).toMatchObject({ code: 1, stdout: found })
      const unsaved = ['lint', '--stdin', '--stdin-filename', join(there, HANDOFF)]
      expect(ralph(unsaved, { cwd: here, input: PLANNED })).toMatchObject({ code: 1, stdout: found })
      expect(lint(here, join(there, 'spec.md'))).toMatchObject({ code: 2, stdout: '' })
    }
    const here = repositoryWith(GOOD)
    expect(lint(here, '.ralph/skills', join(there, HANDOFF)).stderr).toContain(
      'lies outside of the repository',
    )
  })

  test('skills outside of any repository are linted by their names', () => {
    const there = folderWith({ 'a/SKILL.md': SKILL, 'b/SKILL.md': SKILL })
    const { stdout } = lint(folderWith(), join(there, 'a/SKILL.md'), join(there, 'b/SKILL.md'))
    const found = stdout.match(/^.*schema\/name-mismatch/gm)
    expect(found).toEqual(['a', 'b'].map((name) => `${name}/SKILL.md:2:7 error schema/name-mismatch`))
    expect(lint(folderWith(), join(there, 'a/SKILL.md')).stdout).toContain(
      'expected `a` as the folder is called',
    )
  })

  test('an empty word is no folder', () => {
    expect(lint(folderWith(GOOD), '')).toMatchObject({ code: 2, stdout: '' })
  })

  test('a folder in the place of a document is named', () => {
    const folder = folderWith({ ...GOOD, '.ralph/handoffs/a.yaml/notes.txt': 'x' })
    mkdirSync(join(folder, '.ralph/skills/b/SKILL.md'), { recursive: true })
    const rest = '1:1 error syntax/not-regular-file: Unexpected folder, expected a regular file'
    const found = `.ralph/handoffs/a.yaml:${rest}\n.ralph/skills/b/SKILL.md:${rest}\n4 files checked: 2 errors, 0 warnings\n`
    expect(lint(folder).stdout).toBe(found)
    expect(lint(folder, '.ralph/handoffs/a.yaml').code).toBe(1)
    expect(ralph(['verify'], { cwd: folder }).code).toBe(2)
    git(folder, 'init', '--quiet')
    expect(ralph(['verify'], { cwd: folder }).stdout).toContain(`.ralph/handoffs/a.yaml:${rest}`)
  })

  test('a byte order mark is no character of the first line', () => {
    const text = 'spec_ref: none.md\nstatus: {in_progress: [Login — half done]}\nfiles_changed: []\n'
    const at = (bytes: string) => lint(folderWith({ [HANDOFF]: bytes }), '--format', 'pretty').stdout
    expect(at(`\ufeff${text}`)).toBe(at(text))
    expect(at(text)).toContain(':1:11 error')
  })

  test('a folder further down leads to the same root', () => {
    const folder = folderWith(GOOD)
    mkdirSync(join(folder, 'src/deep'), { recursive: true })
    expect(lint(join(folder, 'src/deep')).stdout).toBe('2 files checked: 0 errors, 0 warnings\n')
    expect(lint('/', '--cwd', join(folder, 'src')).stdout).toBe('2 files checked: 0 errors, 0 warnings\n')
  })

  test('a text that is not saved yet stands in for its file', () => {
    const folder = folderWith({ ...WITH_SPEC, [HANDOFF]: BASED })
    const args = ['lint', '--stdin', '--stdin-filename', HANDOFF]
    expect(ralph(args, { cwd: folder, input: PLANNED }).stdout).toMatch(
      /^\.ralph\/handoffs\/auth\.yaml:5:1 error handoff\/next-steps/,
    )
    expect(ralph(args, { cwd: folder, input: BASED }).code).toBe(0)
    const unborn = ['lint', '--stdin', '--stdin-filename', '.ralph/handoffs/new.yaml']
    expect(ralph(unborn, { cwd: folder, input: PLANNED }).code).toBe(1)
  })
})

describe('outputs to files', () => {
  test('one run writes several formats, and the default to the standard output', () => {
    const folder = folderWith({ ...WITH_SPEC, [HANDOFF]: PLANNED })
    const { code, stdout } = lint(folder, '--format', 'json=a.json', '--format', 'github=b.txt', HANDOFF)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^\.ralph\/handoffs\/auth\.yaml:5:1 error/)
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).outcome).toBe('findings')
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toMatch(/^::error /m)
  })

  test.each([
    ['missing/a.json', 'its folder does not exist'],
    ['.ralph', 'it is a folder'],
    ['docs/format.md/a.json', 'a part of its path is a file'],
  ])('%s cannot be written: %s', (file, reason) => {
    const { code, stderr } = lint(folderWith(GOOD), '--format', `json=${file}`)
    expect(code).toBe(2)
    expect(stderr).toContain(`Could not write \`${file}\`: ${reason}`)
  })
})

describe('--staged', () => {
  test('judges the index, not the working tree', () => {
    const folder = repositoryWith({ ...WITH_SPEC, [HANDOFF]: PLANNED })
    git(folder, 'add', '--all')
    writeIn(folder, HANDOFF, BASED)
    expect(lint(folder, '--staged').code).toBe(1)
    git(folder, 'add', '--all')
    writeIn(folder, HANDOFF, PLANNED)
    expect(lint(folder, '--staged')).toEqual({
      code: 0,
      stdout: '1 file checked: 0 errors, 0 warnings\n',
      stderr: '',
    })
  })

  test('reports only what the commit changes, and says when that is nothing', () => {
    const folder = repositoryWith({ ...WITH_SPEC, [HANDOFF]: PLANNED })
    commitAll(folder)
    expect(lint(folder, '--staged').stdout).toBe('0 files checked\n')
    writeIn(folder, 'src/a.js', 'export {}\n')
    git(folder, 'add', '--all')
    expect(lint(folder, '--staged')).toEqual({ code: 0, stdout: '0 files checked\n', stderr: '' })
    for (const [path, text] of Object.entries(GOOD)) writeIn(folder, path, text)
    git(folder, 'add', '--all')
    expect(lint(folder, '--staged').stdout).toBe('2 files checked: 0 errors, 0 warnings\n')
  })

  test('follows links as the index has them', () => {
    const folder = repositoryWith(GOOD)
    git(folder, 'add', '--all')
    writeIn(folder, 'docs/format.md', '# Format\n')
    expect(lint(folder, '--staged')).toMatchObject({ code: 0 })
    git(folder, 'add', '--all')
    const { code, stdout } = lint(folder, '--staged')
    expect(code).toBe(1)
    expect(stdout).toContain('context/broken-link')
  })

  test('works from a folder further down, and refuses outside of git', () => {
    const folder = repositoryWith({ ...GOOD, 'src/a.js': '' })
    git(folder, 'add', '--all')
    expect(lint(join(folder, 'src'), '--staged').stdout).toBe('2 files checked: 0 errors, 0 warnings\n')
    expect(lint(folderWith(GOOD), '--staged').code).toBe(2)
  })
})
