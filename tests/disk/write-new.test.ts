import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { applyPlan } from '../../src/disk/write-new.ts'
import { Refusal } from '../../src/model/refusal.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ralph-write-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const plan = (...paths: string[]) => ({
  files: paths.map((path) => ({ path, text: `${path}\n` })),
  notes: [],
})

function refused(root: string, ...paths: string[]): [string, string] {
  try {
    applyPlan(root, plan(...paths))
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.message]
    throw error
  }
  throw new Error('nothing was refused')
}

test('writes files and the folders above them', () => {
  const root = folder()
  applyPlan(root, plan('.ralph/skills/a/SKILL.md', '.ralph/ralph.yaml', 'top.yaml'))
  expect(readFileSync(join(root, '.ralph/skills/a/SKILL.md'), 'utf8')).toBe('.ralph/skills/a/SKILL.md\n')
  expect(readdirSync(join(root, '.ralph')).sort()).toEqual(['ralph.yaml', 'skills'])
  expect(existsSync(join(root, 'top.yaml'))).toBe(true)
})

test('never replaces a file, and says what it wrote before', () => {
  const root = folder()
  writeFileSync(join(root, 'b'), 'mine')
  expect(refused(root, 'a', 'b', 'c')).toEqual([
    'already-exists',
    'Could not write `b`: it exists; written before it: `a`',
  ])
  expect(readFileSync(join(root, 'b'), 'utf8')).toBe('mine')
  expect(existsSync(join(root, 'c'))).toBe(false)
})

test('what every run makes alike may have been made meanwhile', () => {
  const root = folder()
  writeFileSync(join(root, 'shared'), 'theirs')
  applyPlan(root, { files: [{ path: 'shared', text: 'ours', shared: true }, ...plan('b').files], notes: [] })
  expect(readFileSync(join(root, 'shared'), 'utf8')).toBe('theirs')
  expect(readdirSync(root).sort()).toEqual(['b', 'shared'])
})

test('never writes through a link', () => {
  const root = folder()
  const outside = folder()
  symlinkSync(outside, join(root, '.ralph'))
  symlinkSync(join(outside, 'target'), join(root, 'dangling'))
  expect(refused(root, '.ralph/skills/a/SKILL.md')).toEqual([
    'conflict',
    'Could not write `.ralph/skills/a/SKILL.md`: `.ralph` is a symbolic link',
  ])
  expect(refused(root, 'dangling')[0]).toBe('already-exists')
  expect(readdirSync(outside)).toEqual([])
})

test('a file in the place of a folder is told', () => {
  const root = folder()
  mkdirSync(join(root, '.ralph'))
  writeFileSync(join(root, '.ralph/skills'), '')
  expect(refused(root, '.ralph/skills/a/SKILL.md')[1]).toContain('`.ralph/skills` is a file')
})

test('a folder that may not be written is told', () => {
  const root = folder()
  chmodSync(root, 0o555)
  // The administrator may write anywhere: for this test nobody is one.
  if (process.geteuid?.() === 0) {
    process.seteuid?.(65534)
    onTestFinished(() => process.seteuid?.(0))
  }
  expect(refused(root, 'a')).toEqual(['no-permission', 'Could not write `a`: permission denied'])
})

test('a path that cannot be is a refusal as well', () => {
  expect(refused(folder(), `${'x'.repeat(300)}`)).toEqual([
    'disk',
    `Could not write \`${'x'.repeat(300)}\`: name too long`,
  ])
})
