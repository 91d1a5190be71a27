import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { testWith } from '../programs.ts'

const ROOT = join(import.meta.dirname, '../..')
const SKILL = '.ralph/skills/write-limiter/SKILL.md'

const environment = {
  ...process.env,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

/** The fenced block of the hooks page that follows a heading: what the page tells is what is tried. */
function recipe(heading: string): string {
  const page = readFileSync(join(ROOT, 'docs/hooks-and-ci.md'), 'utf8')
  const block = new RegExp(`^## ${heading}$[\\s\\S]*?^\`\`\`[^\\n]*\\n([\\s\\S]*?)^\`\`\``, 'm').exec(
    page,
  )?.[1]
  if (block === undefined) throw new Error(`docs/hooks-and-ci.md has no block below ${heading}`)
  return block
}

/** A repository with ralph as its dependency. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ralph-recipe-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(ROOT, 'docs/examples/rate-limit'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(ROOT, 'dist/bin.js'), join(folder, 'node_modules/.bin/ralph'))
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n')
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder })
  return folder
}

function refusesBrokenSkill(folder: string): void {
  const run = (...args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, env: environment, encoding: 'utf8' })
  run('add', '-A')
  const first = run('commit', '-m', 'base')
  expect(`${first.stdout}${first.stderr}${first.status}`).toMatch(/0$/)
  const text = readFileSync(join(folder, SKILL), 'utf8')
  writeFileSync(
    join(folder, SKILL),
    text.replace(/^Write the class .*$/m, 'Set up the database and configure the connections.'),
  )
  const { status, stdout, stderr } = run('commit', '-a', '-m', 'broken')
  expect(`${stdout}${stderr}`).toContain('objective/multiple-verbs')
  expect(status).toBe(1)
}

test('the husky recipe keeps a broken skill out', () => {
  const folder = project()
  execFileSync(process.execPath, [join(ROOT, 'node_modules/husky/bin.js')], { cwd: folder, stdio: 'pipe' })
  writeFileSync(join(folder, '.husky/pre-commit'), recipe('husky'))
  refusesBrokenSkill(folder)
})

const lefthook = testWith('lefthook')
lefthook.run(lefthook.named('the lefthook recipe keeps a broken skill out'), () => {
  const folder = project()
  writeFileSync(join(folder, 'lefthook.yml'), recipe('lefthook'))
  execFileSync('lefthook', ['install'], { cwd: folder, stdio: 'pipe' })
  refusesBrokenSkill(folder)
})
