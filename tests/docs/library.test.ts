import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

const USES = {
  'esm.mts': `import { createLinter, type Finding, fix, lint, memoryTree, type Report, Refusal, verify } from 'dotralph'
const files = new Map([['.ralph/ralph.yaml', 'version: 1']])
const report: Report = await lint({ files, tree: memoryTree(files) })
const findings: readonly Finding[] = report.findings
export const used = [findings, createLinter, fix, Refusal, verify]
`,
  'common.cts': `import ralph = require('dotralph')
export const report: Promise<ralph.Report> = ralph.lint({ files: new Map(), tree: ralph.memoryTree(new Map()) })
`,
}

test('its types are whole where nothing else is installed, for both kinds of modules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ralph-types-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const installed = join(folder, 'node_modules/dotralph')
  cpSync(join(ROOT, 'dist'), join(installed, 'dist'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'))
  for (const [name, text] of Object.entries(USES)) writeFileSync(join(folder, name), text)
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '']
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, ...Object.keys(USES)], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
