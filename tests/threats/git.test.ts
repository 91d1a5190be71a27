import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testWith } from '../programs.ts'
import { BIN, ralph } from '../ralph.ts'
import { commitAll, folderWith, git, repositoryWith, writeIn } from '../repository.ts'

const HANDOFF = '.ralph/handoffs/task.yaml'

const handoff = (claims: readonly string[], base: string): string =>
  `spec_ref: spec.md
status: {in_progress: [Everything]}
files_changed: ${JSON.stringify(claims)}
git: {base: ${base}}
`

/** A repository of two commits whose handoff is true. */
function honest(): { readonly folder: string; readonly base: string } {
  const folder = repositoryWith({ 'spec.md': '# Specification\n', 'kept.ts': 'kept\n' })
  const base = commitAll(folder)
  writeIn(folder, 'new.ts', 'new\n')
  writeIn(folder, HANDOFF, handoff(['new.ts — created'], base))
  commitAll(folder)
  return { folder, base }
}

/** The id of a new annotated tag of the commit before the last. */
function annotated(folder: string): string {
  git(folder, 'tag', '--annotate', '--message=x', 'v1', 'HEAD^')
  return git(folder, 'rev-parse', 'v1')
}

describe('T11: what looks like an option', () => {
  test.each(['--output=canary', '--upload-pack=touch canary', '-O/canary', '@{-1} --output=canary'])(
    '`%s` is a revision that does not exist',
    (revision) => {
      const { folder } = honest()
      for (const flag of ['base', 'head', 'default-branch'])
        expect(ralph(['verify', `--${flag}=${revision}`], { cwd: folder }).code).toBe(2)
      expect(ralph(['lint', `--since=${revision}`], { cwd: folder }).code).toBe(2)
      expect(existsSync(join(folder, 'canary'))).toBe(false)
    },
  )
})

const { run: withStrace, named } = testWith('strace')

withStrace(named('T16: nothing connects to a network, not even for what a partial clone lacks'), () => {
  const { folder } = honest()
  const clones = folderWith()
  git(folder, 'config', 'uploadpack.allowFilter', 'true')
  git(clones, 'clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${folder}`, 'partial')
  renameSync(folder, `${folder}.away`)
  try {
    const partial = join(clones, 'partial')
    git(partial, 'remote', 'set-url', 'origin', 'https://example.com/nowhere.git')
    const log = join(clones, 'log')
    for (const args of [
      ['verify'],
      ['verify', '--head=HEAD'],
      ['lint', '--since=HEAD^'],
      ['archive', '--dry-run'],
    ]) {
      const traced = ['-f', '-q', '-e', 'trace=connect,sendto', '-o', log, process.execPath, BIN, ...args]
      try {
        execFileSync('strace', traced, { cwd: partial, stdio: 'ignore' })
      } catch {
        // Only what it called counts here.
      }
      const calls = readFileSync(log, 'utf8').split('\n')
      expect(calls.join()).toContain('exited with')
      expect(calls.filter((line) => /AF_INET|sun_path/.test(line))).toEqual([])
    }
  } finally {
    renameSync(`${folder}.away`, folder)
  }
})

describe('T30: a base that is no full id of a commit', () => {
  test.each([
    ['an abbreviated one', (folder: string) => git(folder, 'rev-parse', '--short', 'HEAD^')],
    ['a blob', (folder: string) => git(folder, 'rev-parse', 'HEAD:spec.md')],
    ['a tree', (folder: string) => git(folder, 'rev-parse', 'HEAD^{tree}')],
    ['an annotated tag', annotated],
    ['the name of a branch', () => 'main'],
    ['an expression', () => 'HEAD^'],
  ])('%s is not taken for what the task began from', (_, base) => {
    const { folder } = honest()
    writeIn(folder, HANDOFF, handoff(['new.ts — created'], base(folder)))
    git(folder, 'commit', '--quiet', '--all', '--amend', '--no-edit')
    const { code, stdout } = ralph(['verify', '--json'], { cwd: folder })
    const { bases = [] } = JSON.parse(stdout)
    expect(bases.filter(({ source }: { source: string }) => source === 'recorded')).toEqual([])
    expect(code).not.toBe(0)
  })

  test('the blob of a file is no `--base`', () => {
    const { folder } = honest()
    expect(ralph(['verify', '--base=HEAD:spec.md'], { cwd: folder }).code).toBe(2)
  })
})

test('T31: a git that is too old is named, with the oldest that will do', () => {
  const { folder } = honest()
  const programs = mkdtempSync(join(tmpdir(), 'ralph-git-'))
  const old =
    '#!/bin/sh\nfor word; do [ "$word" = version ] && echo git version 2.30.2 && exit 0; done\nexit 129\n'
  writeFileSync(join(programs, 'git'), old, { mode: 0o755 })
  const env = { PATH: `${programs}${delimiter}${process.env.PATH}` }
  const { code, stderr } = ralph(['verify'], { cwd: folder, env })
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/git 2\.30\.2[\s\S]*2\.38/) })
})
