import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A repository in which one handoff claims everything that changed, and the bare calls of git that verify cannot do without. */
export interface Changed {
  readonly folder: string
  readonly calls: readonly (readonly string[])[]
}

/** How the files of a repository change after its only commit. */
export type Way = 'edits' | 'renames'

/** Makes a repository with so many tracked files, of which so many change in some way. */
export function makeChanged(folder: string, files: number, changes: number, way: Way): Changed {
  mkdirSync(folder, { recursive: true })
  const git = (...args: string[]) =>
    execFileSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8' })
  git('init', '--quiet', '--initial-branch=main')
  write(folder, 'spec.md', '# Task\n')
  for (let n = 0; n < files; n++) write(folder, name(n), `export const value = ${n}\n`)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  const base = git('rev-parse', 'HEAD').trim()
  const claimed = Array.from({ length: changes }, (_, n) => change(folder, n, way))
  // A handoff may claim 10,000 files and have 1 MiB; what is more is other handoffs'.
  for (let first = 0; first < claimed.length; first += MOST)
    write(
      folder,
      `.ralph/handoffs/task-${first / MOST}.yaml`,
      handoff(base, claimed.slice(first, first + MOST)),
    )
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Work')
  return {
    folder,
    calls: [
      ['rev-parse', 'HEAD'],
      ['status', '--porcelain=v2', '-z', '--untracked-files=all', '--no-renames'],
      ['diff-tree', '-r', '--raw', '-z', '--no-renames', base, 'HEAD'],
    ],
  }
}

const AUTHOR = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false']
const MOST = 5_000

function name(n: number): string {
  return `src/part-${n % 200}/file-${n}.ts`
}

function change(folder: string, n: number, way: Way): string {
  if (way === 'renames') {
    renameSync(join(folder, name(n)), join(folder, `${name(n)}x`))
    return `${name(n)} → ${name(n)}x — renamed`
  }
  write(folder, name(n), `export const value = ${n} + 1\n`)
  return `${name(n)} — modified`
}

function handoff(base: string, claims: readonly string[]): string {
  const status = 'status: {in_progress: [The work — done but for its tests]}'
  return [
    `spec_ref: spec.md\n${status}\nfiles_changed:`,
    ...claims.map((claim) => `  - ${claim}`),
    `git: {base: ${base}}\n`,
  ].join('\n')
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
