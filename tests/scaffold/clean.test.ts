import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { applyPlan } from '../../src/disk/write-new.ts'
import { lint } from '../../src/lint.ts'
import type { Report } from '../../src/model/report.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { schemaText } from '../../src/package.ts'
import type { NewFacts } from '../../src/scaffold.ts'
import { NEW_KINDS, planInit, planNew } from '../../src/scaffold.ts'
import { diskTree, readConvention } from '../../src/workspace.ts'

const OID = '9c1d2f0a4b6e8c7d5f3a1b2c4d6e8f0a1b3c5d7e'
const SPEC = 'specs/auth.md'

const known = {
  schema: schemaText,
  spec: SPEC,
  source: 'https://example.org',
  today: '2026-11-20',
  git: { base: OID, head: OID, spec: OID },
}

/** The findings without what would differ by name. */
const findings = (report: Report) =>
  report.findings.map(({ rule, path, message }) => ({ rule, path, message }))

test('what init and new write is clean at once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ralph-new-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'specs'))
  writeFileSync(join(root, SPEC), '# Auth\n')
  applyPlan(
    root,
    planInit({
      ...known,
      tree: diskTree(root),
      ignored: false,
      version: '1.2.3',
      preCommit: true,
      github: true,
    }),
  )
  expect(await linted(root)).toEqual({ files: 1, findings: [] })

  for (const kind of NEW_KINDS) {
    applyPlan(root, planNew(kind, 'auth-module', { ...known, tree: diskTree(root), skills: ['auth-module'] }))
  }
  expect(await linted(root)).toEqual({ files: 6, findings: [] })
})

async function linted(root: string): Promise<object> {
  const report = await lint({ files: await readConvention(root), tree: diskTree(root), strict: true })
  return { files: report.summary.files, findings: findings(report) }
}

test('whatever its name, it is clean', async () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
  const name = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-')),
    fc.constantFrom(
      'true',
      'null',
      'no',
      '2026',
      '1e3',
      '0x1f',
      '2026-11-20',
      'test-and-deploy',
      'a'.repeat(64),
    ),
  )
  await fc.assert(
    fc.asyncProperty(name, async (id) => {
      const spec = new Map([[SPEC, '# Auth\n']])
      const facts: NewFacts = { ...known, tree: memoryTree(spec), skills: [id] }
      const files = new Map(
        NEW_KINDS.flatMap((kind) => planNew(kind, id, facts).files).map(({ path, text }) => [path, text]),
      )
      const tree = memoryTree(new Map([...files, ...spec]))
      const report = await lint({ files, tree, strict: true, today: '2026-11-20' })
      expect({ files: report.summary.files, findings: findings(report) }).toEqual({ files: 5, findings: [] })
    }),
    { numRuns: 60 },
  )
})
