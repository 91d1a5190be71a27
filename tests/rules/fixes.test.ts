import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fix } from '../../src/fix.ts'
import { lint } from '../../src/lint.ts'
import type { Report } from '../../src/model/report.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { readPage } from './page.ts'

const DOCS = new URL('../../docs/rules/', import.meta.url)
const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('/') && name.endsWith('.md') && !name.startsWith('verify/'))
  .sort()
  .map((name) => readPage(readFileSync(new URL(name, DOCS), 'utf8')))
const cases = pages.flatMap(({ id, fails, passes }) =>
  [...fails, ...passes].map((example, at) => ({ ...example, name: `${id} ${at + 1}` })),
)
const broken = ({ findings }: Report) => findings.filter(({ rule }) => rule.startsWith('syntax/')).length

describe.each(['safe', 'all'] as const)('the fixes of every page (%s)', (which) => {
  test.each(cases)('$name: end what they fix, and break nothing', async ({ files, named }) => {
    const input = { files, tree: memoryTree(files), named }
    const before = await lint(input)
    const first = await fix(input, which)
    const second = await fix(
      { ...input, files: first.files, tree: memoryTree(first.files as typeof files) },
      which,
    )
    expect([...second.before.keys()]).toEqual([])
    expect(broken(first.report)).toBeLessThanOrEqual(broken(before))
    expect(first.report.notes?.filter((note) => note.includes('not applied')) ?? []).toEqual([])
  })
})
