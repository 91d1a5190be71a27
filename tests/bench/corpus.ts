import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folders to measure in, by what they hold. */
export interface Corpus {
  /** One open handoff whose four claims hold, and 1,000 committed files. */
  readonly handoff: string
  /** One skill, staged. */
  readonly skill: string
}

/** Makes the repositories that the bench runs in, below an empty folder. */
export function makeCorpus(folder: string): Corpus {
  return {
    handoff: handoffRepository(join(folder, 'handoff')),
    skill: skillRepository(join(folder, 'skill')),
  }
}

function handoffRepository(folder: string): string {
  const git = repository(folder)
  write(folder, 'specs/auth-module.md', '# Authentication\n\nIssue and refresh tokens.\n')
  for (let n = 0; n < 1000; n++)
    write(folder, `src/part-${n % 40}/file-${n}.ts`, `export const value = ${n}\n`)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  const base = git('rev-parse', 'HEAD').trim()
  for (const name of ['jwt', 'login', 'refresh', 'keys'])
    write(folder, `src/auth/${name}.ts`, `export const ${name} = 1\n`)
  write(folder, '.ralph/handoffs/auth-module.yaml', handoff(base))
  return folder
}

function handoff(base: string): string {
  return `spec_ref: /specs/auth-module.md
status:
  completed:
    - JWT issuance logic (RS256) — unit tests passing
    - Login endpoint /api/login — integration tests passing
  in_progress:
    - Token refresh endpoint /api/refresh — issuance complete, revocation logic not started
  pending:
    - Logout endpoint /api/logout
decisions:
  - what: Chose RS256 over HS256
    why: Cross-service verification required; asymmetric signing allows services to hold only the public key
blockers:
  - user table missing refresh_token_hash column — migration required first
files_changed:
  - src/auth/jwt.ts — created
  - src/auth/login.ts — created
  - src/auth/refresh.ts — created
  - src/auth/keys.ts — created
git:
  base: ${base}
`
}

const SKILL = `---
name: fetch-issues
description: Fetches the open issues of org/myapp from the GitHub API. Use after setup has stored the token.
---
# Fetch issues

## Objective

Write \`fetchIssues.js\`, which saves the 50 newest open issues of org/myapp to \`data/issues.json\`.

## Context

- The endpoint and its paging: [GitHub API notes](../../context/github-api.md)
- One issue looks like \`{"number": 7, "title": "Crash on start", "state": "open"}\`.

## Done when

[criteria.yaml](criteria.yaml) passes: run \`ralph check fetch-issues\`.
`

const CRITERIA = `inputs:
  - package.json
outputs:
  - fetchIssues.js
  - data/issues.json
env:
  - GITHUB_TOKEN
criteria:
  - run: node fetchIssues.js
  - file: data/issues.json
    schema: {type: array, minItems: 50, maxItems: 50}
`

const NOTE = `---
source: https://docs.github.com/en/rest/issues
updated: 2026-01-05
---
# GitHub API notes

The endpoint is \`/repos/{owner}/{repo}/issues\`; it gives at most 100 issues a page.
`

function skillRepository(folder: string): string {
  const git = repository(folder)
  write(folder, 'package.json', '{"name": "myapp"}\n')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  write(folder, '.ralph/skills/fetch-issues/SKILL.md', SKILL)
  write(folder, '.ralph/skills/fetch-issues/criteria.yaml', CRITERIA)
  write(folder, '.ralph/context/github-api.md', NOTE)
  git('add', '--all')
  return folder
}

/** Makes a folder with so many documents, a quarter of them of each kind, and nothing to find fault with. */
export function makeMany(folder: string, files: number): string {
  write(folder, 'package.json', '{"name": "myapp"}\n')
  write(folder, 'specs/auth-module.md', '# Authentication\n')
  const paragraphs =
    `A page holds 100 issues at most, and the \`Link\` header of each names *the next*.\n\n`.repeat(12)
  for (let n = 0; n < files / 4; n++) {
    const own = (text: string) =>
      text.replaceAll('fetch-issues', `fetch-issues-${n}`).replaceAll('Issues.js', `Issues${n}.js`)
    const skill = SKILL.replace('## Done when', `${paragraphs}## Done when`).replace(
      'github-api.md',
      `github-api-${n}.md`,
    )
    write(folder, `.ralph/skills/fetch-issues-${n}/SKILL.md`, own(skill))
    write(
      folder,
      `.ralph/skills/fetch-issues-${n}/criteria.yaml`,
      own(CRITERIA).replaceAll('issues.json', `issues-${n}.json`),
    )
    write(folder, `.ralph/context/github-api-${n}.md`, `${NOTE}\n${paragraphs}`)
    write(folder, `.ralph/handoffs/task-${n}.yaml`, handoff('a'.repeat(40)))
  }
  return folder
}

function repository(folder: string): (...args: string[]) => string {
  mkdirSync(folder, { recursive: true })
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false']
  const git = (...args: string[]) =>
    execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' })
  git('init', '--quiet', '--initial-branch=main')
  return git
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
