import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { testWith } from '../programs.ts'

const ROOT = join(import.meta.dirname, '../..')
const { run: test, named } = testWith('pre-commit')
const folder = mkdtempSync(join(tmpdir(), 'ralph-pre-commit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// pre-commit keeps its environments here, so that the tests share one installation and touch no other.
const environment = {
  ...process.env,
  PRE_COMMIT_HOME: join(folder, 'cache'),
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

/** The packed tarball, and a repository that holds it as a release would: what `rev` of the hooks' repository points at. */
const released = { tarball: '', repository: join(folder, 'released') }

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  released.tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) as string)
  mkdirSync(released.repository)
  execFileSync('tar', ['xzf', released.tarball, '--strip-components=1', '-C', released.repository])
  cpSync(join(ROOT, '.pre-commit-hooks.yaml'), join(released.repository, '.pre-commit-hooks.yaml'))
  const {
    scripts: _,
    devDependencies: __,
    ...packed
  } = JSON.parse(readFileSync(join(released.repository, 'package.json'), 'utf8'))
  writeFileSync(join(released.repository, 'package.json'), JSON.stringify(packed))
  git(released.repository, 'init', '-q', '-b', 'main')
  git(released.repository, 'add', '-A', '-f')
  git(released.repository, 'commit', '-q', '-m', 'release')
}, 120_000)

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

const FORMS = {
  'the documented `repo: local` form': () => `repos:
  - repo: local
    hooks:
      - id: ralph-lint
        name: ralph lint
        language: node
        additional_dependencies: ['${released.tarball}']
        entry: ralph lint --staged
        files: (^|/)(SKILL\\.md|criteria\\.yaml)$|^\\.ralph/
        pass_filenames: false
      - id: ralph-verify
        name: ralph verify
        language: node
        additional_dependencies: ['${released.tarball}']
        entry: ralph verify --staged
        files: ^\\.ralph/handoffs/.*\\.yaml$
        pass_filenames: false
`,
  'the hooks of .pre-commit-hooks.yaml': () => `repos:
  - repo: ${released.repository}
    rev: ${git(released.repository, 'rev-parse', 'HEAD')}
    hooks:
      - id: ralph-lint
      - id: ralph-verify
`,
}

class Project {
  readonly folder: string

  constructor(config: string) {
    this.folder = mkdtempSync(join(folder, 'project-'))
    cpSync(join(ROOT, 'docs/examples/rate-limit'), this.folder, { recursive: true })
    this.write('.pre-commit-config.yaml', config)
    git(this.folder, 'init', '-q', '-b', 'main')
    git(this.folder, 'add', '-A')
    git(this.folder, 'commit', '-q', '-m', 'base')
    execFileSync('pre-commit', ['install'], { cwd: this.folder, env: environment, stdio: 'pipe' })
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  commit(cwd: string, ...args: readonly string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('git', ['commit', '-m', 'work', ...args], {
      cwd,
      env: environment,
      encoding: 'utf8',
    })
    return { code: status, output: `${stdout}${stderr}` }
  }
}

const SKILL = '.ralph/skills/write-limiter/SKILL.md'
const broken = (text: string) =>
  text.replace(
    'Write the class `RateLimiter` in `src/rate-limiter.js`.',
    'Set up the database and configure the connections.',
  )

for (const [form, config] of Object.entries(FORMS)) {
  test(named(`${form} judges what each of the four ways of committing commits`), { timeout: 240_000 }, () => {
    const project = new Project(config())
    const sound = readFileSync(join(project.folder, SKILL), 'utf8')

    // `git commit`: the index counts, not the file on the disk.
    project.write(SKILL, broken(sound))
    git(project.folder, 'add', '-A')
    project.write(SKILL, sound)
    const staged = project.commit(project.folder)
    expect(staged.output).toContain('objective/multiple-verbs')
    expect(staged.code).toBe(1)
    git(project.folder, 'add', '-A')

    // `git commit -a`
    project.write(SKILL, broken(sound))
    expect(project.commit(project.folder, '-a').output).toContain('objective/multiple-verbs')
    git(project.folder, 'reset', '-q', '--hard')

    // `git commit -- path`: what is staged besides is not part of it.
    project.write(SKILL, broken(sound))
    git(project.folder, 'add', '-A')
    project.write('src/server.js', 'export const server = 1\n')
    expect(project.commit(project.folder, '--', 'src/server.js').code).toBe(0)
    expect(project.commit(project.folder, '--', SKILL).output).toContain('objective/multiple-verbs')
    git(project.folder, 'reset', '-q', '--hard')

    // A linked worktree.
    const linked = join(folder, `linked-${form.length}`)
    git(project.folder, 'worktree', 'add', '-q', linked, '-b', 'linked')
    writeFileSync(join(linked, SKILL), broken(sound))
    git(linked, 'add', '-A')
    expect(project.commit(linked).output).toContain('objective/multiple-verbs')
    git(linked, 'reset', '-q', '--hard')

    // A handoff is compared with exactly what is committed with it.
    const base = git(project.folder, 'rev-parse', 'HEAD')
    const handoff = `spec_ref: specs/rate-limit.md\nstatus:\n  in_progress: [half]\nfiles_changed:\n  - src/new.js — created\ngit:\n  base: ${base}\n`
    project.write('.ralph/handoffs/task.yaml', handoff)
    git(project.folder, 'add', '-A')
    project.write('src/new.js', '1\n')
    const lie = project.commit(project.folder)
    expect(lie.output).toContain('verify/never-existed')
    expect(lie.code).toBe(1)
    git(project.folder, 'add', '-A')
    const truth = project.commit(project.folder)
    expect(truth.output).toContain('Passed')
    expect(truth.code).toBe(0)
  })
}
