import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { blocks, compare, ROOT, read } from './markdown.ts'

const all = blocks(read('docs/library.md'))
const programs = all.flatMap((block, at) =>
  block.language === 'js' ? [{ name: block.name, text: block.text, at }] : [],
)

test.each(programs)('$name prints what the page shows', ({ name, text, at }) => {
  expect(inject('buildFailure')).toBe('')
  expect(all[at + 1]?.language).toBe('output')
  const folder = mkdtempSync(join(tmpdir(), 'ralph-library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules', 'dotralph'), 'dir')
  writeFileSync(join(folder, name), text)
  compare(
    'docs/library.md',
    at + 1,
    execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' }),
  )
})

test('the page has a program for each function', () => {
  expect(programs.map(({ name }) => name)).toEqual(['lint.mjs', 'editor.mjs', 'verify.mjs'])
})
