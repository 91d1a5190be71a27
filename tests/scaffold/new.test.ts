import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { Refusal } from '../../src/model/refusal.ts'
import { memoryTree } from '../../src/model/tree.ts'
import type { NewFacts, NewKind } from '../../src/scaffold.ts'
import { planNew } from '../../src/scaffold.ts'

const OID = '9c1d2f0a4b6e8c7d5f3a1b2c4d6e8f0a1b3c5d7e'
const tree = memoryTree(new Map([['specs/auth.md', '# Auth\n']]), [
  'specs/picture.png',
  '.ralph/skills/taken/SKILL.md',
])
const facts: NewFacts = { tree, skills: [], today: '2026-11-20', schema: (name) => `{"title": "${name}"}\n` }

function refused(
  kind: NewKind,
  name: string,
  more: Partial<NewFacts> = {},
): { code: string; message: string; help: string } {
  try {
    planNew(kind, name, { ...facts, ...more })
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message, help: error.help }
    throw error
  }
  throw new Error('nothing was refused')
}

const data = (kind: NewKind, name: string, more: Partial<NewFacts> = {}) =>
  planNew(kind, name, { ...facts, ...more }).files.map(({ path, text }) => ({ path, text }))

test('a skill is two files, with the schema of its contract', () => {
  expect(data('skill', 'fetch-issues').map(({ path }) => path)).toEqual([
    '.ralph/skills/fetch-issues/SKILL.md',
    '.ralph/skills/fetch-issues/criteria.yaml',
    '.ralph/schema/criteria.schema.json',
  ])
})

test("a new skill's command fails until its objective is met", () => {
  const root = mkdtempSync(join(tmpdir(), 'ralph-new-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const { criteria } = parse(data('skill', 'a')[1]?.text ?? '')
  const run = () => spawnSync('bash', ['-eo', 'pipefail', '-c', criteria[0].run], { cwd: root }).status
  expect(run()).not.toBe(0)
  writeFileSync(join(root, 'a.md'), '# A\n\n## Results\n')
  expect(run()).not.toBe(0)
  writeFileSync(join(root, 'a.md'), '# A\n\n## Result\n')
  expect(run()).toBe(0)
})

describe('a workflow', () => {
  test('names the first skill, and offers the others', () => {
    const [file] = data('workflow', 'release', { skills: ['build', 'publish'], spec: 'specs/auth.md' })
    expect(parse(file?.text ?? '')).toEqual({
      objective: 'Complete release.',
      spec_ref: 'specs/auth.md',
      skills: ['build'],
    })
    expect(file?.text).toMatch(/^ {2}# - publish$/m)
  })

  test('is refused where there is no skill', () => {
    expect(refused('workflow', 'release')).toEqual({
      code: 'not-ready',
      message: 'Nothing was written: a workflow names a skill, and there is none',
      help: 'Run `ralph new skill NAME`',
    })
  })
})

describe('a handoff', () => {
  test('holds what git says, and no claim', () => {
    const git = { base: OID, head: OID.replace('9', '8'), spec: OID.replace('9', '7') }
    const [file] = data('handoff', 'auth-module', { spec: '/specs/auth.md', git })
    expect(file?.path).toBe('.ralph/handoffs/auth-module.yaml')
    expect(parse(file?.text ?? '')).toEqual({
      spec_ref: '/specs/auth.md',
      status: { completed: null, in_progress: null, pending: null },
      decisions: null,
      blockers: null,
      files_changed: [],
      git,
    })
  })

  test('needs no git', () => {
    const [file] = data('handoff', 'auth-module', { spec: 'https://example.org/spec' })
    expect(parse(file?.text ?? '')).not.toHaveProperty('git')
  })

  test('is refused without a specification that exists', () => {
    expect(refused('handoff', 'auth-module')).toEqual({
      code: 'bad-usage',
      message: 'Nothing was written: a handoff names a specification, and there is none',
      help: 'Run `ralph new handoff auth-module --spec PATH`',
    })
    expect(refused('handoff', 'auth-module', { spec: 'specs/auht.md' })).toEqual({
      code: 'no-such-file',
      message: 'Nothing was written: there is no specification `specs/auht.md`',
      help: 'Did you mean `specs/auth.md`?',
    })
    expect(refused('handoff', 'auth-module', { spec: 'specs' }).code).toBe('no-such-file')
  })

  test('may name a part of its specification, or a file that is no text', () => {
    for (const spec of ['specs/auth.md#login', 'specs/picture.png']) {
      const [file] = data('handoff', 'auth-module', { spec })
      expect(parse(file?.text ?? '').spec_ref).toBe(spec)
    }
  })
})

test('a note says where its facts come from', () => {
  const [file] = data('note', 'github-api', { source: 'Ada: the lead' })
  expect(file?.path).toBe('.ralph/context/github-api.md')
  expect(file?.text).toContain('\nsource: "Ada: the lead"\nupdated: 2026-11-20\n')
  expect(refused('note', 'github-api').help).toBe('Run `ralph new note github-api --source TEXT`')
})

test('what exists is never replaced', () => {
  expect(refused('skill', 'taken')).toEqual({
    code: 'already-exists',
    message: 'Nothing was written: `.ralph/skills/taken/SKILL.md` exists',
    help: 'Edit it, or choose another name',
  })
})

test('a bad name is refused', () => {
  expect(refused('skill', 'Fetch Issues').message).toContain('expected `fetch-issues`')
})
