import { execFile } from 'node:child_process'
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
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { moveFile } from '../../src/archive/move.ts'
import { sha256 } from '../../src/digest.ts'
import { Refusal } from '../../src/model/refusal.ts'

const BYTES = 'spec_ref: a\r\n\u00e9 — kept as it is'
const FROM = '.ralph/handoffs/task.yaml'
const TO = '.ralph/archive/2026/2026-03-04-task-0a1b2c3d.yaml'
const MOVE = { from: FROM, to: TO, digest: sha256(BYTES) }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ralph-move-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  mkdirSync(join(made, '.ralph/handoffs'), { recursive: true })
  writeFileSync(join(made, FROM), BYTES)
  return made
}

test('moves byte for byte and leaves nothing behind', () => {
  const root = folder()
  expect(moveFile(root, MOVE)).toBe('moved')
  expect(readFileSync(join(root, TO), 'utf8')).toBe(BYTES)
  expect(existsSync(join(root, FROM))).toBe(false)
  expect(readdirSync(join(root, '.ralph/archive/2026'))).toHaveLength(1)
})

test('running again after an interruption between link and unlink finishes the job', () => {
  const root = folder()
  mkdirSync(join(root, '.ralph/archive/2026'), { recursive: true })
  writeFileSync(join(root, TO), BYTES)
  expect(moveFile(root, MOVE)).toBe('moved')
  expect(existsSync(join(root, FROM))).toBe(false)
  expect(moveFile(root, MOVE)).toBe('already-moved')
})

test('never overwrites: other content at the target keeps both files', () => {
  const root = folder()
  mkdirSync(join(root, '.ralph/archive/2026'), { recursive: true })
  writeFileSync(join(root, TO), 'something else')
  expect(moveFile(root, MOVE)).toBe('conflict')
  expect(readFileSync(join(root, FROM), 'utf8')).toBe(BYTES)
  expect(readFileSync(join(root, TO), 'utf8')).toBe('something else')
})

test('does not move what changed after it was judged', () => {
  const root = folder()
  writeFileSync(join(root, FROM), `${BYTES}\nmore`)
  expect(moveFile(root, MOVE)).toBe('conflict')
  expect(readFileSync(join(root, FROM), 'utf8')).toBe(`${BYTES}\nmore`)
  expect(existsSync(join(root, TO))).toBe(false)
})

test('goes through no symbolic link', () => {
  const root = folder()
  const outside = mkdtempSync(join(tmpdir(), 'ralph-outside-'))
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }))
  symlinkSync(outside, join(root, '.ralph/archive'))
  expect(() => moveFile(root, MOVE)).toThrow(Refusal)
  expect(readdirSync(outside)).toEqual([])
  expect(readFileSync(join(root, FROM), 'utf8')).toBe(BYTES)
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written is a refusal (skipped for root)',
  () => {
    const root = folder()
    chmodSync(join(root, '.ralph'), 0o500)
    expect(() => moveFile(root, MOVE)).toThrow(/was not moved/)
    chmodSync(join(root, '.ralph'), 0o700)
  },
)

test('of many processes that move one file exactly one does', { timeout: 120_000 }, async () => {
  const root = folder()
  const code = `
    const { moveFile } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/archive/move.ts'))})
    while (Date.now() < ${Date.now() + 3_000}) {}
    console.log(moveFile(${JSON.stringify(root)}, ${JSON.stringify(MOVE)}))`
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
  const outcomes = (await Promise.all(Array.from({ length: 12 }, run))).map(({ stdout }) => stdout.trim())
  expect(outcomes.filter((outcome) => outcome === 'moved')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'already-moved')).toHaveLength(11)
  expect(readFileSync(join(root, TO), 'utf8')).toBe(BYTES)
})
